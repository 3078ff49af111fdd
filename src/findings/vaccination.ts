import { bindCodings, type Binding, type LocalCode } from '../terminology/bind.ts'
import { parseClinicalDate, type ClinicalDate } from '../values/clinical-date.ts'
import { asText, type JsonRecord } from '../values/json.ts'
import { codedText, displayOf, wordsOf } from './coded-text.ts'

/** One Immunization that was given. */
export interface Vaccination {
  readonly reference: string
  readonly display: string
  readonly bindings: readonly Binding[]
  /** Its words suggest a live vaccine that no code here names. */
  readonly liveByText: boolean
  readonly date?: ClinicalDate
}

const live =
  /\blive\b|attenuated|\bmmr\b|varicella|yellow fever|zostavax|flumist|\bbcg\b|rotavirus|oral polio|\bopv\b|dengue|chikungunya|ervebo|m-m-r|proquad|priorix|varivax|ixchiq|dengvaxia|qdenga|vaxchora|vivotif|stamaril|rotarix|rotateq|减毒|活疫苗|麻腮风|麻疹|风疹|腮腺炎|水痘|带状疱疹|卡介苗|黄热|轮状病毒/i
const notLive = /inactivated|recombinant|shingrix|mrna|conjugate|non-?live|灭活|重组/i

export function vaccinationFrom(
  resource: JsonRecord,
  reference: string,
  localCodes: readonly LocalCode[] = [],
): Vaccination | undefined {
  if (asText(resource['status'])?.toLowerCase() !== 'completed') return undefined
  const code = codedText(resource['vaccineCode'])
  const bindings = bindCodings(code.codings, { localCodes })
  const date = parseClinicalDate(resource['occurrenceDateTime'])
  return {
    reference,
    display: displayOf(code),
    bindings,
    liveByText: bindings.length === 0 && live.test(wordsOf(code)) && !notLive.test(wordsOf(code)),
    ...(date === undefined ? {} : { date }),
  }
}
