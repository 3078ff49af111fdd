import fc from 'fast-check'
import type { Rule } from '../../src/criteria/rule.ts'
import type { Selector } from '../../src/criteria/select.ts'
import type { Criterion, Trial } from '../../src/trials/trial.ts'
import { composed } from './random-kinds.ts'

const label = { en: 'made up', zh: '虚构' }
const comparison = fc.constantFrom('<', '<=', '>=', '>', '=')
const days = fc.constantFrom(7, 14, 28, 90, 400).map((count) => ({ days: count }))
const span = fc.oneof(
  days,
  fc.constantFrom(1, 3, 6).map((months) => ({ months })),
  fc.constantFrom(1, 2).map((years) => ({ years })),
)
const sometimes = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })

/** Fields that were drawn; those that were not are absent. */
function fields(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))
}

const thresholds: readonly (readonly [string, number, string])[] = [
  ['anc', 1, '10*9/L'],
  ['hemoglobin', 6, 'g/dL'],
  ['platelets', 30, '10*9/L'],
  ['creatinine', 2, 'mg/dL'],
  ['tbil', 1.8, 'mg/dL'],
  ['lvef', 50, '%'],
  ['crp', 10, 'mg/L'],
  ['esr', 28, 'mm/h'],
  ['qtc', 460, 'ms'],
]
const diseases: readonly string[] = [
  'sle',
  'ssc',
  'sjogren',
  'ra',
  'aav',
  'dermatomyositis',
  'itp',
  'nmo',
  'ild',
  'gilbert',
  'malignancy',
  'myocardial-infarction',
  'arrhythmia',
  'hepatitis-b',
  'active-infection',
  'substance-abuse',
  'asthma-severe',
  'long-qt',
]
const drugClasses = fc.uniqueArray(
  fc.constantFrom('glucocorticoids', 'csdmards', 'antimalarials', 'biologics', 'jak-inhibitors', 'cyclophosphamide'),
  { minLength: 1, maxLength: 2 },
)
const selector: fc.Arbitrary<Selector> = fc.constantFrom(...diseases).map((concept) => ({ concept }))
const meaning = fc.constantFrom('holds', 'asks', 'exempt')
const target = fc
  .record({
    concept: fc.constantFrom(...diseases),
    found: meaning,
    onceOver: sometimes(meaning),
    overFor: sometimes(fc.record({ span, means: meaning })),
    acute: sometimes(fc.constant(true)),
    irreversible: sometimes(fc.constant(true)),
    broad: sometimes(fc.constant(true)),
  })
  .map(fields)

/** Sentences of one kind. What a site's file may hold is what is drawn here: `parseTrials` reads the result. */
const leaves: readonly fc.Arbitrary<Readonly<Record<string, unknown>>>[] = [
  fc
    .tuple(fc.constantFrom(...thresholds), comparison, sometimes(span))
    .map(([[concept, value, unit], how, within]) =>
      fields({ kind: 'measurement', concept, comparison: how, threshold: { value, unit }, within }),
    ),
  fc
    .tuple(fc.constantFrom('alt', 'ast', 'tbil', 'inr', 'ck', 'pt'), comparison, fc.constantFrom(1, 1.5, 3))
    .map(([concept, how, timesUln]) => ({ kind: 'measurement', concept, comparison: how, threshold: { timesUln } })),
  fc
    .record({
      concept: fc.constantFrom('hbsag', 'hcv-ab', 'hbv-dna', 'anti-dsdna', 'ana', 'hcg-serum', 'anti-ssa', 'mpo-anca'),
      ever: sometimes(fc.boolean()),
      positiveNeverExpires: sometimes(fc.boolean()),
      within: sometimes(span),
    })
    .map((rest) => fields({ kind: 'result', ...rest })),
  fc
    .record({
      comparison: fc.constantFrom('>', '>='),
      reciprocal: fc.constantFrom(80, 160),
      ever: sometimes(fc.boolean()),
    })
    .map((rest) => fields({ kind: 'titre', concept: 'ana', ...rest })),
  fc
    .record({
      instrument: fc.constantFrom('ecog', 'essdai', 'das28-crp'),
      how: comparison,
      value: fc.constantFrom(1, 2, 5),
    })
    .map(({ instrument, how, value }) => ({ kind: 'score', instrument, bounds: [{ comparison: how, value }] })),
  fc.constantFrom<Readonly<Record<string, unknown>>>(
    { kind: 'age', from: 18, to: 65 },
    { kind: 'age', from: 18 },
    { kind: 'age', to: 70, from: 14, contradictedAt: 18 },
  ),
  fc
    .record({ anyOf: fc.array(selector, { minLength: 1, maxLength: 2 }), ifAbsent: sometimes(fc.constant('ask')) })
    .map((rest) => fields({ kind: 'diagnosis', ...rest })),
  fc
    .record({ anyOf: fc.array(selector, { minLength: 1, maxLength: 2 }), span })
    .map((rest) => ({ kind: 'diagnosed-since', ...rest })),
  fc
    .record({
      tense: fc.constantFrom('ever', 'present'),
      within: sometimes(span),
      targets: fc.array(target, { minLength: 1, maxLength: 3 }),
    })
    .map((rest) => fields({ kind: 'history', ...rest })),
  fc
    .record({ classes: drugClasses, when: fc.constantFrom('now', 'ever'), ifAbsent: fc.constantFrom('presume', 'ask') })
    .map((rest) => ({ kind: 'taking', ...rest })),
  fc
    .record({ classes: drugClasses, within: fc.oneof(span, fc.constant({ halfLives: 5 })) })
    .map((rest) => ({ kind: 'washout', ...rest })),
  fc
    .record({ classes: drugClasses, drugs: fc.constantFrom(1, 2), distinctGroups: sometimes(fc.constant(1)) })
    .map(({ classes, drugs, distinctGroups }) =>
      fields({ kind: 'tried-classes', groups: [{ classes, drugs }], distinctGroups }),
    ),
  fc.constantFrom('hemoglobin', 'crp').map((concept) => ({ kind: 'series', concept, atLeast: 2 })),
  span.map((within) => ({ kind: 'live-vaccine', within })),
  days.map((within) => ({ kind: 'study', within })),
  fc.constantFrom({ kind: 'qtc' }, { kind: 'attest' }, { kind: 'source-incomplete' }),
]
const leaf = fc.oneof(...leaves, ...composed)

/** Rule trees a few levels deep, over every kind there is. */
export const randomRule: fc.Arbitrary<Rule> = fc
  .letrec<{ rule: Readonly<Record<string, unknown>> }>((tie) => {
    const rule = tie('rule')
    const parts = fc.array(rule, { minLength: 1, maxLength: 4 })
    const inOrder = sometimes(fc.constant(true))
    return {
      rule: fc.oneof(
        { maxDepth: 3, depthIdentifier: 'rule', withCrossShrink: true },
        { arbitrary: leaf, weight: 4 },
        { arbitrary: fc.record({ kind: fc.constantFrom('all', 'any'), parts, inOrder }).map(fields), weight: 3 },
        {
          arbitrary: fc
            .record({ count: fc.constantFrom(1, 2, 3), parts })
            .map((rest) => ({ kind: 'at-least', ...rest })),
          weight: 1,
        },
        { arbitrary: rule.map((part) => ({ kind: 'not', part })), weight: 1 },
        {
          arbitrary: fc.record({ when: rule, then: rule }).map((rest) => ({ kind: 'if-present', ...rest })),
          weight: 1,
        },
        {
          arbitrary: fc
            .record({ rule, when: sometimes(rule), then: sometimes(rule) })
            .map((rest) => fields({ kind: 'excusable', ...rest })),
          weight: 1,
        },
        { arbitrary: rule.map((one) => ({ kind: 'ambiguous', rule: one })), weight: 1 },
        { arbitrary: rule.map((when) => ({ kind: 'adverse', when, datum: 'sle' })), weight: 1 },
        { arbitrary: fc.array(rule, { maxLength: 2 }).map((adverse) => ({ kind: 'attest', adverse })), weight: 1 },
      ),
    }
  })
  .rule.map((rule) => rule as unknown as Rule)

/** Criteria by the rules they are made of; some belong to one cohort. */
export function trialOf(
  rules: readonly (Pick<Criterion, 'category' | 'rule'> & { readonly cohort?: string })[],
): Trial {
  return {
    id: 'MADE-UP',
    title: label,
    sponsor: 'nobody',
    product: 'nothing',
    source: { url: 'https://trials.example/made-up', retrieved: '2026-01-01' },
    status: { word: 'made up', checked: '2026-01-01' },
    cohorts: [
      { id: 'A', label, diagnosis: [{ concept: 'sle' }, { concept: 'ra' }] },
      { id: 'B', label, diagnosis: [{ concept: 'ssc' }, { concept: 'sjogren' }] },
    ],
    criteria: rules.map((rule, index) => ({ id: `C${index}`, label, place: 'nowhere', decidedBy: 'chart', ...rule })),
    questions: [],
  }
}

export const randomTrial: fc.Arbitrary<Trial> = fc
  .record({
    criteria: fc.array(
      fc.record({
        category: fc.constantFrom('inclusion' as const, 'exclusion' as const),
        rule: randomRule,
        cohort: fc.option(fc.constantFrom('A', 'B'), { nil: undefined, freq: 3 }),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    group: sometimes(
      fc.record({ joined: fc.constantFrom('one-suffices' as const, 'no-joiner' as const), size: fc.nat(2) }),
    ),
  })
  .map(({ criteria, group }) => {
    const trial = trialOf(
      criteria.map(({ cohort, ...rest }) => ({ ...rest, ...(cohort === undefined ? {} : { cohort }) })),
    )
    if (group === undefined || criteria.length < 2) return trial
    return {
      ...trial,
      groups: [{ joined: group.joined, criteria: trial.criteria.slice(0, group.size + 2).map(({ id }) => id) }],
    }
  })
