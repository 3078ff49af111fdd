import { bindCodings, type LocalCode } from '../terminology/bind.ts'
import { parseClinicalDate, type ClinicalDate } from '../values/clinical-date.ts'
import { asRecord, asText, type JsonRecord } from '../values/json.ts'
import { codedText, displayOf, wordsOf } from './coded-text.ts'

/** A report's own words, shown beside the question they could answer. They never decide. */
export interface Report {
  readonly reference: string
  readonly display: string
  readonly concepts: readonly string[]
  readonly conclusion: string
  readonly date?: ClinicalDate
}

const about: readonly (readonly [RegExp, string])[] = [
  [/ejection fraction|\bLVEF\b|\bEF\b|射血分数/i, 'lvef'],
  [/ground[- ]glass|HRCT|磨玻璃/i, 'hrct-ground-glass'],
  [/interstitial|pulmonary fibrosis|间质性肺/i, 'ild'],
  [/\bQTc?\b/i, 'qtc'],
  [/megakaryocyt|巨核/i, 'bone-marrow-morphology'],
  [/myositis|muscle (biopsy|oedema|edema)|肌炎/i, 'muscle-biopsy-mri'],
  [/effusion|pericarditis|积液/i, 'pericarditis-effusion'],
]

/** One DiagnosticReport with a conclusion in words. */
export function reportFrom(
  resource: JsonRecord,
  reference: string,
  localCodes: readonly LocalCode[],
): Report | undefined {
  const status = asText(resource['status'])?.toLowerCase()
  if (status === 'entered-in-error' || status === 'cancelled') return undefined
  const code = codedText(resource['code'])
  const coded = (Array.isArray(resource['conclusionCode']) ? resource['conclusionCode'] : []).map((item) =>
    displayOf(codedText(item)),
  )
  const conclusion = [asText(resource['conclusion']), ...coded]
    .filter((text) => text !== undefined && text !== '')
    .join('; ')
  if (conclusion === '') return undefined
  const words = `${wordsOf(code)} ${conclusion}`
  const bound = bindCodings(code.codings, { localCodes }).map(({ concept }) => concept)
  const concepts = [
    ...new Set([...bound, ...about.flatMap(([pattern, concept]) => (pattern.test(words) ? [concept] : []))]),
  ]
  const date =
    parseClinicalDate(resource['effectiveDateTime']) ??
    parseClinicalDate(asRecord(resource['effectivePeriod'])?.['end']) ??
    parseClinicalDate(resource['issued'])
  return { reference, display: displayOf(code), concepts, conclusion, ...(date === undefined ? {} : { date }) }
}
