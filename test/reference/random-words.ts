import fc from 'fast-check'
import { daysAgo, type PatientSentence } from '../patient.ts'

export type Word = (sentence: PatientSentence) => PatientSentence

/** Both sides of every edge that some kind has: 7, 14, 28, 90 days, months, 300 days, two years. */
const edges = '0 1 6 7 8 13 14 15 27 28 29 45 60 90 91 120 200 299 301 400 700 729 735 800'.split(' ').map(Number)
const day = fc.constantFrom(...edges.map(daysAgo))
const recent = fc.constantFrom(...[0, 1, 5, 13, 20, 27].map(daysAgo))
/** Now and then the month or the year alone. */
const date = fc.tuple(day, fc.constantFrom(10, 10, 10, 10, 7, 4)).map(([text, length]) => text.slice(0, length))
const perhaps = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
type Drawn<T> = { readonly [Key in keyof T]?: Exclude<T[Key], undefined> }
/** The fields that were drawn; those that were not are absent. */
const given = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Drawn<T>

export function totalsOf(names: readonly string[], values: readonly number[]): fc.Arbitrary<Word> {
  return fc.tuple(fc.constantFrom(...names), fc.constantFrom(...values), fc.oneof(recent, day)).map(
    ([datum, value, on]): Word =>
      (one) =>
        one.entering(datum, value, { on }),
  )
}

const sledaiItems = 'arthritis rash alopecia seizure visual low_complement anti_dsdna fever proteinuria'.split(' ')
export const sledai: fc.Arbitrary<Word> = fc
  .record({
    total: perhaps(fc.constantFrom(0, 2, 4, 6, 8, 10, 12, 14, 30)),
    items: perhaps(fc.dictionary(fc.constantFrom(...sledaiItems), fc.constantFrom(true, false, 'not-assessed'))),
    on: fc.oneof(recent, day),
  })
  .map(({ total, items, on }): Word => (one) => {
    if (total === undefined && items === undefined) return one
    return one.entering('sledai-2k', total ?? {}, { on, ...given({ items }) })
  })

const systems =
  'constitutional mucocutaneous neuropsychiatric musculoskeletal cardiorespiratory gastrointestinal ophthalmic renal haematological'
const grade = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'not-assessed')
export const bilag: fc.Arbitrary<Word> = fc
  .record({
    counts: fc.record({ A: fc.nat(3), B: fc.constantFrom(0, 1, 2, 9) }),
    items: perhaps(fc.dictionary(fc.constantFrom(...systems.split(' ')), grade, { minKeys: 1 })),
    on: fc.oneof(recent, day),
  })
  .map(
    ({ counts, items, on }): Word =>
      (one) =>
        items === undefined
          ? one.entering('bilag-2004', counts, { on })
          : one.entering('bilag-2004', 'by system', { on, items }),
  )

type Measured = readonly [concept: string, facet: string | undefined, unit: string]

export function numbersOf(measured: readonly Measured[], values: readonly number[]): fc.Arbitrary<Word> {
  return fc
    .record({
      what: fc.constantFrom(...measured),
      value: fc.constantFrom(...values),
      on: fc.oneof(recent, date),
      comparator: fc.option(fc.constantFrom('<' as const, '>' as const), { nil: undefined, freq: 12 }),
      status: fc.constantFrom('final', 'final', 'final', 'final', 'corrected', 'preliminary'),
    })
    .map(
      ({ what: [concept, facet, unit], value, on, comparator, status }): Word =>
        (one) =>
          one.withLab(concept, value, unit, { on, status, ...given({ facet, comparator }) }),
    )
}

export function wordsOf(concept: string, facets: readonly (string | undefined)[], texts: readonly string[]) {
  return fc.tuple(fc.constantFrom(...facets), fc.constantFrom(...texts), fc.oneof(recent, date)).map(
    ([facet, text, on]): Word =>
      (one) =>
        one.withResult(concept, text, { on, ...given({ facet }) }),
  )
}

export function diagnosesOf(named: readonly (readonly [string, string | undefined])[]): fc.Arbitrary<Word> {
  return fc
    .record({
      what: fc.constantFrom(...named),
      status: fc.constantFrom('active', 'active', 'resolved', 'none'),
      verification: fc.constantFrom('confirmed', 'confirmed', 'confirmed', 'provisional'),
      onset: perhaps(date),
      recorded: perhaps(fc.oneof(recent, date)),
      ended: fc.option(date, { nil: undefined, freq: 3 }),
    })
    .map(
      ({ what: [concept, facet], status, verification, ...dates }): Word =>
        (one) =>
          one.withDiagnosis(concept, { status, verification, ...given({ facet }), ...given(dates) }),
    )
}

/** Diseases with a severity beside their code, or in words alone. */
export const histories: fc.Arbitrary<Word> = fc
  .record({
    what: fc.constantFrom<readonly [string, string]>(
      ['asthma-severe', 'severe'],
      ['asthma-severe', 'any'],
      ['asthma-severe', 'mild-moderate'],
      ['myocardial-infarction', 'acute'],
      ['myocardial-infarction', 'old'],
      ['dialysis', 'dependence'],
    ),
    text: fc.option(fc.constantFrom('Asthma', 'Severe asthma', 'Heart attack', 'Asthma, on dialysis'), {
      nil: undefined,
      freq: 3,
    }),
    severity: perhaps(fc.constantFrom('Severe', 'Mild', 'Mild to moderate')),
    status: fc.constantFrom('active', 'active', 'resolved', 'none'),
    verification: fc.constantFrom('confirmed', 'confirmed', 'confirmed', 'provisional'),
    onset: perhaps(date),
    recorded: perhaps(fc.oneof(recent, date)),
    ended: fc.option(date, { nil: undefined, freq: 3 }),
  })
  .map(
    ({ what: [concept, facet], severity, status, verification, ...rest }): Word =>
      (one) =>
        one.withDiagnosis(concept, {
          facet,
          status,
          verification,
          ...given(rest),
          ...(severity === undefined ? {} : { severity: { text: severity } }),
        }),
  )

export function procedureOf(concept: string, facet: string): fc.Arbitrary<Word> {
  return fc.tuple(date, fc.constantFrom('completed', 'completed', 'completed', 'in-progress', 'preparation')).map(
    ([on, status]): Word =>
      (one) =>
        one.withProcedure(concept, { facet, on, status }),
  )
}

const step = fc.record({
  days: fc.constantFrom(3, 7, 14, 20, 40, 200),
  pause: fc.constantFrom(0, 0, 0, 5, 31, 40),
  milligrams: perhaps(fc.constantFrom(5, 10, 10, 20, 60)),
})
/** Orders of one drug one after the other, each begun where the one before ends or some days later. */
export const courses: fc.Arbitrary<Word> = fc
  .record({
    name: fc.constantFrom('prednisone', 'prednisone', 'methylprednisolone', 'mycophenolate', 'rituximab'),
    steps: fc.array(step, { minLength: 1, maxLength: 4 }),
    end: fc.constantFrom(0, 0, 3, 10, 30),
    isOpen: fc.boolean(),
  })
  .map(({ name, steps, end, isOpen }): Word => (one) => {
    let next = end
    return [...steps].reverse().reduce((sentence, { days, pause, milligrams }, index) => {
      const [from, to] = [daysAgo(next + days), daysAgo(next)]
      next += days + pause
      const ends = isOpen && index === 0 ? {} : { to }
      return sentence.withDrug(name, { from, ...ends, ...given({ milligrams }) })
    }, one)
  })

export const drugs: fc.Arbitrary<Word> = fc
  .record({
    what: fc.constantFrom<readonly [string, string | undefined]>(
      ['immunoglobulin-intravenous', undefined],
      ['amoxicillin', undefined],
      ['amoxicillin', undefined],
      ['acyclovir', '281'],
      ['tisagenlecleucel', '1986438'],
      ['rituximab', undefined],
      ['belimumab', undefined],
      ['dexamethasone', undefined],
    ),
    from: perhaps(fc.oneof(recent, date)),
    to: perhaps(date),
    status: perhaps(fc.constantFrom('active', 'completed', 'stopped', 'unknown')),
    milligrams: perhaps(fc.constantFrom(1, 4, 10)),
    once: fc.option(date, { nil: undefined, freq: 3 }),
    route: fc.constantFrom('oral', 'oral', 'intravenous', 'topical', undefined),
    doseText: fc.option(fc.constant('for prophylaxis'), { nil: undefined, freq: 5 }),
  })
  .map(
    ({ what: [name, rxcui], once, route, ...rest }): Word =>
      (one) =>
        one.withDrug(name, { ...given({ rxcui, given: once }), ...given(rest), route }),
  )

export const allergies: fc.Arbitrary<Word> = fc.oneof(
  fc
    .record({
      to: fc.constantFrom('cyclophosphamide', 'fludarabine', 'penicillin', 'peanut', 'DMSO'),
      category: perhaps(fc.constantFrom('medication', 'food')),
      severity: perhaps(fc.constantFrom('mild', 'moderate', 'severe')),
      criticality: perhaps(fc.constantFrom('low', 'high')),
      manifestation: perhaps(fc.constantFrom('anaphylaxis', 'rash')),
      verification: fc.constantFrom('confirmed', 'confirmed', 'unconfirmed', 'refuted'),
    })
    .map(
      (allergy): Word =>
        (one) =>
          one.withAllergy(given(allergy)),
    ),
  fc.constant<Word>((one) => one.withNoKnownAllergy()),
  diagnosesOf([
    ['drug-allergy', 'finding'],
    ['drug-allergy', 'anaphylaxis'],
    ['drug-allergy', 'anaphylaxis-drug'],
  ]),
)
