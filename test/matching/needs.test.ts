import { describe, expect, it } from 'vitest'
import type { Rule } from '../../src/criteria/rule.ts'
import { needsOf } from '../../src/matching/needs.ts'
import { neededTypes } from '../../src/smart/needed-types.ts'
import { trials } from '../../src/trials/catalog.ts'
import type { Trial } from '../../src/trials/trial.ts'

const [template] = trials

/** A trial that asks one thing of everyone. */
function asking(rule: Rule): readonly Trial[] {
  const label = { en: '', zh: '' }
  return [
    {
      ...template!,
      cohorts: [],
      criteria: [{ id: 'I1', category: 'inclusion', label, place: '', decidedBy: 'chart', rule }],
    },
  ]
}

const codesFor = (rule: Rule) => needsOf(asking(rule)).observationCodes.map(({ code }) => code)

describe('needsOf', () => {
  it('is what the launch page asks to read for the trials of the catalogue', () => {
    expect(needsOf(trials).resourceTypes).toEqual(neededTypes)
  })

  it('asks by code for what an EHR may file anywhere', () => {
    expect(
      codesFor({ kind: 'measurement', concept: 'lvef', comparison: '>=', threshold: { value: 50, unit: '%' } }),
    ).toContain('10230-1')
    expect(codesFor({ kind: 'score', instrument: 'ecog', bounds: [] })).toEqual(
      expect.arrayContaining(['89247-1', '423740007', '89243-0']),
    )
    expect(codesFor({ kind: 'pregnancy', or: 'breastfeeding' })).toEqual(expect.arrayContaining(['82810-3', '63895-7']))
    expect(codesFor({ kind: 'b-cell-marker' }).length).toBeGreaterThan(0)
  })

  it('asks for plain laboratory values and vital signs by category only', () => {
    expect(
      codesFor({ kind: 'measurement', concept: 'anc', comparison: '>=', threshold: { value: 1, unit: '10*9/L' } }),
    ).toEqual([])
    expect(codesFor({ kind: 'attest', related: ['bp', 'heart-rate'] })).toEqual([])
  })

  it('never asks for a code that must not count, nor for one twice', () => {
    const { observationCodes } = needsOf(trials)
    expect(observationCodes.map(({ code }) => code)).not.toContain('4548-4')
    expect(new Set(observationCodes.map(({ system, code }) => `${system}|${code}`)).size).toBe(observationCodes.length)
    expect(observationCodes.length).toBeGreaterThan(20)
  })

  it.each([
    [
      'a drug',
      { kind: 'taking', classes: ['csdmards'], when: 'ever', ifAbsent: 'presume' },
      ['MedicationRequest', 'MedicationStatement', 'MedicationAdministration'],
    ],
    ['a vaccine', { kind: 'live-vaccine', within: { days: 28 } }, ['Immunization']],
    ['an allergy', { kind: 'allergy', to: 'any-drug' }, ['Condition', 'AllergyIntolerance']],
    ['a study', { kind: 'study', within: { months: 6 } }, ['Condition', 'Procedure', 'ResearchSubject']],
    [
      'a blood count',
      { kind: 'measurement', concept: 'anc', comparison: '>', threshold: { value: 1, unit: '10*9/L' } },
      ['Observation'],
    ],
    ['only a person', { kind: 'attest' }, []],
  ] as const)('reads for %s no more than tells of it', (_name, rule, types) => {
    expect(needsOf(asking(rule)).resourceTypes).toEqual(types)
  })

  it('reads what tells of the diseases that a trial is about', () => {
    const label = { en: '', zh: '' }
    const cohorts = [{ id: 'SLE', label, diagnosis: [{ concept: 'sle' }] }]
    expect(needsOf([{ ...template!, cohorts, criteria: [] }]).resourceTypes).toEqual(['Condition', 'Procedure'])
  })

  it.each([
    ['a procedure also as a report', 'mech-ventilation', ['Condition', 'Procedure', 'DiagnosticReport']],
    [
      'one with a LOINC code also as a result',
      'bone-marrow-morphology',
      ['Observation', 'Condition', 'Procedure', 'DiagnosticReport'],
    ],
    ['a study also as such', 'clinical-trial', ['Condition', 'Procedure', 'ResearchSubject']],
  ])('reads %s', (_name, concept, types) => {
    expect(needsOf(asking({ kind: 'attest', related: [concept] })).resourceTypes).toEqual(types)
  })

  it('asks by the LOINC codes, of what is no procedure by SNOMED CT too, and by no other', () => {
    expect(codesFor({ kind: 'attest', related: ['qtc'] })).toEqual(['8636-3', '76634-5', '76635-2', '8634-8'])
    expect(codesFor({ kind: 'attest', related: ['bone-marrow-morphology'] })).toEqual([
      '48807-2',
      '33721-2',
      '66119-9',
      '11110-4',
      '40688-4',
    ])
    expect(codesFor({ kind: 'attest', related: ['clinical-trial'] })).toEqual(['709491003', '428024001', '110465008'])
    expect(codesFor({ kind: 'attest', related: ['hrct-ground-glass'] })).not.toContain('R91.8')
  })

  it('asks by a site’s own codes for what may be filed anywhere', () => {
    const local = (concept: string) => ({ system: 'urn:hospital', code: concept, concept, use: 'match' }) as const
    const { observationCodes } = needsOf(asking({ kind: 'attest', related: ['qtc', 'anc'] }), [
      local('qtc'),
      local('anc'),
    ])
    expect(observationCodes.filter(({ system }) => system === 'urn:hospital')).toEqual([
      { system: 'urn:hospital', code: 'qtc' },
    ])
  })

  it('finds what is asked within other rules and beside a question', () => {
    const rule: Rule = { kind: 'not', part: { kind: 'any', parts: [{ kind: 'attest', related: ['fvc'] }] } }
    expect(needsOf(asking(rule)).resourceTypes).toEqual(['Observation', 'DiagnosticReport'])
  })
})
