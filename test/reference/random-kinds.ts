import fc from 'fast-check'
import type { RuleKind } from '../../src/criteria/rule.ts'
import type { Subject } from './random-subjects.ts'

type Fields = Readonly<Record<string, unknown>>

const days = fc.constantFrom(14, 28, 90).map((count) => ({ days: count }))
const span = fc.oneof(
  days,
  fc.constantFrom(1, 3, 12).map((months) => ({ months })),
)
const sometimes = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const fields = (record: Fields): Fields =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined))

const classes = fc.uniqueArray(fc.constantFrom('glucocorticoids', 'csdmards', 'biologics', 'antimalarials'), {
  minLength: 1,
  maxLength: 2,
})
const suppressants = { classes: ['csdmards', 'jak-inhibitors', 'cyclophosphamide'], except: ['hydroxychloroquine'] }

/** A disease, or some of it by facet; so that one chart holds several things that bear on one sentence, of few diseases. */
const disease = fc.constantFrom<Fields>(
  { concept: 'asthma-severe' },
  { concept: 'asthma-severe', facets: ['severe'] },
  { concept: 'asthma-severe', exceptFacets: ['any'] },
  { concept: 'myocardial-infarction' },
  { concept: 'myocardial-infarction', facets: ['acute'] },
  { concept: 'dialysis' },
)
const meaning = fc.constantFrom('holds', 'asks', 'exempt')
const target = fc
  .record({
    disease,
    found: meaning,
    broad: sometimes(fc.constant(true)),
    graded: sometimes(fc.constantFrom(['severe'], ['mild', 'moderate'])),
    onceOver: sometimes(meaning),
    overFor: sometimes(fc.record({ span, means: meaning })),
    acute: sometimes(fc.constant(true)),
    irreversible: sometimes(fc.constant(true)),
  })
  .map(({ disease: selector, ...rest }) => ({ ...selector, ...fields(rest) }))

/** Sentences of each kind that puts several findings together, and which subjects of a chart bear on them. */
export const composedKinds: readonly {
  readonly kind: RuleKind
  readonly about: readonly Subject[]
  readonly rules: fc.Arbitrary<Fields>
}[] = [
  {
    kind: 'history',
    about: ['histories'],
    rules: fc
      .record({
        tense: fc.constantFrom('ever', 'present'),
        within: sometimes(span),
        targets: fc.array(target, { minLength: 1, maxLength: 3 }),
      })
      .map(fields),
  },
  {
    kind: 'diagnosed-since',
    about: ['histories'],
    rules: fc.record({ anyOf: fc.array(disease, { minLength: 1, maxLength: 2 }), span }),
  },
  { kind: 'active-hepatitis', about: ['viruses'], rules: fc.constant({}) },
  { kind: 'hiv', about: ['viruses'], rules: fc.constant({}) },
  { kind: 'syphilis', about: ['viruses', 'drugs'], rules: fc.constant({}) },
  { kind: 'infection', about: ['infections', 'drugs'], rules: days.map((within) => ({ within })) },
  {
    kind: 'allergy',
    about: ['allergies'],
    rules: fc.constantFrom<Fields>(
      { to: 'anything' },
      { to: 'any-drug' },
      { to: ['cyclophosphamide', 'fludarabine'] },
      { to: ['cyclophosphamide'], mayContain: ['dimethyl-sulfoxide', 'human-albumin'] },
      { to: 'anything', evenIfMild: ['cyclophosphamide', 'fludarabine', 'tocilizumab'] },
    ),
  },
  {
    kind: 'pregnancy',
    about: ['childbearing'],
    rules: fc.constantFrom('breastfeeding', 'intention').map((or) => ({ or })),
  },
  {
    kind: 'pregnancy-test',
    about: ['childbearing'],
    rules: fc.constantFrom<Fields>({}, { serumWithin: { days: 7 } }),
  },
  { kind: 'not-breastfeeding', about: ['childbearing'], rules: fc.constant({}) },
  {
    kind: 'bilag',
    about: ['bilag'],
    rules: fc.record({ a: fc.constantFrom(1, 2), b: fc.constantFrom(1, 2, 3) }),
  },
  { kind: 'clinical-sledai', about: ['sledai'], rules: fc.constantFrom(4, 6, 8).map((atLeast) => ({ atLeast })) },
  { kind: 'modified-sledai', about: ['sledai'], rules: fc.constantFrom(6, 8, 12).map((atLeast) => ({ atLeast })) },
  {
    kind: 'creatinine-clearance',
    about: ['kidneys'],
    rules: fc.constantFrom(30, 60).map((value) => ({ comparison: '>=', value })),
  },
  {
    kind: 'egfr',
    about: ['kidneys'],
    rules: fc.record({ comparison: fc.constantFrom('<', '>='), value: fc.constantFrom(15, 60) }),
  },
  {
    kind: 'percent-predicted',
    about: ['lungs'],
    rules: fc.record({
      concept: fc.constantFrom('fvc', 'dlco'),
      comparison: fc.constantFrom('<', '>='),
      value: fc.constant(70),
    }),
  },
  {
    kind: 'progression',
    about: ['lungs'],
    rules: fc.tuple(fc.constantFrom(10, 25), fc.constantFrom('>', '>=')).map(([mrssUpPercent, comparison]) => ({
      mrssUpPercent,
      fvcDownPercent: 10,
      fvcWithDlco: { fvcDownPercent: 5, comparison, dlcoDownPercent: 15 },
    })),
  },
  { kind: 'b-cell-marker', about: ['b-cells'], rules: fc.constant({}) },
  { kind: 'heart-failure-class', about: ['heart'], rules: span.map((within) => ({ within })) },
  {
    kind: 'gene-therapy',
    about: ['cells', 'drugs'],
    rules: fc.constantFrom({ months: 6 }, { years: 1 }).map((within) => ({ within })),
  },
  {
    kind: 'stable-dose',
    about: ['courses'],
    rules: fc.record({ classes, within: days, asksAbout: sometimes(fc.record({ classes })) }),
  },
  {
    kind: 'steroid-dose',
    about: ['courses', 'drugs'],
    rules: fc
      .record({
        comparison: fc.constantFrom('>', '>='),
        milligrams: fc.constantFrom(7.5, 10, 60),
        within: sometimes(days),
        beforeTreatment: sometimes(fc.boolean()),
        ifAbsent: sometimes(fc.constant('ask')),
      })
      .map(fields),
  },
  {
    kind: 'combination-therapy',
    about: ['courses'],
    rules: fc.constantFrom(1, 2).map((months) => ({
      months,
      glucocorticoid: { classes: ['glucocorticoids'] },
      immunosuppressant: suppressants,
      biologic: { classes: ['biologics'] },
    })),
  },
  {
    kind: 'tried-drugs',
    about: ['courses'],
    rules: fc.record({ classes, count: fc.constantFrom(1, 2), months: fc.constantFrom(1, 3, 6) }),
  },
]

/** A sentence of such a kind. */
export const composed: readonly fc.Arbitrary<Fields>[] = composedKinds.map(({ kind, rules }) =>
  rules.map((rest) => ({ kind, ...rest })),
)
