import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { readTrialFiles } from '../site/load-trials.ts'
import { parseSite } from '../site/parse-site.ts'
import type { Site } from '../site/schema.ts'
import type { Trial } from '../trials/trial.ts'

/** A file the service cannot start without, and cannot use. */
export class FileError extends Error {
  override readonly name = 'FileError'
}

/** Reads the site's configuration and the trial files it names, which lie beside it or on the web. */
export async function readSiteFile(file: string): Promise<{ readonly site: Site; readonly trials: readonly Trial[] }> {
  const site = parseSite(readJsonFile(file, 'site configuration'))
  const trials = await readTrialFiles(site.trialFiles ?? [], (name) =>
    /^https?:/i.test(name)
      ? fetchJson(name)
      : Promise.resolve(readJsonFile(resolve(dirname(file), name), 'trial file')),
  )
  return { site, trials }
}

/** @throws FileError with one sentence that names the file */
export function readJsonFile(file: string, what: string): unknown {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    throw new FileError(`The ${what} ${file} cannot be read: check its path and that the service may read it.`)
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new FileError(`The ${what} ${file} is not JSON.`)
  }
}

async function fetchJson(address: string): Promise<unknown> {
  try {
    const response = await fetch(address, {
      headers: { Accept: 'application/json' },
      signal: AbortSignal.timeout(10_000),
    })
    if (!response.ok) throw new Error(`status ${response.status}`)
    return await response.json()
  } catch (cause) {
    throw new FileError(`The trial file ${address} cannot be fetched: check its address and the connection.`, { cause })
  }
}
