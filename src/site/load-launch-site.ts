import { fetchSite } from './fetch-site.ts'
import { launchSchema, type LaunchSite } from './launch-schema.ts'
import { checked } from './site-error.ts'

/**
 * Loads what a launch needs of the configuration beside the app's pages (`site.json`).
 * @throws SiteError also when it is absent or no JSON
 */
export async function loadLaunchSite(page: string = document.baseURI, get: typeof fetch = fetch): Promise<LaunchSite> {
  return checked(launchSchema, await fetchSite(page, get))
}
