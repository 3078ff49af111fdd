import { atMost, milliseconds, short, type BenchItem, type Figure } from '../bench-item.ts'
import { inBrowser, type EhrRequest, type PanelVisit } from '../panel-visit.ts'
import { spreadOf } from '../side-by-side.ts'

const [delays, rounds] = [[150, 600], 3]
const patient = 'sle-inside'

/** From launch to verdicts when the EHR is far away, against the round trips that nothing can spare. */
export const launching: BenchItem = {
  name: 'd',
  title: 'Launch to verdicts with a slow EHR, against the round trips that nothing can spare',
  method:
    'The built app is launched in headless Chromium on a sample patient; every answer of the embedded EHR comes 150 or 600 ms late, preflights and sign-in too. The bound is made of what the EHR was asked: the launch chain (configuration, sign-in, token), then the longest chain of pages or a fourth of all requests, whichever is longer, a round trip each, and another where the browser asks leave first.',
  whereUnmet:
    'Beside the waiting there is the work of the browser: two pages are loaded and the chart is prescreened. Next: the longer the way to the EHR, the less of it is seen.',
  run: () =>
    inBrowser({ script: markVerdicts }, async (visit) => {
      await visit.launch(patient)
      const figures: Figure[] = []
      for (const delay of delays) figures.push(...(await withDelay(visit, delay)))
      return figures
    }),
}

async function withDelay(visit: PanelVisit, delay: number): Promise<readonly Figure[]> {
  const first: number[] = []
  const whole: number[] = []
  let trips = { first: 0, whole: 0 }
  visit.setDelay(delay)
  for (let round = 0; round < rounds; round += 1) {
    // Answers to preflights are kept for minutes: each launch is one of a new browser session.
    const client = await visit.page.context().newCDPSession(visit.page)
    await client.send('Network.clearBrowserCache')
    const started = Date.now()
    await visit.launch(patient)
    whole.push(Date.now() - started)
    first.push((await firstVerdictAt(visit)) - started)
    trips = boundOf(visit.requests)
  }
  visit.setDelay(0)
  const ratioOf = (times: readonly number[], bound: number) => spreadOf(times.map((time) => time / (bound * delay)))
  const ratio = ratioOf(whole, trips.whole)
  return [
    {
      what: `to the first verdict / bound, ${delay} ms`,
      value: ratioOf(first, trips.first),
      unit: '',
      detail: `${milliseconds(spreadOf(first))}; bound ${trips.first} round trips`,
    },
    {
      what: `to the whole panel / bound, ${delay} ms`,
      value: ratio,
      unit: '',
      detail: `${milliseconds(spreadOf(whole))}; bound ${short(trips.whole)} round trips, ${visit.requests.length} requests`,
      goal: atMost(1.2, ratio),
    },
  ]
}

/** Round trips that the requests of a launch cannot do without, four at a time while the chart is read. */
export function boundOf(requests: readonly EhrRequest[]): { readonly first: number; readonly whole: number } {
  const isReading = ({ url }: EhrRequest) => /^\/fhir\/[A-Z]/.test(url)
  const reading = requests.filter(isReading)
  const chain = new Set(
    requests.filter((one) => !isReading(one)).map(({ method, url }) => `${method} ${url.split('?')[0] ?? ''}`),
  )
  const trips = reading.some(({ method }) => method === 'OPTIONS') ? 2 : 1
  const asked = reading.filter(({ method }) => method !== 'OPTIONS')
  const pages = new Map<string, number>()
  for (const { url } of asked) {
    const list = /[?&]_page=([^.&]+)/.exec(url)?.[1]
    if (list !== undefined) pages.set(list, (pages.get(list) ?? 1) + 1)
  }
  const longest = Math.max(1, ...pages.values())
  return {
    first: chain.size + trips,
    whole: chain.size + trips * Math.max(longest, Math.ceil(asked.length / 4)),
  }
}

function firstVerdictAt({ page }: PanelVisit): Promise<number> {
  return page.evaluate(() => Number(document.documentElement.dataset['firstVerdict']))
}

/** Notes when a criterion first stands in the page as met or not met. */
function markVerdicts(): void {
  const observer = new MutationObserver(() => {
    if (document.querySelector('.verdict-pass, .verdict-fail') === null) return
    document.documentElement.dataset['firstVerdict'] = String(Date.now())
    observer.disconnect()
  })
  observer.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ['class'] })
}
