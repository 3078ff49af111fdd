import { askedConcepts } from '../../matching/asked-concepts.ts'
import { concepts } from '../../terminology/catalog.ts'
import type { Concept } from '../../terminology/concept.ts'
import { currencyClasses, defaultCurrencyDays } from '../../terminology/currency.ts'
import { halfLifeOf, ingredients } from '../../terminology/ingredients.ts'
import { criterionId, type Trial } from '../../trials/trial.ts'
import { fullCodingTable } from './coding-table.ts'
import { generated, plain, table } from './markdown.ts'

/** What the product calls things by: every concept with its codes and the criteria that ask for it, and the tables. */
export function terminologyPage(trials: readonly Trial[]): string {
  const uses = usesOf(trials)
  const codings = concepts.flatMap((concept) => concept.codings)
  const verified = codings.filter((coding) => coding.verified).length
  return [
    generated,
    '',
    '# Terminology',
    '',
    `${concepts.length} concepts with ${codings.length} codes, ${verified} of them verified: seen in a list derived from a release`,
    'of the code system, or in two independent sources. The others are marked. Flat lists, without hierarchies and without',
    'CPT; the owners’ notices and terms are in [NOTICE](../NOTICE).',
    '',
    '## How long values count',
    '',
    'Where a trial names no window of its own; a site can set its own days (`windows`).',
    '',
    ...table(
      ['Class', 'Days', 'Concepts'],
      currencyClasses.map((name) => [
        name,
        defaultCurrencyDays[name] === null ? 'for ever' : String(defaultCurrencyDays[name]),
        `${concepts.filter(({ currency }) => currency === name).length}`,
      ]),
    ),
    '## Upper limits of normal',
    '',
    'Used only where a result came without a usable reference range, and shown as an assumption. A site can set its own',
    '(`defaultUln`).',
    '',
    ...table(
      ['Concept', 'Limit', 'Note'],
      concepts.flatMap(({ id, defaultUln }) =>
        defaultUln === undefined ? [] : [[link(id), `${defaultUln.value} ${defaultUln.unit}`, plain(defaultUln.note)]],
      ),
    ),
    ...drugLines(),
    '## Concepts',
    '',
    'Use `match` counts; `context` is shown or asks, and settles nothing alone; `exclude` must not count. A code with `*`',
    'stands for all below it.',
    '',
    ...concepts.flatMap((concept) => conceptLines(concept, uses.get(concept.id) ?? [])),
  ].join('\n')
}

const link = (id: string) => `[${id}](#${id})`

/** The criteria that ask for each concept, by full id; cohorts by their diagnosis. */
function usesOf(trials: readonly Trial[]): ReadonlyMap<string, readonly string[]> {
  const uses = new Map<string, string[]>()
  const note = (concept: string, user: string) => uses.set(concept, [...(uses.get(concept) ?? []), user])
  for (const trial of trials) {
    for (const { id, diagnosis } of trial.cohorts)
      for (const { concept } of diagnosis) note(concept, `${trial.id} cohort ${id}`)
    for (const criterion of trial.criteria)
      for (const concept of askedConcepts(criterion.rule)) note(concept, criterionId(trial, criterion))
  }
  return uses
}

function drugLines(): readonly string[] {
  const rows = ingredients.map(({ id, label, classes, predEq, note }) => {
    const halfLife = halfLifeOf(id)
    return [
      id,
      plain(`${label.en} ${label.zh}`),
      classes.map(link).join(', '),
      predEq === undefined ? '' : String(Number(predEq.toPrecision(3))),
      halfLife === undefined ? '' : `${halfLife.hours} h`,
      halfLife === undefined ? '' : halfLife.verified ? 'yes' : 'no',
      plain([halfLife?.reference, halfLife?.note, note].filter((part) => part !== undefined).join('; ')),
    ]
  })
  return [
    '## Drugs',
    '',
    'Ingredients with the classes they count in, the prednisone that one milligram equals, and the half-life that washouts',
    'are counted with (the upper published value).',
    '',
    ...table(['Ingredient', 'Name', 'Classes', 'Prednisone', 'Half-life', 'Verified', 'Reference and note'], rows),
  ]
}

function conceptLines(concept: Concept, users: readonly string[]): readonly string[] {
  const { id, kind, label, unit, currency, pitfall, notes } = concept
  const facts = [kind, `counts as ${currency}`, ...(unit === undefined ? [] : [`in ${unit}`])].join(', ')
  return [
    `### ${id}`,
    '',
    `${plain(label.en)} (${plain(label.zh)}); ${facts}.`,
    '',
    ...[pitfall, notes].flatMap((text) => (text === undefined ? [] : [plain(text), ''])),
    `Asked for by: ${users.length === 0 ? 'no criterion by itself' : users.join(', ')}`,
    '',
    ...fullCodingTable(concept),
  ]
}
