import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { chartFromBundle } from '../../src/chart/from-bundle.ts'
import { clinicalSettings } from '../../src/criteria/clinical-settings.ts'
import { prescreen } from '../../src/prescreen.ts'
import { toResult } from '../../src/report/to-result.ts'
import { toText } from '../../src/report/to-text.ts'
import { trials } from '../../src/trials/catalog.ts'
import { patient, today } from '../patient.ts'

const folder = join(import.meta.dirname, 'corpus')

function prescreened(chart: ReturnType<typeof chartFromBundle>) {
  return prescreen({ chart, entries: [], trials, asOf: today, settings: clinicalSettings() })
}

/** Bundles that once broke something, here or elsewhere; each holds lupus and 28 platelets among what is broken. */
describe.each(readdirSync(folder))('%s', (file) => {
  const read = () => prescreened(chartFromBundle(JSON.parse(readFileSync(join(folder, file), 'utf8'))))

  test('costs only what is broken: the lupus and the platelets are still read', () => {
    const { findings } = read()
    expect(findings.diagnosesByConcept.get('sle')?.length).toBeGreaterThan(0)
    expect(findings.measurements.get('platelets')?.[0]?.value?.number).toMatchObject({ low: 28, high: 28 })
  })

  test('is reported in both languages, and changes no object but its own', () => {
    const result = toResult(read(), 'en', { version: '0', contentDate: today })
    for (const language of ['en', 'zh'] as const) expect(toText(result, language)).toContain('NCT07246096')
    expect(JSON.parse(JSON.stringify(result))).toMatchObject({ asOf: today })
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})

describe('much of it', () => {
  const sound = patient().withDiagnosis('sle').withLab('platelets', 28, '10*9/L').chart()

  test('20,000 observations are read to the last', () => {
    const [observation] = sound.resources.filter(({ resourceType }) => resourceType === 'Observation')
    const many = Array.from({ length: 20_000 }, (_, index) => ({ ...observation!, id: `o${index}` }))
    const { findings } = prescreened({ ...sound, resources: [...sound.resources, ...many] })
    expect(findings.measurements.get('platelets')).toHaveLength(20_001)
  })

  test('10 MB of noise beside a record changes none of its verdicts', () => {
    const noise = Array.from({ length: 100 }, (_, index) => ({
      resourceType: 'Basic' as const,
      id: `noise-${index}`,
      code: { text: `${index}\u0000\u202e<x>`.padEnd(100_000, 'mg/dL 1:160 positive ') },
    }))
    const verdicts = (chart: typeof sound) =>
      prescreened(chart).trials.map(({ criteria }) => criteria.map(({ verdict }) => verdict))
    expect(verdicts({ ...sound, resources: [...sound.resources, ...noise] })).toEqual(verdicts(sound))
  })
})
