import { spawn } from 'node:child_process'
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Resource } from 'fhir/r4'
import { describe, expect, it } from 'vitest'
import { chartOf } from '../../mocks/patients/sample-patient.ts'
import { samplePatients } from '../../mocks/patients/sample-patients.ts'
import { chartFromBundle } from '../../src/chart/from-bundle.ts'
import { loadUcum } from '../../src/findings/ucum.ts'
import { prescreen } from '../../src/prescreen.ts'
import { toResult } from '../../src/report/to-result.ts'
import { siteSettings } from '../../src/site/site-settings.ts'
import { contentDate } from '../../src/trials/catalog.ts'
import { asRecord } from '../../src/values/json.ts'
import { today } from '../patient.ts'
import { populationFolder } from '../population/population-folder.ts'
import { prescreenCommand, type Run } from './prescreen-command.ts'

const { path, put } = populationFolder()
const program = resolve(import.meta.dirname, '../../scripts/screen.mjs')
const charts = samplePatients.map((sample) => chartOf(sample, new Date(`${today}T12:00:00Z`)))
const bundleOf = (chart: readonly Resource[]) => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: chart.map((resource) => ({ resource })),
})
const bundles = charts.map(bundleOf)
const lines = put('bundles.ndjson', bundles)
const on = ['--as-of', today]

/** A run of the built program; what is given on standard input stays open where `end` is false. */
function start(args: readonly string[], input = '', end = true) {
  const child = spawn(process.execPath, [program, ...args], { cwd: path })
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  child.stdin.on('error', () => undefined)
  if (end) child.stdin.end(input)
  else child.stdin.write(input)
  const ended = new Promise<Run>((done) => {
    child.on('close', (code) => {
      done({ code, stdout, stderr: stderr.replace(/^(?:Building|Built|Waiting) .*\n/gm, '') })
    })
  })
  return { child, ended }
}

function screen(args: readonly string[], input?: string): Promise<Run> {
  return start([...args, ...on], input).ended
}

async function resultsOf(args: readonly string[], input?: string): Promise<string> {
  const { code, stdout, stderr } = await screen(args, input)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout
}

/** As the command `prescreen` does it. */
async function expected(): Promise<string> {
  const { trials, settings, localCodes } = siteSettings(undefined, { convert: await loadUcum() })
  const program = { version: version(), contentDate }
  return bundles
    .map((bundle) =>
      prescreen({ chart: chartFromBundle(bundle), entries: [], trials, asOf: today, settings, localCodes }),
    )
    .map((prescreening) => `${JSON.stringify(toResult(prescreening, 'en', program))}\n`)
    .join('')
}

function version(): string {
  const text = readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8')
  return String(asRecord(JSON.parse(text))?.['version'])
}

describe('screen', { timeout: 240_000 }, () => {
  it('gives for every sample patient what prescreen gives, in their order, however the Bundles come', async () => {
    const whole = await expected()
    const one = await prescreenCommand(['-', ...on], JSON.stringify(bundles[0]))
    expect(`${JSON.stringify(JSON.parse(one.stdout))}\n`).toBe(whole.slice(0, whole.indexOf('\n') + 1))
    expect(await resultsOf(['-'], readFileSync(lines, 'utf8'))).toBe(whole)
    bundles.forEach((bundle, index) => put(`folder/${String(index).padStart(2, '0')}.json`, [bundle]))
    expect(await resultsOf([join(path, 'folder'), '--concurrency', '1'])).toBe(whole)
    const [first, second, third] = [1, 2, 3].map((number) => resultsOf([lines, '--shard', `${number}/3`]))
    expect(`${await first}${await second}${await third}`).toBe(whole)
  })

  it('gives the same for them as an export by resource types', async () => {
    const types = [...new Set(charts.flat().map(({ resourceType }) => resourceType))].sort()
    const sorted = charts.map((chart) => types.flatMap((type) => chart.filter((each) => each.resourceType === type)))
    for (const type of types)
      put(
        `export/${type}.ndjson`,
        sorted.flat().filter(({ resourceType }) => resourceType === type),
      )
    const [fromExport, fromBundles] = await Promise.all([
      resultsOf([join(path, 'export'), '--out', join(path, 'export.out')]),
      resultsOf(['-'], sorted.map((chart) => `${JSON.stringify(bundleOf(chart))}\n`).join('')),
    ])
    expect(fromExport).toBe('')
    expect(readFileSync(join(path, 'export.out'), 'utf8')).toBe(fromBundles)
    expect(existsSync(join(path, 'export.out.work'))).toBe(false)
  })

  it('reports broken lines by file and number, counts them, and goes on', async () => {
    const broken = put('broken.ndjson', [
      bundles[2] ?? {},
      '{"resourceType":"Bundle","name":"Jane Q. Public",',
      '',
      {},
      bundles[3] ?? {},
    ])
    const summary = join(path, 'broken.summary.json')
    const { code, stdout, stderr } = await screen([broken, '--summary', summary])
    expect(code).toBe(0)
    expect(stdout.trimEnd().split('\n')).toHaveLength(2)
    expect(stderr).toBe(
      `${broken}:2: It is not JSON. Left out.\n${broken}:4: The input is not a FHIR Bundle: it has no resourceType. Left out.\n`,
    )
    expect(JSON.parse(readFileSync(summary, 'utf8'))).toMatchObject({
      patients: 2,
      broken: { count: 2, places: [`${broken}:2`, `${broken}:4`] },
    })
  })

  it.each<[string, readonly string[], RegExp]>([
    ['no input', [], /missing required argument 'input'/],
    [
      'no such input',
      [join(path, 'absent')],
      /^There is no .*absent: give a folder, a file with a Bundle a line, or -\.$/m,
    ],
    [
      'a file of something else',
      [resolve(import.meta.dirname, 'screen.test.ts')],
      /^No patient could be read from .*: see what was left out, and why\.$/m,
    ],
    ['a shard that there is not', [lines, '--shard', '3/2'], /Give a part and how many there are: 1\/4/],
    ['--resume without a file', [lines, '--resume'], /^--resume needs --out/],
    ['an outcome that is not listed', [lines, '--only', 'eligible'], /Give undetermined or potentially-eligible\./],
  ])('%s is said in a sentence', async (_name, args, sentence) => {
    const { code, stdout, stderr } = await screen(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(sentence)
  })

  it('ends quietly when its reader has seen enough', async () => {
    const { child, ended } = start(['-', ...on], readFileSync(lines, 'utf8'))
    child.stdout.once('data', () => child.stdout.destroy())
    expect(await ended).toMatchObject({ code: 0, stderr: '' })
  })
})

describe('an interrupted run', { timeout: 240_000 }, () => {
  const input = readFileSync(lines, 'utf8').repeat(3)
  const out = join(path, 'results.ndjson')
  const files = (name: string) => [
    '--out',
    join(path, name),
    '--csv',
    join(path, `${name}.csv`),
    '--summary',
    join(path, `${name}.json`),
  ]
  const written = (name: string) =>
    [name, `${name}.csv`, `${name}.json`].map((file) => readFileSync(join(path, file), 'utf8'))

  /** Gives the program part of its input, and waits until some of it is on disk. */
  async function begin(args: readonly string[]) {
    const run = start(['-', ...args, ...on], input.slice(0, 3 << 20), false)
    while (!existsSync(join(`${out}.work`, 'state.json'))) await sleep(50)
    return run
  }

  it('goes on after Ctrl-C and after kill -9, and ends as one that was never interrupted', async () => {
    const whole = screen(['-', ...files('whole.ndjson')], input)
    const first = await begin(files('results.ndjson'))
    first.child.kill('SIGINT')
    const { code, stderr } = await first.ended
    expect(code).toBe(130)
    expect(stderr).toMatch(
      /^Stopped after \d+ patients; what is written is whole\. Run the same again with --resume to go on\.$/m,
    )
    expect(readFileSync(out, 'utf8')).toMatch(/\n$/)

    const again = await screen(['-', ...files('results.ndjson')], input)
    expect(again).toMatchObject({ code: 2 })
    expect(again.stderr).toMatch(/was interrupted: go on with --resume, or delete .*\.work to begin anew\.$/m)
    const other = await screen(['-', ...files('results.ndjson'), '--resume', '--lang', 'zh'], input)
    expect(other.stderr).toMatch(/was interrupted with other options, another input or another version/)

    writeFileSync(join(`${out}.work`, 'state.json.new'), '{"pieces":')
    const second = start(['-', ...files('results.ndjson'), '--resume'], input.slice(0, 3 << 20), false)
    await sleep(1500)
    second.child.kill('SIGKILL')
    await second.ended
    for (const name of ['results.ndjson', 'results.ndjson.csv']) appendFileSync(join(path, name), '{"program":{"ver')

    const last = await start(['-', ...files('results.ndjson'), '--resume'], input).ended
    expect(last).toEqual({ code: 0, stdout: '', stderr: '' })
    expect((await whole).code).toBe(0)
    expect(written('results.ndjson')).toEqual(written('whole.ndjson'))
    expect(existsSync(`${out}.work`)).toBe(false)
  })
})
