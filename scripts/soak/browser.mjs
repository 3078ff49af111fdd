import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBrowser } from '../browser.mjs'
import { builtFolder, ensureBuilt } from '../build.mjs'
import { megabytes, settled, slope, tableOf, writeReport } from './report.mjs'
import { startProgram } from './start-program.mjs'

const minute = 60_000

/** One tab of one browser, launched on the sandbox's patients again and again; measured after each launch. */
export async function soakBrowser(launches) {
  await ensureBuilt(['app', 'sandbox'])
  const args = [join(builtFolder('sandbox'), 'main.js'), '--app-root', builtFolder('app')]
  const { program, found: ehr } = await startProgram(args, { EHR_PORT: '0', APP_PORT: '0' }, (said) => {
    const base = /FHIR base\s+(\S+)/.exec(said)?.[1]
    return base !== undefined && /App\s+\S+\s/.test(said) ? new URL(base).origin : undefined
  })
  const { chromium } = await import('@playwright/test')
  const browser = await chromium.launch({
    executablePath: await ensureBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  })
  const series = []
  const patients = samplePatients()
  const started = performance.now()
  try {
    const page = await browser.newPage()
    page.setDefaultTimeout(5 * minute)
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Performance.enable')
    for (let launch = 1; launch <= launches; launch += 1) {
      await page.goto(`${ehr}/chart/${patients[launch % patients.length]}`)
      await page.getByRole('button', { name: 'Launch CAR-T Prescreen', exact: true }).click()
      await page.getByText('The record was read whole', { exact: false }).waitFor()
      series.push({ launch, ...(await figures(page, devtools)), sandboxRss: residentBytes(program.pid) })
      if (launch % 10 === 0) console.error(`${launch} launches`)
    }
  } finally {
    await browser.close()
    program.kill()
    if (series.length > 1) report(series, (performance.now() - started) / minute)
  }
}

function report(series, minutes) {
  const rate = (field, of = (value) => value) => slope(settled(series).map((one) => [one.launch / 100, of(one[field])]))
  const mb = (value) => megabytes(value).toFixed(1)
  writeReport('browser', series, [
    `Measured ${new Date().toISOString().slice(0, 10)}: ${series.length} launches in one tab in ` +
      `${minutes.toFixed(0)} minutes.`,
    '',
    ...tableOf(
      ['launch', 'JS heap, MB', 'documents', 'DOM nodes', 'listeners', 'session storage, characters'],
      series,
      ({ launch, heap, documents, nodes, listeners, stored }) => [
        launch,
        mb(heap),
        documents,
        nodes,
        listeners,
        stored,
      ],
    ),
    '',
    `After the first quarter, 100 launches change the JS heap by ${rate('heap', megabytes).toFixed(2)} MB, the ` +
      `documents by ${rate('documents').toFixed(1)}, the DOM nodes by ${rate('nodes').toFixed(0)} and the session ` +
      `storage by ${rate('stored').toFixed(0)} characters.`,
  ])
}

function samplePatients() {
  const index = JSON.parse(readFileSync(join(builtFolder('app'), 'samples', 'index.json'), 'utf8'))
  const there = new Set(readdirSync(join(builtFolder('app'), 'samples')))
  return index.patients.map(({ id }) => id).filter((id) => there.has(`${id}.json`))
}

/** Of the page, after a collection. */
async function figures(page, devtools) {
  await devtools.send('HeapProfiler.collectGarbage')
  const { metrics } = await devtools.send('Performance.getMetrics')
  const figure = (name) => metrics.find((metric) => metric.name === name)?.value
  const stored = await page.evaluate('JSON.stringify({ ...sessionStorage }).length')
  return {
    heap: figure('JSHeapUsedSize'),
    documents: figure('Documents'),
    nodes: figure('Nodes'),
    listeners: figure('JSEventListeners'),
    stored,
  }
}

/** Of a process of this machine; nothing where the system does not tell. */
function residentBytes(pid) {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024
  } catch {
    return undefined
  }
}
