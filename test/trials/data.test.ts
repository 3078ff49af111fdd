import { describe, expect, it } from 'vitest'
import { instrumentById } from '../../src/scores/catalog.ts'
import { conceptById } from '../../src/terminology/catalog.ts'
import { ingredientById, ingredients } from '../../src/terminology/ingredients.ts'
import { trials } from '../../src/trials/catalog.ts'
import type { Trial } from '../../src/trials/trial.ts'
import { asRecord } from '../../src/values/json.ts'
import { patient } from '../patient.ts'

const classes = new Set(ingredients.flatMap(({ classes: own }) => own))
/** What a selector can choose by besides the facets of the concept's codes. */
const isText = (value: unknown): value is string => typeof value === 'string'
const textsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter(isText) : isText(value) ? [value] : []

function facetsOf(concept: string): ReadonlySet<string> {
  return new Set(conceptById(concept)?.codings.flatMap(({ facet }) => facet ?? []))
}

/** Every name in a rule that the terminology does not know, with where it stands. */
function unknownNames(node: unknown, place: string): readonly string[] {
  if (Array.isArray(node)) return node.flatMap((part, index) => unknownNames(part, `${place}[${index}]`))
  const record = asRecord(node)
  if (record === undefined) return []
  const wrong = (key: string, knows: (name: string) => boolean): readonly string[] =>
    textsIn(record[key])
      .filter((name) => !knows(name))
      .map((name) => `${place}.${key}: ${name}`)
  const own = textsIn(record['concept']).flatMap((concept) => [...facetsOf(concept)])
  return [
    ...wrong('concept', (name) => conceptById(name) !== undefined),
    ...wrong('instrument', (name) => conceptById(name) !== undefined && instrumentById(name) !== undefined),
    ...wrong('related', (name) => conceptById(name) !== undefined),
    ...wrong('datum', (name) => conceptById(name) !== undefined),
    ...wrong('facets', (name) => own.includes(name)),
    ...wrong('exceptFacets', (name) => own.includes(name)),
    ...wrong('classes', (name) => classes.has(name) && conceptById(name)?.kind === 'medication'),
    ...wrong('drugClass', (name) => classes.has(name)),
    ...wrong('except', (name) => ingredientById(name) !== undefined),
    ...wrong('evenIfMild', (name) => ingredientById(name) !== undefined),
    ...(Array.isArray(record['to']) ? wrong('to', (name) => ingredientById(name) !== undefined) : []),
    ...Object.entries(record).flatMap(([key, value]) => unknownNames(value, `${place}.${key}`)),
  ]
}

function roundTrip(trial: Trial): Trial {
  return structuredClone(JSON.parse(JSON.stringify(trial)) as Trial)
}

const labels = (trial: Trial) => [
  trial.title,
  ...trial.cohorts.map(({ label }) => label),
  ...trial.questions,
  ...trial.criteria.flatMap(({ label, reading, flaw }) => [label, reading, flaw].filter((one) => one !== undefined)),
]

const chinese = /\p{Script=Han}/u
/** Formulas (`INR ≤ 1.5 × ULN`) are alike in both languages; words are not. */
const words = /\b[a-z]{4,}/

describe.each(trials)('$id as data', (trial) => {
  const ids = trial.criteria.map(({ id }) => id)
  it('has each id once', () => expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]))
  it('puts every criterion into a cohort it has, or into none', () => {
    const cohorts = [undefined, ...trial.cohorts.map(({ id }) => id)]
    expect(trial.criteria.filter(({ cohort }) => !cohorts.includes(cohort))).toEqual([])
  })
  it('joins criteria that it has', () =>
    expect((trial.groups ?? []).flatMap(({ criteria }) => criteria).filter((id) => !ids.includes(id))).toEqual([]))
  it('says everything in both languages', () => {
    expect(
      labels(trial).filter(
        ({ en, zh }) =>
          en.trim() === '' || zh.trim() === '' || chinese.test(en) || (words.test(zh) && !chinese.test(zh)),
      ),
    ).toEqual([])
  })
  it('gives every criterion its place in the source', () =>
    expect(trial.criteria.filter(({ place }) => place.trim() === '')).toEqual([]))
  it('names only what the terminology knows', () => {
    expect(
      unknownNames(
        trial.criteria.map(({ id, rule }) => ({ [id]: rule })),
        trial.id,
      ),
    ).toEqual([])
    expect(
      unknownNames(
        trial.cohorts.map(({ diagnosis }) => diagnosis),
        trial.id,
      ),
    ).toEqual([])
  })
  it('survives JSON, and prescreens the same', () => {
    const copy = roundTrip(trial)
    expect(copy).toEqual(trial)
    const someone = patient()
      .withDiagnosis('sle')
      .withDiagnosis('ssc', { facet: 'limited' })
      .withLab('anc', 0.4, '10*9/L')
      .withDrug('prednisone', { milligrams: 30, from: '2025-12-01' })
    expect(JSON.parse(JSON.stringify(someone.prescreened([copy])))).toEqual(
      JSON.parse(JSON.stringify(someone.prescreened([trial]))),
    )
  })
})

it('the terminology test itself sees a wrong name', () =>
  expect(unknownNames({ kind: 'result', concept: 'hbsag', facets: ['nonsense'], related: ['nonsense'] }, 'x')).toEqual([
    'x.related: nonsense',
    'x.facets: nonsense',
  ]))
