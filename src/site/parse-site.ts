import { siteSchema, type Site } from './schema.ts'
import { checked } from './site-error.ts'

/**
 * Checks a site's configuration (parsed JSON).
 * @throws SiteError naming every field at fault and what to do
 */
export function parseSite(value: unknown): Site {
  return checked(siteSchema, value)
}
