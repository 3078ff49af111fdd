import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import * as z from 'zod'
import { describe, expect, it } from 'vitest'
import { trials } from '../../src/trials/catalog.ts'
import { parseTrials } from '../../src/trials/parse-trials.ts'
import { ruleKinds } from '../../src/trials/schema/rule-schema.ts'
import type { TrialFileError } from '../../src/trials/trial-file-error.ts'
import { trialJsonSchema } from '../../src/trials/trial-json-schema.ts'
import { patient } from '../patient.ts'

const root = resolve(import.meta.dirname, '../..')
const sixth = JSON.parse(readFileSync(resolve(root, 'test/trials/sixth-trial.json'), 'utf8')) as Record<string, unknown>
const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

/** The sixth trial with one thing changed. */
function but(change: Record<string, unknown>): unknown {
  return { ...sixth, ...change }
}

/** The sixth trial with one criterion, whose rule is given. */
function asking(rule: unknown): unknown {
  const [criterion] = sixth['criteria'] as readonly Record<string, unknown>[]
  return but({ criteria: [{ ...criterion, rule }] })
}

function faults(json: unknown, taken?: readonly string[]): readonly string[] {
  try {
    parseTrials(json, 'ours.json', taken)
    return []
  } catch (error) {
    return (error as TrialFileError).faults.map(({ path, advice }) => `${path}: ${advice}`)
  }
}

describe('the built-in trials', () => {
  it.each(trials)('$id is a trial file too, and comes back as it is', (trial) =>
    expect(parseTrials(throughJson(trial), 'x.json')).toEqual([trial]),
  )
  it('prescreen identically after the round trip', () => {
    const someone = patient()
      .withDiagnosis('sle')
      .withDiagnosis('ra')
      .withLab('anc', 1, '10*9/L')
      .withLab('hemoglobin', 7.2, 'g/dL')
      .withResult('hbsag', 'Negative')
      .withDrug('prednisone', { from: '2025-12-01', milligrams: 20 })
      .entering('sledai-2k', 12)
    const copies = parseTrials(throughJson(trials), 'x.json')
    expect(throughJson(someone.prescreened(copies))).toEqual(throughJson(someone.prescreened(trials)))
  })
})

describe('a trial file', () => {
  it('holds one trial, or a list', () => {
    expect(parseTrials(sixth, 'x.json').map(({ id }) => id)).toEqual(['EXAMPLE-0001'])
    expect(parseTrials([sixth, but({ id: 'EXAMPLE-0002' })], 'x.json').map(({ id }) => id)).toEqual([
      'EXAMPLE-0001',
      'EXAMPLE-0002',
    ])
  })

  it.each<[string, unknown, string]>([
    ['no object', 7, ': give a trial here, as docs/trial.schema.json describes it'],
    ['an empty list', [], ': the list is empty; give at least one trial'],
    ['no sponsor', but({ sponsor: undefined }), 'sponsor: this field is needed: give a name'],
    ['a number for text', but({ product: 7 }), 'product: give text'],
    ['an unknown field', but({ sponser: 'x' }), 'sponser: there is no such field; check its spelling, or take it out'],
    ['one language', but({ title: 'Trial' }), 'title: give the words in both languages: { "en": "…", "zh": "…" }'],
    [
      'no day',
      but({ status: { word: 'recruiting', checked: '2026-02-30' } }),
      'status.checked: give a day that exists, written YYYY-MM-DD',
    ],
    [
      'an id with a slash',
      but({ id: 'A/B' }),
      'id: give an id of letters, digits, dots and hyphens, such as NCT01234567',
    ],
    [
      'a group of criteria that are not there',
      but({ groups: [{ joined: 'one-suffices', criteria: ['I1', 'I9'] }] }),
      'groups[0].criteria[1]: there is no criterion "I9" in this trial',
    ],
    [
      'a rule without a kind',
      asking({}),
      `criteria[0].rule.kind: a rule names its kind; the kinds are ${ruleKinds.join(', ')}`,
    ],
    [
      'an unknown kind',
      asking({ kind: 'weather' }),
      `criteria[0].rule.kind: there is no kind of rule "weather"; the kinds are ${ruleKinds.join(', ')}`,
    ],
    ['an empty list of parts', asking({ kind: 'all', parts: [] }), 'criteria[0].rule.parts: name at least one'],
    [
      'an unknown concept, deep inside',
      asking({ kind: 'not', part: { kind: 'any', parts: [{ kind: 'result', concept: 'hbsaag' }] } }),
      'criteria[0].rule.part.parts[0].concept: there is no concept "hbsaag"; docs/terminology.md lists the concepts',
    ],
    [
      'an alias',
      asking({ kind: 'result', concept: 'HBsAg' }),
      'criteria[0].rule.concept: there is no concept "HBsAg" (it is called "hbsag" here); docs/terminology.md lists the concepts',
    ],
    [
      'an unknown facet',
      asking({ kind: 'diagnosis', anyOf: [{ concept: 'copd-severe', facets: ['purple'] }] }),
      'criteria[0].rule.anyOf[0].facets[0]: "copd-severe" has no facet "purple"; its facets are ',
    ],
    [
      'an unknown class of drugs',
      asking({ kind: 'taking', classes: ['statins'], when: 'now', ifAbsent: 'presume' }),
      'criteria[0].rule.classes[0]: there is no class of drugs "statins"; the classes are ',
    ],
    [
      'an unknown ingredient',
      asking({ kind: 'taking', classes: ['biologics'], except: ['aspirine'], when: 'now', ifAbsent: 'presume' }),
      'criteria[0].rule.except[0]: there is no ingredient "aspirine"',
    ],
    [
      'an unknown instrument',
      asking({ kind: 'score', instrument: 'sledai', bounds: [{ comparison: '>', value: 6 }] }),
      'criteria[0].rule.instrument: there is no instrument "sledai"',
    ],
    [
      'a unit the concept has not',
      asking({ kind: 'measurement', concept: 'hemoglobin', comparison: '>', threshold: { value: 60, unit: 'mm/h' } }),
      'criteria[0].rule.threshold.unit: "hemoglobin" is not measured in "mm/h"; give a UCUM unit such as g/L',
    ],
    [
      'a threshold of neither kind',
      asking({ kind: 'measurement', concept: 'alt', comparison: '>', threshold: 3 }),
      'criteria[0].rule.threshold: give { "value": number, "unit": "UCUM unit" } or { "timesUln": number }',
    ],
    [
      'a comparison that is none',
      asking({ kind: 'egfr', comparison: '≥', value: 30 }),
      'criteria[0].rule.comparison: give one of <, <=, >=, >, =',
    ],
    ['an empty span', asking({ kind: 'study', within: {} }), 'criteria[0].rule.within: give days, months or years'],
  ])('with %s is refused', (_name, json, fault) => {
    const [first = '', ...more] = faults(json)
    expect(first).toContain(fault)
    expect(more).toEqual([])
  })

  it('names cohorts and criteria once, and only those that are there', () => {
    const [first, second] = sixth['criteria'] as readonly Record<string, unknown>[]
    expect(faults(but({ criteria: [first, { ...second, id: 'I1', cohort: 'SSc' }] }))).toEqual([
      'criteria[1].id: "I1" is the id of two criteria; name each once',
      'criteria[1].cohort: there is no cohort "SSc"; the cohorts are SLE, RA',
    ])
    const [cohort] = sixth['cohorts'] as readonly unknown[]
    expect(faults(but({ cohorts: [cohort, cohort], criteria: [first] }))).toEqual([
      'cohorts[1].id: "SLE" is the id of two cohorts; name each once',
    ])
  })

  it('redefines no trial', () => {
    const taken = trials.map(({ id }) => id)
    expect(faults(but({ id: 'NCT07246096' }), taken)).toEqual([
      'id: there is a trial "NCT07246096" already, and a file cannot redefine it; give this one another id',
    ])
    expect(faults([sixth, sixth])).toEqual([
      '[1].id: "EXAMPLE-0001" is the id of two trials in this file; name each once',
    ])
  })

  it('tells every fault at once, each on a line that names the file', () => {
    expect(() => parseTrials(but({ sponsor: 1, product: 2 }), 'ours.json')).toThrow(
      'trial file ours.json, sponsor: give a name, or one in each language: { "en": "…", "zh": "…" }\ntrial file ours.json, product: give text',
    )
  })
})

describe('the published JSON Schema', () => {
  const published = readFileSync(resolve(root, 'docs/trial.schema.json'), 'utf8')

  it('is the one the program checks by', () =>
    expect(
      published === `${JSON.stringify(trialJsonSchema(), null, 2)}\n`,
      'docs/trial.schema.json: run npm run docs',
    ).toBe(true))

  it('accepts what the program accepts, and refuses an unknown kind', () => {
    const schema = z.fromJSONSchema(JSON.parse(published) as Parameters<typeof z.fromJSONSchema>[0])
    for (const trial of [sixth, ...trials]) expect(schema.safeParse(throughJson(trial)).success).toBe(true)
    expect(schema.safeParse(asking({ kind: 'weather' })).success).toBe(false)
    expect(schema.safeParse(asking({ kind: 'result', concept: 'hbsaag' })).success).toBe(false)
  })

  it('describes every kind of rule', () => {
    const { $defs } = JSON.parse(published) as { $defs: Record<string, { description?: string }> }
    for (const kind of ruleKinds) expect($defs[`rule-${kind}`]?.description, kind).toMatch(/\.$/)
  })
})
