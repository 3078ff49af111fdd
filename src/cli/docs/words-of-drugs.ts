import type { DrugSelector } from '../../criteria/exposure-days.ts'
import type { RuleKind, RuleOf } from '../../criteria/rule.ts'
import type { Item } from './markdown.ts'
import { compared, drugWords, spanWords } from './phrases.ts'

type DrugKind = Extract<
  RuleKind,
  'taking' | 'washout' | 'stable-dose' | 'steroid-dose' | 'combination-therapy' | 'tried-classes' | 'tried-drugs'
>

export const wordsOfDrugs: { readonly [Kind in DrugKind]: (rule: RuleOf<Kind>) => string | Item } = {
  taking: ({ when, ifAbsent, ...drugs }) =>
    `${when === 'now' ? 'Taking now' : 'Ever taken'}: ${drugWords(drugs)}; none on record: ${ifAbsent === 'presume' ? 'presumed not taken' : 'asked'}`,
  washout: ({ within, asksAbout, ...drugs }) =>
    `Given within ${'halfLives' in within ? `${within.halfLives} half-lives` : spanWords(within)}: ${drugWords(drugs)}; on record: a date to wait for${askedWords(asksAbout)}`,
  'stable-dose': ({ within, asksAbout, ...drugs }) =>
    `No change of dose for more than ${spanWords(within)}: ${drugWords(drugs)}${askedWords(asksAbout)}`,
  'steroid-dose': ({ comparison, milligrams, within, beforeTreatment, ifAbsent }) =>
    [
      `Prednisone equivalent ${compared(comparison, `${milligrams} mg/day`)}`,
      within === undefined ? ' now' : ` on any day within ${spanWords(within)}`,
      beforeTreatment === true ? '; before treatment it can still be lowered, and never fails' : '',
      ifAbsent === 'ask' ? '; none on record: asked' : '',
    ].join(''),
  'combination-therapy': ({ months, glucocorticoid, immunosuppressant, biologic }) => ({
    text: `Together for at least ${months} months; a class not on record is asked about`,
    items: [
      { text: `glucocorticoid: ${drugWords(glucocorticoid)}` },
      { text: `immunosuppressant: ${drugWords(immunosuppressant)}` },
      { text: `biologic: ${drugWords(biologic)}` },
    ],
  }),
  'tried-classes': ({ groups, distinctGroups, ambiguousAt }) => ({
    text: [
      'Drugs on record are counted; whether they failed, a person says',
      distinctGroups === undefined ? '' : `; at least ${distinctGroups} of the groups`,
      ambiguousAt === undefined ? '' : `; ${ambiguousAt} are enough by one reading of the source only`,
    ].join(''),
    items: groups.map(({ drugs, ...selector }) => ({ text: `at least ${drugs} of ${drugWords(selector)}` })),
  }),
  'tried-drugs': ({ count, months, ...drugs }) =>
    `At least ${count} drugs, each for at least ${months} months, of ${drugWords(drugs)}; fewer on record: asked`,
}

function askedWords(drugs: DrugSelector | undefined): string {
  return drugs === undefined ? '' : `; asked about: ${drugWords(drugs)}`
}
