import * as z from 'zod/mini'
import { parseTrials } from '../trials/parse-trials.ts'
import { trials as builtIn } from '../trials/catalog.ts'
import { TrialFileError } from '../trials/trial-file-error.ts'
import type { Trial } from '../trials/trial.ts'
import type { Site } from './schema.ts'

/** Reads one file and parses it as JSON. */
export type ReadJson = (file: string) => Promise<unknown>

/**
 * The trials of several files, one after the other: none may redefine a trial that is built in or came before.
 * @throws TrialFileError for the first file that cannot be used
 */
export async function readTrialFiles(files: readonly string[], read: ReadJson): Promise<readonly Trial[]> {
  const found: Trial[] = []
  for (const file of files) {
    const taken = [...builtIn, ...found].map(({ id }) => id)
    found.push(...parseTrials(await read(file), file, taken))
  }
  return found
}

/**
 * Loads the trials that a site adds to those built in (`trialFiles`), from beside the app's pages.
 * @throws TrialFileError also when a file is absent or no JSON
 */
export async function loadTrials(
  site: Pick<Site, 'trialFiles'>,
  page: string = document.baseURI,
  get: typeof fetch = fetch,
): Promise<readonly Trial[]> {
  // A strict content security policy forbids the code zod would generate.
  z.config({ jitless: true })
  return readTrialFiles(site.trialFiles ?? [], (file) => fetchJson(file, page, get))
}

async function fetchJson(file: string, page: string, get: typeof fetch): Promise<unknown> {
  try {
    const response = await get(new URL(file, page).href, { cache: 'no-cache', headers: { Accept: 'application/json' } })
    if (!response.ok) throw new Error(`status ${response.status}`)
    return await response.json()
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    const advice = `put a valid JSON file there, or take it out of "trialFiles" in the site’s configuration (${why})`
    throw new TrialFileError(file, [{ path: '', advice }])
  }
}
