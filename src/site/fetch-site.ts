import * as z from 'zod/mini'
import { SiteError } from './site-error.ts'

/**
 * Fetches the configuration that lies beside the app's pages (`site.json`), unchecked.
 * @throws SiteError where it is absent or no JSON
 */
export async function fetchSite(page: string, get: typeof fetch): Promise<unknown> {
  // A strict content security policy forbids the code zod would generate.
  z.config({ jitless: true })
  const address = new URL('site.json', page).href
  try {
    const response = await get(address, { cache: 'no-cache', headers: { Accept: 'application/json' } })
    if (!response.ok) throw new Error(`status ${response.status}`)
    return await response.json()
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new SiteError([{ path: '', advice: `put a valid site.json beside the app’s pages (${address}: ${why})` }])
  }
}
