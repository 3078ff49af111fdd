import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { chartResourceTypes } from '../chart/chart.ts'

/** A file of an export, and the one type of resource in it. */
export interface ExportFile {
  readonly name: string
  readonly resourceType: string
}

/** What a folder holds: an export by resource types, files with a Bundle a line, or files of one Bundle each. */
export type Folder =
  | {
      readonly kind: 'export'
      /** What a chart is made of, in the order of their names. */
      readonly files: readonly ExportFile[]
      /** OperationOutcomes that the export gave with it. */
      readonly outcomes: readonly string[]
      /** A chart needs none of these. */
      readonly unread: readonly string[]
      readonly manifest?: string
    }
  | { readonly kind: 'bundle-lines'; readonly files: readonly string[] }
  | { readonly kind: 'bundles'; readonly files: readonly string[] }
  | { readonly kind: 'empty' }

const lineFile = /\.(?:ndjson|jsonl)(?:\.gz)?$/i
/** Types that a chart is made of. Medication belongs to nobody; prescriptions refer to it. */
const wanted: ReadonlySet<string> = new Set([...chartResourceTypes, 'Medication', 'MedicationDispense'])

/** Looks into a folder. Types are told by file names (`Observation.000.ndjson`, `1.Observation.ndjson`), else by the first line. */
export function readFolder(folder: string): Folder {
  const names = readdirSync(folder).sort()
  const lineFiles = names.filter((name) => lineFile.test(name)).map((name) => join(folder, name))
  if (lineFiles.length > 0) return ofLineFiles(folder, names, lineFiles)
  const files = names.filter((name) => /\.json$/i.test(name)).map((name) => join(folder, name))
  return files.length === 0 ? { kind: 'empty' } : { kind: 'bundles', files }
}

function ofLineFiles(folder: string, names: readonly string[], lineFiles: readonly string[]): Folder {
  const typed = lineFiles.map((name) => ({ name, resourceType: typeInName(name) ?? typeInFile(name) ?? 'unknown' }))
  if (typed.every(({ resourceType }) => resourceType === 'Bundle')) return { kind: 'bundle-lines', files: lineFiles }
  const manifest = names.find((name) => /^(?:manifest|export)\.json$/i.test(name))
  return {
    kind: 'export',
    files: typed.filter(({ resourceType }) => wanted.has(resourceType)),
    outcomes: typed.filter(({ resourceType }) => resourceType === 'OperationOutcome').map(({ name }) => name),
    unread: typed
      .filter(({ resourceType }) => !wanted.has(resourceType) && resourceType !== 'OperationOutcome')
      .map(({ name }) => name),
    ...(manifest === undefined ? {} : { manifest: join(folder, manifest) }),
  }
}

/** Whether a file's name says that it holds one resource a line, and of which type. */
export function typeInName(name: string): string | undefined {
  const words = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).split(/[^A-Za-z]+/)
  return words.find((word) => wanted.has(word) || /^(?:[A-Z][a-z]+)+$/.test(word))
}

function typeInFile(file: string): string | undefined {
  const descriptor = openSync(file, 'r')
  try {
    const start = Buffer.alloc(Math.min(statSync(file).size, 64 << 10))
    readSync(descriptor, start)
    return /"resourceType"\s*:\s*"([A-Za-z]+)"/.exec(start.toString('latin1'))?.[1]
  } finally {
    closeSync(descriptor)
  }
}
