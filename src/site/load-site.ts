import * as z from 'zod/mini'
import { parseSite, SiteError } from './parse-site.ts'
import type { Site } from './schema.ts'

/**
 * Loads the configuration that lies beside the app's pages (`site.json`).
 * @throws SiteError also when it is absent or no JSON
 */
export async function loadSite(page: string = document.baseURI, get: typeof fetch = fetch): Promise<Site> {
  // A strict content security policy forbids the code zod would generate.
  z.config({ jitless: true })
  const address = new URL('site.json', page).href
  let value: unknown
  try {
    const response = await get(address, { cache: 'no-cache', headers: { Accept: 'application/json' } })
    if (!response.ok) throw new Error(`status ${response.status}`)
    value = await response.json()
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new SiteError([{ path: '', advice: `put a valid site.json beside the app’s pages (${address}: ${why})` }])
  }
  return parseSite(value)
}
