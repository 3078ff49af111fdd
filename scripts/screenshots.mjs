import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBrowser } from './browser.mjs'
import { builtFolder, ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { root } from './root.mjs'

/**
 * The pictures of the README and the guides, in docs/images: taken of the built app in the sandbox, on free ports, with
 * whichever Chrome or Chromium is there. `npm run screenshots` makes them again.
 */
await ensureInstalled()
await ensureBuilt(['app', 'sandbox'])
const executablePath = await ensureBrowser()
const { chromium } = await import('@playwright/test')
const images = join(root, 'docs', 'images')
mkdirSync(images, { recursive: true })

const sandbox = spawn(process.execPath, [join(builtFolder('sandbox'), 'main.js'), '--app-root', builtFolder('app')], {
  env: { ...process.env, EHR_PORT: '0', APP_PORT: '0' },
  stdio: ['ignore', 'pipe', 'inherit'],
})
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
try {
  const ehr = await ehrOrigin()
  await picture('home', { width: 1400, height: 900 }, (page) => page.goto(`${ehr}/`))
  await picture('panel', { width: 1400, height: 900 }, (page) => openPanel(page, ehr, 'NCT07246096'))
  await picture('values', { width: 1400, height: 900 }, (page) =>
    openView(page, ehr, 'Values across trials', '.values'),
  )
  await picture('over-time', { width: 1400, height: 900 }, (page) => openView(page, ehr, 'Over time', '.course'))
  await picture('panel-narrow', { width: 400, height: 900 }, (page) => openPanel(page, ehr, 'NCT07246096'))
  await sheet(ehr)
} finally {
  await browser.close()
  sandbox.kill()
}

/** @param arrange brings the page to what the picture shows */
async function picture(name, viewport, arrange) {
  const context = await browser.newContext({ viewport, colorScheme: 'light', locale: 'en-US', deviceScaleFactor: 1 })
  const page = await context.newPage()
  await arrange(page)
  const path = join(images, `${name}.png`)
  await page.screenshot({ path })
  await context.close()
  console.log(path)
}

/** The first page of the sheet as it is printed: its width and height are those of A4 at 96 dots an inch. */
async function sheet(ehr) {
  const viewport = { width: 794, height: 1123 }
  const context = await browser.newContext({ viewport, colorScheme: 'light', locale: 'en-US', deviceScaleFactor: 1.5 })
  const page = await context.newPage()
  await openPanel(page, ehr, 'NCT07246096')
  await page.getByRole('button', { name: 'Print or export' }).click()
  await page.locator('.sheet').waitFor({ state: 'attached' })
  await page.emulateMedia({ media: 'print' })
  await page.addStyleTag({ content: 'body { padding: 11mm 12mm }' })
  const path = join(images, 'sheet.png')
  await page.screenshot({ path })
  await context.close()
  console.log(path)
}

async function openPanel(page, ehr, trial) {
  await page.goto(`${ehr}/chart/sle-inside`)
  await page.getByRole('button', { name: 'Launch CAR-T Prescreen', exact: true }).click()
  await page.getByText('The record was read whole', { exact: false }).waitFor()
  await page.getByRole('button', { name: trial }).first().click()
  await page.mouse.move(0, 0)
}

async function openView(page, ehr, view, shown) {
  await openPanel(page, ehr, 'NCT07246096')
  await page.getByRole('button', { name: view }).click()
  await page.locator(shown).waitFor()
  await page.mouse.move(0, 0)
}

function ehrOrigin() {
  return new Promise((resolve, reject) => {
    let said = ''
    sandbox.once('exit', (code) => reject(new Error(`The sandbox ended at once (${code ?? 'killed'}).`)))
    sandbox.stdout.setEncoding('utf8').on('data', (text) => {
      said += text
      const base = /FHIR base\s+(\S+)/.exec(said)?.[1]
      if (base !== undefined && /App\s+\S+\s/.test(said)) resolve(new URL(base).origin)
    })
  })
}
