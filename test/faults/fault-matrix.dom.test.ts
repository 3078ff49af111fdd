import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Chart } from '../../src/chart/chart.ts'
import { needsOf } from '../../src/matching/needs.ts'
import { prescreen } from '../../src/prescreen.ts'
import { toResult } from '../../src/report/to-result.ts'
import type { Result, ResultCriterion } from '../../src/report/result.ts'
import { siteSettings } from '../../src/site/site-settings.ts'
import { trials } from '../../src/trials/catalog.ts'
import type { Sandbox } from '../../mocks/server.ts'
import { chartFromBundle } from '../../src/chart/from-bundle.ts'
import type { FaultRow } from './fault-row.ts'
import { rows } from './rows.ts'
import { launchUnder, readingOf, startEhr } from './visit.tsx'

const patient = 'sle-inside'
const asOf = '2026-03-01'

vi.mock('../../src/chart/retry.ts', async (load) => ({ ...(await load<object>()), sleep: () => Promise.resolve() }))
vi.mock('../../src/site/load-site.ts', () => ({
  loadSite: () =>
    Promise.resolve({ issuers: ['http://127.0.0.1:*/fhir', ...allowedIssuers], clientId: 'cart-prescreen' }),
}))
const allowedIssuers: string[] = []

let ehr: Sandbox
let sound: ReadonlyMap<string, Row>

beforeAll(async () => {
  window.matchMedia = () => ({ matches: true }) as MediaQueryList
  Element.prototype.scrollIntoView = () => undefined
  Object.defineProperty(window, 'isSecureContext', { value: true })
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${asOf}T10:00:00Z`) })
  ehr = await startEhr()
  allowedIssuers.push(ehr.fhirBase)
  const response = await fetch(`${ehr.ehrOrigin}/chart/${patient}/bundle.json`)
  sound = rowsOf(resultOf(chartFromBundle(await response.json())))
})
afterAll(() => ehr.close())

beforeEach(() => {
  vi.setSystemTime(new Date(`${asOf}T10:00:00Z`))
  // What is stalled is given up after a minute; here after a moment.
  const timeout = AbortSignal.timeout.bind(AbortSignal)
  vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => timeout(2_000))
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  sessionStorage.clear()
})

interface Row extends ResultCriterion {
  readonly trial: string
}

function resultOf(chart: Chart): Result {
  const { settings, localCodes } = siteSettings()
  const prescreening = prescreen({ chart, entries: [], trials, asOf, settings, localCodes })
  return toResult(prescreening, 'en', { version: 'test', contentDate: asOf })
}

function rowsOf({ trials }: Result): ReadonlyMap<string, Row> {
  return new Map(
    trials.flatMap(({ id, criteria }) => criteria.map((row) => [`${id}/${row.id}`, { ...row, trial: id }] as const)),
  )
}

/** What a criterion reads, by its rule alone. */
function typesOf(id: string): readonly string[] {
  const [trialId = '', criterionId] = id.split('/')
  const trial = trials.find((one) => one.id === trialId)
  if (!trial) throw new Error(`There is no ${trialId}`)
  const criteria = trial.criteria.filter((one) => one.id === criterionId)
  return ['Patient', ...needsOf([{ ...trial, criteria }]).resourceTypes]
}

const lines: string[] = []

describe.each(rows)('$name', (row: FaultRow) => {
  it('costs what rests on it, and nothing else', async () => {
    const { chart, said } = await readingOf(await launchUnder(row, ehr, patient))
    for (const words of row.shown) expect.soft(said).toMatch(words)
    const short: readonly string[] = chart.reads
      .filter(({ status }) => status !== 'complete')
      .map(({ resourceType }) => resourceType)
    const lost = short.filter((type) => !row.notOffered?.some((one) => one === type))
    if (row.lost !== 'everything') expect([...lost].sort()).toEqual([...row.lost].sort())
    const now = rowsOf(resultOf(chart))
    if (row.lost.length === 0) expect(now).toEqual(sound)
    else expect([...now.values()].some(waitsForReads)).toBe(true)
    expect([...now.keys()]).toEqual([...sound.keys()])
    const turned = [...now].filter(([id, { verdict }]) => verdict !== sound.get(id)?.verdict).map(([id]) => id)
    lines.push(tableLine(row, lost, said, turned))
    for (const [id, one] of now) {
      if (one.verdict !== sound.get(id)?.verdict) {
        expect.soft([id, one.verdict], 'turned').toEqual([id, 'unknown'])
        expect.soft([id, waitsForReads(one)], 'says why').toEqual([id, true])
        expect.soft([id, typesOf(id).some((type) => lost.includes(type))], 'rests on it').toEqual([id, true])
      }
      if (one.basis === 'presumed')
        expect.soft([id, readsNamed(one).filter((type) => lost.includes(type))], 'presumed').toEqual([id, []])
    }
  })
})

it('the table in the documentation says what was found', async () => {
  const heading = `# What an EHR's faults cost

Made by \`npx vitest run test/faults -u\` from the results of the tests of the same names, on the sandbox's patient
\`${patient}\` as of ${asOf}: launched, authorised and read by the app's own code, four requests at a time, on pages of ten.
Every verdict that is not counted in the last column is the same as without the fault; none turns from pass to fail or
back, and none is presumed from a read that did not come through.

| What happens | What the panel says | Verdicts that become unknown, of ${sound.size} |
| --- | --- | --- |
`
  expect(lines).toHaveLength(rows.length)
  await expect(`${heading}${lines.join('\n')}\n`).toMatchFileSnapshot('../../docs/fault-matrix.md')
})

/** How much had come before the session ended depends on which of four answers came first: that is not for a table. */
function tableLine(row: FaultRow, lost: readonly string[], said: string, turned: readonly string[]): string {
  if (row.lost === 'everything') {
    const alarm = said.split('; ').slice(0, 2).join('; ')
    return `| ${row.name} | ${alarm}; … | those that rest on what had not come yet |`
  }
  const types = lost.length === 0 ? '' : ` (${lost.join(', ')})`
  return `| ${row.name} | ${said} | ${turned.length === 0 ? 'none' : turned.length}${types} |`
}

const waitsForReads = ({ missing }: ResultCriterion) =>
  missing.some(({ reason }) => reason === 'read-failed' || reason === 'not-permitted')

/** The reads that a presumption says it rests on. */
function readsNamed({ note }: ResultCriterion): readonly string[] {
  const named = /Presumed from complete reads of ([\w, ]+)\./.exec(note ?? '')?.[1]
  if (named === undefined) throw new Error(`Presumed from nothing: ${note}`)
  return named.split(', ')
}
