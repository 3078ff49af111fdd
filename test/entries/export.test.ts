import { Fhir } from 'fhir'
import { describe, expect, it } from 'vitest'
import { entriesAsBundle, entriesAsJson } from '../../src/entries/export.ts'
import { parseEntries } from '../../src/entries/parse-entries.ts'
import { attestationQuestionnaire } from '../../src/entries/attestation-form.ts'
import type { Entry } from '../../src/findings/entry.ts'
import { patient, today } from '../patient.ts'

const entries: readonly Entry[] = [
  {
    datum: 'sledai-2k',
    value: 8,
    date: today,
    items: { vasculitis: true, rash: false, fever: 'not-assessed' },
    author: 'Dr Wu',
  },
  { datum: 'bilag-2004', value: { A: 1, B: 1 }, date: today },
  { datum: 'rash-vas', value: 3.2, unit: 'cm', date: today, remark: 'face' },
  { datum: 'sle-2019-eular-acr', value: 12, date: today, items: { ana_entry: true, dsdna_sm: true, joint: true } },
  { datum: 'creatinine', value: 88, unit: 'umol/L', date: today },
  { criterion: 'NCT07193667/SLE.I1', answer: 'yes', date: today, author: 'Dr Wu' },
  { criterion: 'NCT07193667/SLE.I3', answer: 'unsure', date: today },
  { criterion: 'NCT06675422/I1a', answer: 'no', date: today, override: { reason: 'wrong patient coded' } },
]
const about = { patientId: 'p1', at: `${today}T10:00:00.000Z`, sentenceOf: (id: string) => `The sentence of ${id}` }
const validator = new Fhir()
const complaints = (resource: unknown) =>
  validator
    .validate(JSON.parse(JSON.stringify(resource)) as object, { errorOnUnexpected: true })
    .messages.filter(({ severity }) => String(severity) === 'error')

describe('entries as JSON', () => {
  it('are read back as they were, by what the command line reads entries with', () => {
    expect(parseEntries(JSON.parse(entriesAsJson(entries)))).toEqual(entries)
  })
})

describe('entries as FHIR', () => {
  it('are a valid collection of responses and totals about the patient, each with its identifier', async () => {
    const bundle = await entriesAsBundle(entries, about)
    expect(complaints(bundle)).toEqual([])
    const resources = (bundle.entry ?? []).flatMap(({ resource }) => resource ?? [])
    expect(bundle.type).toBe('collection')
    expect(resources.map(({ resourceType }) => resourceType)).toEqual([
      ...['QuestionnaireResponse', 'QuestionnaireResponse', 'QuestionnaireResponse', 'Observation'],
      ...['QuestionnaireResponse', 'QuestionnaireResponse', 'QuestionnaireResponse', 'QuestionnaireResponse'],
    ])
    for (const resource of resources) expect(JSON.stringify(resource)).toContain('"reference":"Patient/p1"')
    const identifiers = resources.map((one) => JSON.stringify('identifier' in one ? one.identifier : undefined))
    expect(new Set(identifiers.map((text) => /"value":"([^"]+)"/.exec(text)?.[1])).size).toBe(7)
    expect(new Set(bundle.entry?.map(({ fullUrl }) => fullUrl)).size).toBe(8)
  })

  it('holds the same as the chart would: read as one, scores are documented and attestations only shown', async () => {
    const { entry = [] } = await entriesAsBundle(entries, about)
    const read = entry.reduce(
      (person, { resource }, index) => person.withResource({ id: `q${index}`, ...resource }),
      patient().withDiagnosis('sle'),
    )
    const { findings } = read.prescreened()
    expect(findings.measurements.get('rash-vas')?.[0]?.value?.number).toMatchObject({ low: 3.2, high: 3.2 })
    expect(findings.measurements.get('sle-2019-eular-acr')?.[0]?.value?.items).toEqual({
      ana_entry: true,
      dsdna_sm: true,
      joint: true,
    })
    expect([...findings.earlierAnswers.keys()]).toEqual(['NCT07193667/SLE.I1'])
    expect(read.on('NCT07193667/SLE.I1')).toMatchObject({
      verdict: 'unknown',
      evidence: [{ display: 'Dr Wu', value: 'yes', date: today }, { concept: 'sle-2019-eular-acr' }],
    })
  })
})

it('the form of attestations is a valid Questionnaire', () => {
  expect(complaints(attestationQuestionnaire())).toEqual([])
})
