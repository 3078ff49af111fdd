import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The app's `site.json` with the issuers of this sandbox: on other ports than the usual ones the built file names
 * the wrong ones. Everything else in it stays.
 */
export async function siteConfiguration(
  appRoot: string,
  issuers: readonly string[],
  clientId: string,
): Promise<unknown> {
  const built = await readFile(join(appRoot, 'site.json'), 'utf8').then(parse, () => ({}))
  return { clientId, ...built, issuers }
}

function parse(text: string): Readonly<Record<string, unknown>> {
  return JSON.parse(text) as Readonly<Record<string, unknown>>
}
