import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { trials } from '../../src/trials/catalog.ts'
import { daysAgo, patient, today } from '../patient.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { prescreenCommand } from './prescreen-command.ts'
import { resultSchema, type WrittenResult } from './result-schema.ts'

const { put } = temporaryFolder()
const sixth = resolve(import.meta.dirname, '../trials/sixth-trial.json')
const sixthText = readFileSync(sixth, 'utf8')
const least = { issuers: ['https://ehr.example/fhir'], clientId: 'app' }
const builtIn = trials.map(({ id }) => id)

async function resultOf(args: readonly string[], bundle: unknown): Promise<WrittenResult> {
  const { code, stdout, stderr } = await prescreenCommand(['-', '--as-of', today, ...args], JSON.stringify(bundle))
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return resultSchema.parse(JSON.parse(stdout))
}

const row = (result: WrittenResult, trial: string, id: string) =>
  result.trials.find((one) => one.id === trial)?.criteria.find((one) => one.id === id)

describe('a sixth trial, added at run time', { timeout: 120_000 }, () => {
  const lupus = patient().withDiagnosis('sle').withLab('anc', 1.5, '10*9/L').withLab('alt', 80, 'U/L', { high: 40 })
  const withCancer = lupus.withDiagnosis('malignancy', { onset: daysAgo(400) })

  it('is prescreened beside the built-in five, by --trials', async () => {
    const result = await resultOf(['--trials', sixth], withCancer.bundle())
    expect(result.trials.map(({ id }) => id)).toEqual([...builtIn, 'EXAMPLE-0001'])
    const own = result.trials.at(-1)
    expect(own?.outcome).toBe('ineligible')
    expect(own?.cohorts).toMatchObject([
      { id: 'SLE', outcome: 'ineligible' },
      { id: 'RA', outcome: 'not-applicable' },
    ])
    expect(own?.criteria.map(({ id, verdict }) => `${id} ${verdict}`)).toEqual([
      'I1 pass',
      'I2 pass',
      'SLE.I3 unknown',
      'RA.I3 not-applicable',
      'E1 fail',
      'E2 pass',
      'I4 unknown',
    ])
  })

  it('has its missing data merged with theirs', async () => {
    const { missingData } = await resultOf(['--trials', sixth], lupus.bundle())
    const sledai = missingData.find(({ datum }) => datum === 'sledai-2k')
    expect(sledai?.trials).toEqual(expect.arrayContaining(['NCT06887985', 'EXAMPLE-0001']))
    expect(missingData.find(({ datum }) => datum === 'EXAMPLE-0001/I4')?.label).toBe('Consent signed')
  })

  it('changes nothing in the others', async () => {
    const alone = await resultOf([], lupus.bundle())
    const beside = await resultOf(['--trials', sixth], lupus.bundle())
    expect(beside.trials.slice(0, -1)).toEqual(alone.trials)
  })

  it('is chosen by its id, and enabled by it', async () => {
    const { trials: chosen } = await resultOf(['--trials', sixth, '--trial', 'EXAMPLE-0001'], lupus.bundle())
    expect(chosen.map(({ id }) => id)).toEqual(['EXAMPLE-0001'])
    put('ours.json', sixthText)
    const site = put('s1.json', { ...least, trialFiles: ['ours.json'], enabledTrials: ['EXAMPLE-0001', 'NCT06675422'] })
    const { trials: enabled } = await resultOf(['--site', site], lupus.bundle())
    expect(enabled.map(({ id }) => id)).toEqual(['NCT06675422', 'EXAMPLE-0001'])
  })

  it('cannot redefine a built-in trial, nor one of another file', async () => {
    const own = put('own.json', sixthText.replace('EXAMPLE-0001', 'NCT07246096'))
    const site = put('s2.json', { ...least, trialFiles: [sixth] })
    for (const [args, id] of [
      [['--trials', own], 'NCT07246096'],
      [['--site', site, '--trials', sixth], 'EXAMPLE-0001'],
    ] as const) {
      const { code, stdout, stderr } = await prescreenCommand(['-', ...args])
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toContain(`id: there is a trial "${id}" already`)
    }
  })
})

describe("a site's settings", { timeout: 120_000 }, () => {
  it('binds local codes to concepts, by id or alias', async () => {
    const someone = patient()
      .withDiagnosis('sjogren')
      .withObservation('essdai', { valueQuantity: { value: 9 } }, { system: 'urn:ours', code: 'E1' })
      .withObservation('anti-ssa', { valueString: 'Positive' }, { system: 'urn:ours', code: 'RO' })
    const localCodes = [
      { system: 'urn:ours', code: 'E1', concept: 'essdai' },
      { system: 'urn:ours', code: 'RO', concept: 'ssa', facet: 'presence' },
    ]
    const site = put('s3.json', { ...least, localCodes })
    const without = await resultOf([], someone.bundle())
    const withCodes = await resultOf(['--site', site], someone.bundle())
    expect(row(without, 'NCT07246096', 'pSS.I2')?.verdict).toBe('unknown')
    expect(row(withCodes, 'NCT07246096', 'pSS.I2')).toMatchObject({ verdict: 'pass', basis: 'documented' })
    expect(row(without, 'NCT06887985', 'SS.I2b')?.verdict).toBe('unknown')
    expect(row(withCodes, 'NCT06887985', 'SS.I2b')).toMatchObject({ verdict: 'pass', basis: 'documented' })
  })

  it('binds a code of a count to the one facet that counts', async () => {
    const someone = patient()
      .withDiagnosis('sle')
      .withObservation('anc', { valueQuantity: { value: 0.4, unit: '10*9/L' } }, { system: 'urn:ours', code: 'N' })
    const site = put('s4.json', { ...least, localCodes: [{ system: 'urn:ours', code: 'N', concept: 'anc' }] })
    expect(row(await resultOf(['--site', site], someone.bundle()), 'NCT07246096', 'I2a1')?.verdict).toBe('fail')
  })

  it.each([
    [28, 28, 'pass'],
    [29, 28, 'unknown'],
    [29, 29, 'pass'],
  ])('lets a blood count of %d days ago count for %d days: %s', async (age, blood, verdict) => {
    const someone = patient()
      .withDiagnosis('sle')
      .withLab('hemoglobin', 100, 'g/L', { on: daysAgo(age) })
    const site = put(`w${age}-${blood}.json`, { ...least, windows: { blood } })
    expect(row(await resultOf(['--site', site], someone.bundle()), 'NCT07246096', 'I2a2')?.verdict).toBe(verdict)
  })

  it.each([
    [60, 'pass'],
    [19, 'fail'],
  ])('takes its own limit of normal, %d U/L, and says that it is assumed: %s', async (value, verdict) => {
    const someone = patient().withDiagnosis('sle').withLab('alt', 60, 'U/L')
    const site = put(`u${value}.json`, { ...least, defaultUln: { alt: { value, unit: 'U/L' } } })
    const alt = row(await resultOf(['--site', site], someone.bundle()), 'NCT07246096', 'I2b1')
    expect(alt?.verdict).toBe(verdict)
    expect(alt?.evidence[0]?.converted).toMatch(new RegExp(`ULN ${value} U/L.*assumed`))
  })

  it('has a today of its own', async () => {
    const site = put('tz.json', { ...least, timeZone: 'Pacific/Kiritimati' })
    const { stdout } = await prescreenCommand(['-', '--site', site], JSON.stringify(patient().bundle()))
    const ahead = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Pacific/Kiritimati' }).format(new Date())
    expect(resultSchema.parse(JSON.parse(stdout)).asOf).toBe(ahead)
  })
})
