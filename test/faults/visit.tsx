import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, vi } from 'vitest'
import { startSandbox, type Sandbox } from '../../mocks/server.ts'
import type { Chart } from '../../src/chart/chart.ts'
import { needsOf } from '../../src/matching/needs.ts'
import type { WorkspaceValue } from '../../src/panel/workspace-context.ts'
import type { OpenedSession, Session } from '../../src/smart/session.ts'
import { trials } from '../../src/trials/catalog.ts'
import type { FaultRow } from './fault-row.ts'

/** vitest’s handle on the page, to put it at the app’s own origin. */
declare const jsdom: { reconfigure(options: { readonly url: string }): void }

/** The sandbox, on pages short enough that a chart has several. */
export function startEhr(): Promise<Sandbox> {
  return startSandbox({ ehrPort: 0, appPort: 0, now: () => new Date(), largestPage: 10 })
}

/**
 * A launch from the chart's button to a token, by the app's own pages and modules, on an EHR that fails as the row says
 * from the first FHIR request on.
 */
export async function launchUnder(row: FaultRow, sandbox: Sandbox, patient: string): Promise<Session> {
  sandbox.faults.clear()
  sandbox.smart.settings = { corsOn401: row.corsOn401 ?? true }
  behaveAsBrowser(sandbox, row.clock)
  const launch = sandbox.smart.launches.start({ patient, ...row.launch })
  const page = `${sandbox.appOrigin}/launch.html?iss=${encodeURIComponent(sandbox.fhirBase)}&launch=${launch}`
  visit(page)
  const { beginLaunch } = await import('../../src/smart/begin-launch.ts')
  const site = { issuers: [sandbox.fhirBase], clientId: 'cart-prescreen' }
  const signIn = await beginLaunch({ issuer: sandbox.fhirBase, launch }, site, page)
  const { headers } = await fetch(signIn, { redirect: 'manual' })
  const opened = await openAt(headers.get('location') ?? '')
  if (opened.kind === 'failure') throw new Error(`The launch failed: ${opened.failure.kind}`)
  sandbox.faults.set(row.rules ?? [])
  return opened.session
}

/** The panel's page, loaded anew: modules start over, the tab's storage stays. */
async function openAt(address: string): Promise<OpenedSession> {
  visit(address)
  vi.resetModules()
  const { openSession } = await import('../../src/smart/session.ts')
  return openSession()
}

function visit(address: string): void {
  jsdom.reconfigure({ url: address })
}

/**
 * What a browser does and Node does not: names the page's origin, and hides answers that do not allow it. The clock
 * goes forward when so many FHIR requests have been made.
 */
function behaveAsBrowser(sandbox: Sandbox, clock: FaultRow['clock']): void {
  let requests = 0
  vi.stubGlobal('fetch', async (input: string | URL | Request, init: RequestInit = {}) => {
    const url = input instanceof Request ? input.url : String(input)
    if (url.startsWith(sandbox.fhirBase) && !url.includes('.well-known')) requests += 1
    if (clock && requests === clock.afterRequests + 1) {
      vi.setSystemTime(Date.now() + clock.seconds * 1000)
      requests = Number.NEGATIVE_INFINITY
    }
    const isPageNavigation = init.redirect === 'manual'
    const headers = new Headers(init.headers)
    headers.set('Origin', sandbox.appOrigin)
    const response = await nodeFetch(input, { ...init, headers })
    const allowed = response.headers.get('access-control-allow-origin')
    if (!isPageNavigation && allowed !== sandbox.appOrigin && allowed !== '*') throw new TypeError('Failed to fetch')
    return response
  })
}

const nodeFetch = globalThis.fetch
const needs = needsOf(trials)

/** What came of a read: the chart, and what the panel says of it once the read has ended. */
export interface WholeReading {
  readonly chart: Chart
  readonly said: string
}

/** Reads the session's chart as the panel does, and shows the panel's own account of it. */
export async function readingOf(session: Session): Promise<WholeReading> {
  // Loaded with the session's own modules: a failure is known by its class.
  const { useChartReading } = await import('../../src/panel/chart-reading.ts')
  const { ReadingLine } = await import('../../src/panel/reading-line.tsx')
  const { SpeechProvider } = await import('../../src/panel/language.tsx')
  const { WorkspaceContext } = await import('../../src/panel/workspace-context.ts')
  let read: Chart | undefined
  function Reading(): ReactNode {
    const reading = useChartReading(session, needs)
    if (!reading.isReading) read = reading.chart
    return reading.chart === undefined ? null : (
      <ReadingLine reading={reading} chart={reading.chart} scopesGranted={[]} />
    )
  }
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } })
  const { container } = render(
    <SpeechProvider>
      <QueryClientProvider client={client}>
        <WorkspaceContext value={{ asOf: '2026-03-01' } as WorkspaceValue}>
          <Reading />
        </WorkspaceContext>
      </QueryClientProvider>
    </SpeechProvider>,
  )
  const chart = await waitFor(() => read ?? Promise.reject(new Error('still reading')), { timeout: 30_000 })
  // What failed is told by a part of the page that comes when it is needed.
  const isWhole = chart.reads.every(({ status }) => status === 'complete')
  await waitFor(() => expect(isWhole || container.querySelector('.failures') !== null).toBe(true))
  const said = [...container.querySelectorAll('.reading-status, p.alarm, .failures li')]
    .map((part) => part.textContent.replaceAll(/\s+/g, ' ').trim())
    .join('; ')
  cleanup()
  return { chart, said }
}
