import { fetchSite } from './fetch-site.ts'
import { parseSite } from './parse-site.ts'
import type { Site } from './schema.ts'

/**
 * Loads the configuration that lies beside the app's pages (`site.json`).
 * @throws SiteError also when it is absent or no JSON
 */
export async function loadSite(page: string = document.baseURI, get: typeof fetch = fetch): Promise<Site> {
  return parseSite(await fetchSite(page, get))
}
