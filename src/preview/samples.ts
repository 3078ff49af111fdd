import { asRecord, asRecords, asText } from '../values/json.ts'

export interface Sample {
  readonly id: string
  readonly name: string
  readonly diagnosis: string
}

/** The sample charts that were built beside the page. */
export interface Samples {
  /** The day they are dated back from. */
  readonly date: string
  readonly patients: readonly Sample[]
}

/** Loads the list of samples from beside the page. */
export async function loadSamples(page: string, get: typeof fetch = fetch): Promise<Samples> {
  const index = asRecord(await loadJson(new URL('samples/index.json', page), get))
  const patients = asRecords(index?.['patients']).flatMap((record) => {
    const [id, name, diagnosis] = [asText(record['id']), asText(record['name']), asText(record['diagnosis'])]
    return id === undefined || name === undefined ? [] : [{ id, name, diagnosis: diagnosis ?? '' }]
  })
  return { date: asText(index?.['date']) ?? '', patients }
}

/** Loads one sample's chart, a Bundle. */
export function loadSample(id: string, page: string, get: typeof fetch = fetch): Promise<unknown> {
  return loadJson(new URL(`samples/${encodeURIComponent(id)}.json`, page), get)
}

async function loadJson(address: URL, get: typeof fetch): Promise<unknown> {
  const response = await get(address.href, { headers: { Accept: 'application/json' } })
  if (!response.ok) throw new Error(`${address.pathname}: ${response.status}`)
  return response.json()
}
