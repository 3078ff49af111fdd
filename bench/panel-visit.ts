import { setTimeout as sleep } from 'node:timers/promises'
import { chromium, type Page } from '@playwright/test'
import { startSandbox, type Sandbox } from '../mocks/server.ts'
import type { SamplePatient } from '../mocks/patients/sample-patient.ts'
import type { Measurement } from './bench-item.ts'

/** A request that the embedded EHR got, in the order it came. */
export interface EhrRequest {
  readonly method: string
  readonly url: string
}

/** The built app in a browser, beside an embedded EHR of its own. */
export interface PanelVisit {
  readonly page: Page
  readonly sandbox: Sandbox
  /** What the EHR got since the last launch. */
  readonly requests: readonly EhrRequest[]
  /** Launches the app on a patient as the EHR does, and waits until the record is read whole. */
  launch(patient: string): Promise<void>
  setDelay(milliseconds: number): void
}

interface VisitOptions {
  readonly patients?: readonly SamplePatient[]
  /** Runs in each page before the app. */
  readonly script: () => void
}

/** Where no browser is found, nothing is measured. */
export async function inBrowser(
  { patients, script }: VisitOptions,
  measure: (visit: PanelVisit) => Promise<Measurement>,
): Promise<Measurement> {
  const executablePath = process.env['CHROME_PATH'] ?? ''
  if (executablePath === '') return { notMeasured: 'No Chrome or Chromium was found: set CHROME_PATH to one.' }
  let requests: EhrRequest[] = []
  let delay = 0
  const sandbox = await startSandbox({
    ehrPort: 0,
    appPort: 0,
    appRoot: 'dist/app',
    ...(patients === undefined ? {} : { patients }),
    async holdEhr({ method, url }) {
      requests.push({ method, url })
      if (delay > 0) await sleep(delay)
    },
  })
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const page = await browser.newPage({ locale: 'en-US' })
    await page.addInitScript(script)
    return await measure({
      page,
      sandbox,
      get requests() {
        return requests
      },
      async launch(patient) {
        requests = []
        const launch = sandbox.smart.launches.start({ patient })
        const query = new URLSearchParams({ iss: sandbox.fhirBase, launch })
        await page.goto(`${sandbox.appOrigin}/launch.html?${query.toString()}`, { waitUntil: 'commit' })
        // Looked for now and then in one place: a search through the whole page would be work of the page's own.
        await page.waitForFunction(
          () => document.querySelector('.reading-status')?.textContent.startsWith('The record was read whole') ?? false,
          undefined,
          { polling: 20, timeout: 300_000 },
        )
      },
      setDelay(milliseconds) {
        delay = milliseconds
      },
    })
  } finally {
    await browser.close()
    await sandbox.close()
  }
}
