import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { builtFolder, ensureBuilt } from '../build.mjs'
import { megabytes, settled, slope, tableOf, writeReport } from './report.mjs'
import { startProgram } from './start-program.mjs'

const requestsPerSecond = 4
const secondsPerSample = 30

/** The built service under steady simulated use, its own figures taken every few seconds. */
export async function soakService(minutes) {
  await ensureBuilt(['app', 'service'])
  const { program, found: address } = await startService()
  const requests = requestsOf(await discovered(address))
  const series = []
  const answers = new Map()
  const started = performance.now()
  const seconds = () => (performance.now() - started) / 1000
  for (let turn = 0; seconds() < minutes * 60; turn += 1) {
    const status = await requests[turn % requests.length](address)
    answers.set(status, (answers.get(status) ?? 0) + 1)
    if (seconds() >= series.length * secondsPerSample) {
      program.kill('SIGUSR2')
      await wait(1000)
      series.push({ seconds: seconds(), ...(await figures(address)) })
    }
    await wait(1000 / requestsPerSecond)
  }
  program.kill()
  report(minutes, series, answers)
}

function report(minutes, series, answers) {
  const rate = (field) => slope(settled(series).map((one) => [one.seconds / 3600, megabytes(one[field])]))
  const sent = [...answers.values()].reduce((sum, count) => sum + count, 0)
  const statuses = [...answers].sort().map(([status, count]) => `${status} × ${count}`)
  writeReport('service', series, [
    `Measured ${new Date().toISOString().slice(0, 10)}, Node ${process.version}: ${minutes} minutes, ${sent} requests ` +
      `(${statuses.join(', ')}), ${series.length} samples.`,
    '',
    ...tableOf(['minute', 'RSS, MB', 'heap used, MB'], series, ({ seconds, rss, heap }) => [
      (seconds / 60).toFixed(0),
      megabytes(rss).toFixed(1),
      megabytes(heap).toFixed(1),
    ]),
    '',
    `After the first quarter, what remains after a collection changes by ${rate('rss').toFixed(1)} MB an hour (RSS) and ` +
      `${rate('heap').toFixed(1)} MB an hour (heap used).`,
  ])
}

function startService() {
  const folder = mkdtempSync(join(tmpdir(), 'soak-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const site = join(folder, 'site.json')
  writeFileSync(site, JSON.stringify({ issuers: ['https://ehr.example/fhir'], clientId: 'cart-prescreen' }))
  const environment = {
    PORT: '0',
    PUBLIC_URL: 'https://cds.example/cart',
    SITE_FILE: site,
    FEEDBACK_FILE: join(folder, 'feedback.ndjson'),
    JWT: 'off',
    RATE_LIMIT_PER_MINUTE: '0',
    NODE_ENV: 'production',
  }
  const main = join(builtFolder('service'), 'main.js')
  const collecting = ['--expose-gc', '--import', pathToFileURL(join(import.meta.dirname, 'collect-on-signal.mjs')).href]
  return startProgram([...collecting, main], environment, (said) => /"address":"([^"]+)"/.exec(said)?.[1])
}

async function discovered(address) {
  const { services } = await (await fetch(`${address}/cds-services`)).json()
  return Object.entries(services[0].prefetch)
}

/** What EHRs send in turn: each sample patient, a question without data, feedback, and what is no request at all. */
function requestsOf(templates) {
  const folder = join(builtFolder('app'), 'samples')
  const charts = readdirSync(folder)
    .filter((name) => name !== 'index.json')
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
  const hook = (address, body) => post(`${address}/cds-services/cart-prescreen`, JSON.stringify(body))
  const calls = charts.map((chart) => {
    const resources = chart.entry.map(({ resource }) => resource)
    const patientId = resources.find(({ resourceType }) => resourceType === 'Patient').id
    const prefetch = Object.fromEntries(templates.map(([key, template]) => [key, answerTo(template, resources)]))
    const request = { hook: 'patient-view', context: { userId: 'Practitioner/1', patientId }, prefetch }
    return (address) => hook(address, { ...request, hookInstance: randomUUID() })
  })
  const bare = { hook: 'patient-view', context: { userId: 'Practitioner/1', patientId: 'p1' } }
  const feedback = () => ({
    feedback: [{ card: randomUUID(), outcome: 'accepted', outcomeTimestamp: new Date().toISOString() }],
  })
  return [
    ...calls,
    (address) => hook(address, { ...bare, hookInstance: randomUUID() }),
    (address) => post(`${address}/cds-services/cart-prescreen/feedback`, JSON.stringify(feedback())),
    (address) => post(`${address}/cds-services/cart-prescreen`, '{"hook":'),
    async (address) => spent(await fetch(`${address}/cds-services`)),
  ]
}

/** The searched type’s resources, all of them, whatever else the template asks for: the chart is the same. */
function answerTo(template, resources) {
  const type = /^[A-Za-z]+/.exec(template)?.[0]
  const found = resources.filter(({ resourceType }) => resourceType === type)
  if (/^[A-Za-z]+\//.test(template)) return found[0] ?? null
  const entry = found.map((resource) => ({ resource, search: { mode: 'match' } }))
  return { resourceType: 'Bundle', type: 'searchset', total: found.length, entry }
}

async function post(url, body) {
  return spent(await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body }))
}

async function spent(response) {
  await response.arrayBuffer()
  return response.status
}

async function figures(address) {
  const text = await (await fetch(`${address}/metrics`)).text()
  const figure = (name) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1])
  return { rss: figure('process_resident_memory_bytes'), heap: figure('nodejs_heap_size_used_bytes') }
}
