import type { HistoryTarget } from '../../criteria/kinds/history.ts'
import type { RuleKind, RuleOf } from '../../criteria/rule.ts'
import type { Item } from './markdown.ts'
import { conceptList, selectorWords, spanWords } from './phrases.ts'

type HistoryKind = Extract<
  RuleKind,
  | 'diagnosis'
  | 'diagnosed-since'
  | 'history'
  | 'heart-failure-class'
  | 'allergy'
  | 'infection'
  | 'active-hepatitis'
  | 'hiv'
  | 'syphilis'
  | 'pregnancy'
  | 'pregnancy-test'
  | 'not-breastfeeding'
  | 'live-vaccine'
  | 'study'
  | 'gene-therapy'
  | 'source-incomplete'
>

const means = { holds: 'counts', asks: 'is asked about', exempt: 'is exempt' } as const

function targetWords({
  found,
  broad,
  graded,
  onceOver,
  overFor,
  acute,
  irreversible,
  ...selector
}: HistoryTarget): Item {
  const more = [
    broad === true ? 'a code for the group is enough' : '',
    graded === undefined ? '' : `only where graded ${graded.join(' or ')}`,
    acute === true ? 'an event: it lies on its date' : '',
    irreversible === true ? 'it does not go away' : '',
    onceOver === undefined ? '' : `once over it ${means[onceOver]}`,
    overFor === undefined ? '' : `over for ${spanWords(overFor.span)} it ${means[overFor.means]}`,
  ].filter((words) => words !== '')
  return { text: `${selectorWords(selector)}: ${[means[found], ...more].join('; ')}` }
}

const related = (ids: readonly string[] | undefined) =>
  ids === undefined ? '' : `; shown beside it: ${conceptList(ids)}`

export const wordsOfHistory: { readonly [Kind in HistoryKind]: (rule: RuleOf<Kind>) => string | Item } = {
  diagnosis: ({ anyOf, ifAbsent, related: beside }) =>
    `On record now: ${anyOf.map(selectorWords).join(' or ')}; ${ifAbsent === 'ask' ? 'not on record: asked' : 'not on record after a complete read: presumed absent'}${related(beside)}`,
  'diagnosed-since': ({ anyOf, span }) =>
    `${anyOf.map(selectorWords).join(' or ')} diagnosed at least ${spanWords(span)} ago, by onset or recorded date`,
  history: ({ tense, within, targets }) => ({
    text: `${tense === 'ever' ? 'Ever on record' : 'On record and present'}${within === undefined ? '' : `, within ${spanWords(within)}`}; the first line that a finding belongs to judges it; nothing found after complete reads: presumed not so`,
    items: targets.map(targetWords),
  }),
  'heart-failure-class': ({ within }) =>
    `Heart failure of NYHA class III or IV within ${spanWords(within)}; heart failure without a class is asked about`,
  allergy: ({ to, evenIfMild, mayContain }) =>
    `A severe allergy to ${typeof to === 'object' ? to.join(', ') : to === 'anything' ? 'anything' : 'any drug'}${evenIfMild === undefined ? '' : `, or any allergy to ${evenIfMild.join(', ')}`}${mayContain === undefined ? '' : `; one to what the product may contain (${mayContain.join(', ')}) is asked about`}; without any entry on allergies a person says`,
  infection: ({ within }) =>
    `An infection recorded within ${spanWords(within)} with a course of an antimicrobial; any other infection, culture or antimicrobial is asked about; never presumed absent`,
  'active-hepatitis': () => 'Hepatitis B or C: diagnosis, else markers with viral load',
  hiv: () =>
    'HIV infection confirmed or coded; a reactive screen alone is asked about; a positive result never expires',
  syphilis: () => 'A treponemal test positive; RPR or VDRL alone is asked about; a positive result never expires',
  pregnancy: ({ or }) =>
    `Pregnant (latest test of 28 days, or coded as present) or ${or === 'breastfeeding' ? 'breastfeeding' : 'intending to become pregnant'}`,
  'pregnancy-test': ({ serumWithin }) =>
    `Pregnancy test negative within 28 days${serumWithin === undefined ? '' : `, in serum within ${spanWords(serumWithin)}`}, where childbearing is possible`,
  'not-breastfeeding': () => 'Breastfeeding is not on record, and a person confirms',
  'live-vaccine': ({ within }) => `A live vaccine within ${spanWords(within)}; on record it is something to wait for`,
  study: ({ within }) => `Another study within ${spanWords(within)}; a person says whether it treated`,
  'gene-therapy': ({ within }) =>
    `CAR-T or another gene-modified product within ${spanWords(within)}; a person always says`,
  'source-incomplete': ({ related: beside }) =>
    `A question for the trial’s site: the source’s list is missing${related(beside)}`,
}
