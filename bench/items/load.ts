import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import autocannon, { type LoadResult } from 'autocannon'
import { chartFromBundle } from '../../src/chart/from-bundle.ts'
import { planPrefetch } from '../../src/chart/prefetch-plan.ts'
import { needsOf } from '../../src/matching/needs.ts'
import { composePrefetch } from '../../src/preview/compose-prefetch.ts'
import { trials } from '../../src/trials/catalog.ts'
import { atLeast, short, type BenchItem, type Figure } from '../bench-item.ts'
import { spreadOf } from '../side-by-side.ts'
import { syntheticBundle } from '../synthetic-patients.ts'

const [rounds, seconds] = [5, 3]

/** The CDS Hooks service under load, beside the same framework answering a constant. */
export const load: BenchItem = {
  name: 'load',
  title: 'The CDS Hooks service under load, beside the same framework answering a constant',
  method:
    'A patient-view request with a prefetch of 300 resources, over HTTP on one process from another, 1, 8 and 32 connections, service and constant in turn for three seconds each, after three seconds of each that are not counted. The constant is answered after parsing the same body. No token is asked for: the check of one is not measured.',
  whereUnmet:
    'One process parses, prescreens and writes cards in turn. Parsing is two fifths of its time, deciding a sixth, gathering a fifteenth, the chart and the card a twentieth each. Next: one process for each core behind one port, which needs a replay cache that they share.',
  async run() {
    const server = spawn(process.execPath, [join(import.meta.dirname, 'load-server.js')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    try {
      const origin = `http://127.0.0.1:${await portOf(server)}`
      const figures: Figure[] = []
      for (const connections of [1, 8, 32]) figures.push(...(await atOnce(origin, connections)))
      return figures
    } finally {
      server.kill()
    }
  },
}

function portOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    server.stdout?.once('data', (said: Buffer) => resolve(said.toString().trim()))
    server.once('exit', () => reject(new Error('The service to be measured ended at once.')))
  })
}

async function atOnce(origin: string, connections: number): Promise<readonly Figure[]> {
  const body = hookBody()
  const fire = (path: string, duration: number) =>
    autocannon({
      url: `${origin}${path}`,
      connections,
      duration,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
  // What is measured is a service that has been answering for a while.
  await fire('/cds-services/cart-prescreen', seconds)
  await fire('/constant', seconds)
  const measured: { readonly ours: LoadResult; readonly beside: LoadResult }[] = []
  for (let round = 0; round < rounds; round += 1) {
    const ours = await fire('/cds-services/cart-prescreen', seconds)
    const beside = await fire('/constant', seconds)
    measured.push({ ours, beside })
  }
  const ratio = spreadOf(measured.map(({ ours, beside }) => ours.requests.average / beside.requests.average))
  const latency = (name: 'p50' | 'p97_5' | 'p99') => spreadOf(measured.map(({ ours }) => ours.latency[name]))
  const failures = measured.reduce((sum, { ours }) => sum + ours.errors + ours.timeouts + ours.non2xx, 0)
  const rate = (which: 'ours' | 'beside') => short(spreadOf(measured.map((one) => one[which].requests.average)).median)
  const slow = latency('p97_5')
  return [
    {
      what: `answers a second, service / constant, ${connections} connections`,
      value: ratio,
      unit: '',
      detail: `${rate('ours')} against ${rate('beside')} a second; p50 ${latency('p50').median} ms, p99 ${latency('p99').median} ms; ${failures} errors`,
      goal: atLeast(0.6, ratio),
    },
    ...(connections === 8
      ? [
          {
            what: 'latency at 8 connections, p97.5',
            value: slow,
            unit: 'ms',
            detail: `${failures} errors`,
            goal: { text: 'p95 < 100 ms, no error', isMet: slow.median < 100 && failures === 0 },
          },
        ]
      : []),
  ]
}

/** A request as an EHR sends it, with everything the service asks for. */
function hookBody(): string {
  const { resources, patient } = chartFromBundle(syntheticBundle(0, 300))
  return JSON.stringify({
    hook: 'patient-view',
    hookInstance: '7f1c9e0e-5a51-4f0b-9d0a-2f3b0c1d4e5f',
    context: { userId: 'Practitioner/1', patientId: patient?.id ?? '' },
    prefetch: composePrefetch(resources, planPrefetch(needsOf(trials))),
  })
}
