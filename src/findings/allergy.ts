import { bindCodings, type Binding, type LocalCode } from '../terminology/bind.ts'
import { bindDrug, type DrugBinding } from '../terminology/drugs.ts'
import { asRecords, asText, type JsonRecord } from '../values/json.ts'
import { codedText, codesOf, displayOf, wordsOf } from './coded-text.ts'

/** One AllergyIntolerance: to what, and how bad it was. */
export interface Allergy {
  readonly reference: string
  readonly display: string
  readonly bindings: readonly Binding[]
  readonly drugs: readonly DrugBinding[]
  readonly toDrug: 'yes' | 'no' | 'unclear'
  /** It says that there is none: "no known allergy". */
  readonly none: boolean
  /** Worst reaction on record: life-threatening or graded severe, graded less, or not graded. */
  readonly grade: 'severe' | 'lesser' | 'ungraded'
  readonly highCriticality: boolean
  readonly tentative: boolean
  readonly reactions: string
}

const severeReaction =
  /anaphyla|stevens|\bsjs\b|toxic epidermal|\bten\b|\bdress\b|eosinophilia and systemic|angioedema with airway|过敏性休克|剥脱|史[蒂提]文斯|中毒性表皮坏死|喉头?水肿|药物超敏综合征/i
const noneKnown =
  /\bno known\b|\bnkda?\b|\bnka\b|无已知|[无未](?!花果|知|法|名)[^，。；]{0,6}过敏|否认.*过敏|^\s*[暂]?无\s*$/i
/** That no food or pollen is known to do harm says nothing of drugs. */
const otherNoneKnown = /\bno known (food|environment\w*|latex|insect|pollen)\b/i

/**
 * Nothing where it is refuted or entered in error, or speaks of foods only to say that none is known. An inactive or
 * resolved allergy is history, and histories count.
 */
export function allergyFrom(
  resource: JsonRecord,
  reference: string,
  localCodes: readonly LocalCode[] = [],
): Allergy | undefined {
  const verification = codesOf(resource['verificationStatus'])
  if (verification.some((status) => status === 'refuted' || status === 'entered-in-error')) return undefined
  const code = codedText(resource['code'])
  if (saysOnly(otherNoneKnown, wordsOf(code))) return undefined
  const reactions = asRecords(resource['reaction'])
  const manifestations = reactions.flatMap((reaction) =>
    asRecords(reaction['manifestation']).map((item) => codedText(item)),
  )
  const anaphylactic = manifestations.some(
    (item) =>
      severeReaction.test(wordsOf(item)) ||
      bindCodings(item.codings, { localCodes }).some(
        ({ concept, facet }) =>
          concept === 'drug-allergy' && (facet?.startsWith('anaphylaxis') === true || facet === 'severe-skin'),
      ),
  )
  const words = `${wordsOf(code)} ${asRecords(resource['reaction'])
    .map((reaction) => asText(reaction['description']) ?? '')
    .join(' ')}`
  const grades = reactions.flatMap((reaction) => asText(reaction['severity'])?.toLowerCase() ?? [])
  // FHIR calls an intolerance what is not judged to be allergic: severe nausea is no severe allergic reaction, yet asks.
  const isIntolerance = asText(resource['type'])?.toLowerCase() === 'intolerance'
  const categories = (Array.isArray(resource['category']) ? resource['category'] : []).map(String)
  const substances = reactions.map((reaction) => codedText(reaction['substance']))
  const drugs = [code, ...substances].flatMap((item) => bindDrug(item.codings, wordsOf(item), { localCodes }))
  const bindings = bindCodings(
    [code, ...substances].flatMap(({ codings }) => codings),
    { localCodes },
  )
  return {
    reference,
    display: displayOf(code),
    bindings,
    drugs,
    toDrug:
      categories.includes('medication') || categories.includes('biologic') || drugs.length > 0
        ? 'yes'
        : categories.length > 0
          ? 'no'
          : 'unclear',
    none: bindings.some(({ concept }) => concept === 'no-known-allergy') || saysOnly(noneKnown, wordsOf(code)),
    grade:
      anaphylactic || severeReaction.test(words) || (grades.includes('severe') && !isIntolerance)
        ? 'severe'
        : grades.length > 0 && !grades.includes('severe')
          ? 'lesser'
          : 'ungraded',
    highCriticality: asText(resource['criticality'])?.toLowerCase() === 'high',
    tentative: verification.includes('unconfirmed'),
    reactions: manifestations
      .map(displayOf)
      .filter((text) => text !== '')
      .join(', '),
  }
}

/** Whether each clause of the words says so: "penicillin; no other drug known" is an allergy to penicillin. */
function saysOnly(pattern: RegExp, words: string): boolean {
  const clauses = words.split(/[,，.。;；]/).filter((clause) => clause.trim() !== '')
  return clauses.length > 0 && clauses.every((clause) => pattern.test(clause))
}
