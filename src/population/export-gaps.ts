import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { chartResourceTypes } from '../chart/chart.ts'
import { isOperationOutcome } from '../chart/fhir-json.ts'
import { outcomeDetail } from '../chart/operation-outcome.ts'
import { asRecord, asRecords, asText, type JsonRecord } from '../values/json.ts'
import type { ExportFile } from './bulk-folder.ts'
import { linesFrom } from './lines.ts'
import { UnusablePopulation } from './unusable-population.ts'

interface Export {
  readonly files: readonly ExportFile[]
  readonly outcomes: readonly string[]
  readonly manifest?: string
}

/** The types that an export itself says are not whole; `all` where it does not say which. */
export type ExportGaps = ReadonlySet<string>

/**
 * What an export says of its own completeness: outcomes that it gave in place of data, files that its manifest names and
 * the folder lacks, types that its request left out, and a request for changes only.
 */
export function exportGaps({ files, outcomes, manifest }: Export): ExportGaps {
  const gaps = new Set<string>()
  for (const file of outcomes) for (const type of typesOfOutcomes(file)) gaps.add(type)
  if (manifest !== undefined) for (const type of typesOfManifest(manifest, files)) gaps.add(type)
  return gaps
}

function* typesOfOutcomes(file: string): Generator<string> {
  for (const { bytes } of linesFrom(file)) {
    const text = bytes?.toString('utf8').trim() ?? ''
    if (text !== '') yield* typesOfOutcome(text)
  }
}

/** The types that an outcome's own words name; all where it names none, or cannot be read. */
function typesOfOutcome(text: string): readonly string[] {
  let outcome: unknown
  try {
    outcome = JSON.parse(text)
  } catch {
    return ['all']
  }
  if (!isOperationOutcome(outcome) || outcomeDetail(outcome) === undefined) return []
  const words = new Set(text.split(/[^A-Za-z]+/))
  const named = chartResourceTypes.filter((type) => words.has(type))
  return named.length === 0 ? ['all'] : named
}

function* typesOfManifest(file: string, files: readonly ExportFile[]): Generator<string> {
  let manifest: JsonRecord | undefined
  try {
    manifest = asRecord(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    throw new UnusablePopulation(`The export's manifest ${file} is not JSON: mend it, or take it away.`)
  }
  const present = new Set(files.map(({ name }) => basename(name)))
  for (const output of asRecords(manifest?.['output'])) {
    const [type, url] = [asText(output['type']), asText(output['url'])]
    const isThere = url !== undefined && isPresent(url, present, files, type)
    if (type !== undefined && !isThere) yield type
  }
  for (const error of asRecords(manifest?.['error'])) {
    const url = asText(error['url']) ?? ''
    if (!existsSync(join(dirname(file), lastPart(url)))) yield 'all'
  }
  yield* typesLeftOut(asText(manifest?.['request']))
}

/** Files are often saved under other names; then at least one file of that type must be there. */
function isPresent(url: string, present: ReadonlySet<string>, files: readonly ExportFile[], type?: string): boolean {
  return present.has(lastPart(url)) || files.some(({ resourceType }) => resourceType === type)
}

function lastPart(url: string): string {
  return basename(url.replace(/[?#].*$/, ''))
}

/** `_type` asks for some types only, `_typeFilter` for some of their resources, `_since` for what has changed. */
function typesLeftOut(request: string | undefined): readonly string[] {
  const query = request?.split('?')[1]
  if (query === undefined) return []
  const asked = new URLSearchParams(query)
  if (asked.has('_since')) return ['all']
  const types = asked.getAll('_type').flatMap((list) => list.split(','))
  const filtered = asked.getAll('_typeFilter').flatMap((list) => list.split(',').map((one) => one.split('?')[0] ?? ''))
  const left = types.length === 0 ? [] : chartResourceTypes.filter((type) => !types.includes(type))
  return [...left, ...filtered]
}
