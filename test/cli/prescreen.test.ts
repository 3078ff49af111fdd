import type { Bundle, GuidanceResponse } from 'fhir/r4'
import { describe, expect, it } from 'vitest'
import { trials } from '../../src/trials/catalog.ts'
import { reportWords } from '../../src/wording/catalogue.ts'
import { patient, today } from '../patient.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { prescreenCommand } from './prescreen-command.ts'
import { resultSchema, type WrittenResult } from './result-schema.ts'

const { put } = temporaryFolder()
const lupus = patient()
  .withDiagnosis('sle')
  .withLab('hemoglobin', 7.2, 'g/dL')
  .withLab('anc', 0.8, '10*9/L')
  .withResult('hbsag', 'Negative')
const bundle = put('lupus.json', lupus.bundle())
const on = ['--as-of', today]

async function resultOf(args: readonly string[], input?: string): Promise<WrittenResult> {
  const { code, stdout, stderr } = await prescreenCommand(args, input)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return resultSchema.parse(JSON.parse(stdout))
}

describe('prescreen', { timeout: 120_000 }, () => {
  it('writes the contract as JSON: all trials, evidence with unit conversion, what is missing', async () => {
    const result = await resultOf([bundle, ...on])
    expect(result.asOf).toBe(today)
    expect(result.patient.reference).toBe('Patient/p1')
    expect(result.trials.map(({ id }) => id)).toEqual(trials.map(({ id }) => id))
    const haemoglobin = result.trials.find(({ id }) => id === 'NCT07246096')?.criteria.find(({ id }) => id === 'I2a2')
    expect(haemoglobin).toMatchObject({ verdict: 'pass', basis: 'documented', missing: [] })
    expect(haemoglobin?.evidence[0]).toMatchObject({ concept: 'hemoglobin', converted: '72 g/L', date: today })
    expect(result.missingData.length).toBeGreaterThan(5)
  })

  it('writes the same verdicts as FHIR, one GuidanceResponse for each trial', async () => {
    const { code, stdout } = await prescreenCommand([bundle, ...on, '--format', 'fhir', '--lang', 'zh'])
    const { type, entry = [] } = JSON.parse(stdout) as Bundle<GuidanceResponse>
    expect([code, type]).toEqual([0, 'collection'])
    expect(entry.map(({ resource }) => resource?.moduleCanonical?.match(/NCT\d+/)?.[0])).toEqual(
      trials.map(({ id }) => id),
    )
    expect(entry[0]?.resource).toMatchObject({ language: 'zh-CN', subject: { reference: 'Patient/p1' } })
  })

  it('reads standard input for -, with or without a byte order mark', async () => {
    const fromFile = await resultOf([bundle, ...on])
    const text = JSON.stringify(lupus.bundle())
    expect(await resultOf(['-', ...on], text)).toEqual(fromFile)
    expect(await resultOf(['-', ...on], `\uFEFF${text}`)).toEqual(fromFile)
  })

  it('ends in silence when nobody reads on', async () => {
    expect(await prescreenCommand([bundle, ...on], '', 'gone')).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  it.each([
    ['note', /^CAR-T trial prescreening as of 1 Mar 2026\n/],
    ['referral', /^Referral for screening: NCT07246096\n[^]*72 g\/L/],
    ['csv', /^As of,Record,Patient,Trial,/],
  ])('writes the same answer as %s', async (format, said) => {
    const { code, stdout } = await prescreenCommand([bundle, ...on, '--trial', 'NCT07246096', '--format', format])
    expect(code).toBe(0)
    expect(stdout).toMatch(said)
  })

  it('takes only the trials that are named, in the order of the catalogue', async () => {
    const { trials: some } = await resultOf([bundle, ...on, '--trial', 'NCT06675422', '--trial', 'NCT06887985'])
    expect(some.map(({ id }) => id)).toEqual(['NCT06887985', 'NCT06675422'])
  })

  it('counts what the clinician entered and answered', async () => {
    const entries = put('entries.json', [
      { datum: 'sledai-2k', value: 12, date: today },
      { datum: 'bilag-2004', value: { A: 1, B: 1 }, date: today },
      { criterion: 'NCT07246096/I2d2', answer: 'yes', date: today, author: 'Dr. Example' },
    ])
    const { trials: all } = await resultOf([bundle, ...on, '--entries', entries])
    const verdicts = (trial: string, id: string) => {
      const found = all.find((one) => one.id === trial)?.criteria.find((one) => one.id === id)
      return `${found?.verdict ?? ''} ${found?.basis ?? ''}`
    }
    expect(verdicts('NCT06675422', 'I4a')).toBe('pass entered')
    expect(verdicts('NCT07246096', 'SLE.I3')).toBe('pass entered')
    expect(verdicts('NCT07246096', 'I2d2')).toBe('pass attested')
  })

  it('speaks Chinese in JSON too', async () => {
    const { trials: all } = await resultOf([bundle, ...on, '--lang', 'zh'])
    expect(all.every(({ title }) => /\p{Script=Han}/u.test(title))).toBe(true)
  })

  it.each(['en', 'zh'] as const)('writes text a person can read (%s)', async (language) => {
    const { code, stdout, stderr } = await prescreenCommand([bundle, ...on, '--format', 'text', '--lang', language])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    for (const { id, title, criteria } of trials) {
      expect(stdout).toContain(`${id}  `)
      expect(stdout).toContain(title[language])
      for (const criterion of criteria)
        if (criterion.cohort === undefined) expect(stdout, criterion.id).toContain(criterion.label[language])
    }
    for (const words of [reportWords.missingData, reportWords.completeRead, reportWords.disclaimer])
      expect(stdout).toContain(words[language])
    expect(stdout).toContain('72 g/L')
    expect(stdout).not.toMatch(/undefined|\[object|\{\w+\}/)
  })

  it('says how it is called', async () => {
    const { code, stdout } = await prescreenCommand(['--help'])
    expect(code).toBe(0)
    for (const option of ['--as-of', '--trial', '--entries', '--format', '--lang', '--site', '--trials'])
      expect(stdout).toContain(option)
  })
})

describe('what a Bundle says of its completeness', { timeout: 120_000 }, () => {
  const whole = lupus.bundle()
  const outcome = (severity: string, code: string, text: string) => ({
    resource: { resourceType: 'OperationOutcome', issue: [{ severity, code, details: { text } }] },
  })
  const next = { relation: 'next', url: 'https://ehr.example/fhir/Observation?patient=p1&page=2' }
  const self = { relation: 'self', url: 'https://ehr.example/fhir/Observation?patient=p1' }

  it.each<[string, unknown, readonly string[]]>([
    ['nothing', whole, []],
    ['a next link without a self link', { ...whole, link: [next] }, ['all']],
    ['a next link of one type', { ...whole, link: [self, next] }, ['Observation']],
    ['an error', { ...whole, entry: [...(whole.entry ?? []), outcome('error', 'forbidden', 'denied')] }, ['all']],
    [
      'an outcome that only informs',
      { ...whole, entry: [...(whole.entry ?? []), outcome('information', 'informational', 'served from cache')] },
      [],
    ],
  ])('%s', async (name, content, types) => {
    const { reads, trials: all } = await resultOf(['-', ...on], JSON.stringify(content))
    const partial = reads.filter(({ status }) => status === 'partial').map(({ resourceType }) => resourceType)
    expect(partial, name).toEqual(types[0] === 'all' ? reads.map(({ resourceType }) => resourceType) : types)
    if (types[0] === 'all')
      expect(all.flatMap(({ criteria }) => criteria).filter((row) => row.basis === 'presumed')).toEqual([])
  })
})
