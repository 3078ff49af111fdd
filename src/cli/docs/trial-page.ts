import { askedConcepts } from '../../matching/asked-concepts.ts'
import { conceptById } from '../../terminology/catalog.ts'
import { currencyOf, defaultCurrencyDays } from '../../terminology/currency.ts'
import type { Criterion, Trial } from '../../trials/trial.ts'
import { decidedByWords } from '../../wording/catalogue.ts'
import { inLanguage } from '../../wording/words.ts'
import { shortCodingTable } from './coding-table.ts'
import { generated, list, plain, table } from './markdown.ts'
import { selectorWords } from './phrases.ts'
import { ruleWords } from './rule-words.ts'

/** One trial as a page: what it asks, how that was read and is decided, by which codes and windows, and what is open. */
export function trialPage(trial: Trial): string {
  const concepts = [
    ...new Set([...trial.criteria.flatMap(({ rule }) => askedConcepts(rule)), ...diagnosesOf(trial)]),
  ].sort()
  const common = trial.criteria.filter(({ cohort }) => cohort === undefined)
  return [
    generated,
    '',
    `# ${trial.id}: ${plain(trial.title.en)}`,
    '',
    plain(trial.title.zh),
    '',
    ...list([
      { text: `Sponsor: ${plain(inLanguage(trial.sponsor, 'en'))}` },
      { text: `Product: ${plain(trial.product)}` },
      { text: `Registry status: ${plain(trial.status.word)}, checked ${trial.status.checked}` },
      { text: `Source: <${trial.source.url}>, retrieved ${trial.source.retrieved}` },
    ]),
    '',
    '## Cohorts',
    '',
    'A patient belongs to a cohort by diagnosis. The criteria of other cohorts are not applicable.',
    '',
    ...table(
      ['Cohort', 'Disease', 'Diagnosis'],
      trial.cohorts.map(({ id, label, diagnosis }) => [id, plain(label.en), diagnosis.map(selectorWords).join(' or ')]),
    ),
    ...groupLines(trial),
    '## Criteria of every cohort',
    '',
    ...common.flatMap(criterionLines),
    ...trial.cohorts.flatMap(({ id, label }) => {
      const own = trial.criteria.filter(({ cohort }) => cohort === id)
      return own.length === 0 ? [] : [`## Criteria of ${id}: ${plain(label.en)}`, '', ...own.flatMap(criterionLines)]
    }),
    ...attestedLines(trial),
    '## Questions for the site',
    '',
    ...list(trial.questions.map(({ en, zh }) => ({ text: plain(en), items: [{ text: plain(zh) }] }))),
    '',
    ...windowLines(concepts),
    '## Concepts and codes',
    '',
    'Use `match` counts; `context` is shown or asks, and settles nothing alone; `exclude` must not count. A `*` stands for all',
    'codes below; ° marks a code not yet verified. [terminology.md](../terminology.md) says where each was seen. Drugs are',
    'also found by RxNorm product and by name.',
    '',
    ...concepts.flatMap(conceptLines),
  ].join('\n')
}

const diagnosesOf = ({ cohorts }: Trial) => cohorts.flatMap(({ diagnosis }) => diagnosis.map(({ concept }) => concept))

function groupLines({ groups = [] }: Trial): readonly string[] {
  if (groups.length === 0) return []
  const words = {
    'one-suffices': 'One of them suffices; the source says so',
    'no-joiner': 'Judged as one, because the source writes no joiner',
  } as const
  const items = groups.map(({ joined, criteria }) => ({ text: `${criteria.join(', ')}: ${words[joined]}` }))
  return ['## Criteria that the source joins', '', ...list(items), '']
}

function criterionLines({ id, category, label, place, reading, flaw, decidedBy, rule }: Criterion): readonly string[] {
  const concepts = askedConcepts(rule)
  return [
    `### ${id} · ${plain(label.en)}`,
    '',
    plain(label.zh),
    '',
    ...list([
      { text: `${category === 'inclusion' ? 'Inclusion' : 'Exclusion'}; in the source: ${plain(place)}` },
      ...(reading === undefined ? [] : [{ text: `Reading: ${plain(reading.en)}` }]),
      ...(flaw === undefined ? [] : [{ text: `**Flaw of the source:** ${plain(flaw.en)}` }]),
      { text: `Decided: ${decidedByWords[decidedBy].en}`, items: [ruleWords(rule)] },
      ...(concepts.length === 0
        ? []
        : [{ text: `Concepts: ${concepts.map((one) => `[${one}](#${one})`).join(', ')}` }]),
    ]),
    '',
  ]
}

function attestedLines({ criteria }: Trial): readonly string[] {
  const asked = criteria.filter(({ decidedBy }) => decidedBy === 'attestation' || decidedBy === 'chart-and-attestation')
  const items = asked.map(({ id, label, decidedBy }) => ({
    text: `${id} · ${plain(label.en)}${decidedBy === 'attestation' ? '' : ' (beside what the chart says)'}`,
  }))
  return ['## What a person attests', '', ...list(items), '']
}

function windowLines(concepts: readonly string[]): readonly string[] {
  const classes = [...new Set(concepts.map(currencyOf))].sort()
  const rows = classes.map((name) => {
    const days = defaultCurrencyDays[name]
    const own = concepts.filter((concept) => currencyOf(concept) === name)
    return [name, days === null ? 'for ever' : `${days} days`, own.map((one) => `[${one}](#${one})`).join(', ')]
  })
  return [
    '## How long values count',
    '',
    'Where a criterion names no window of its own. A site can set its own days (`windows`).',
    '',
    ...table(['Class', 'Counts', 'Concepts'], rows),
  ]
}

function conceptLines(id: string): readonly string[] {
  const concept = conceptById(id)
  if (concept === undefined) return []
  const unit = concept.unit === undefined ? '' : `, in ${concept.unit}`
  return [
    `### ${id}`,
    '',
    `${plain(concept.label.en)} (${plain(concept.label.zh)})${unit}`,
    '',
    ...shortCodingTable(concept),
  ]
}
