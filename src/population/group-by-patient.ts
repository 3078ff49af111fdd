import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { asText } from '../values/json.ts'
import type { ExportFile } from './bulk-folder.ts'
import {
  countBroken,
  countPatients,
  countUnassigned,
  createTables,
  findPatients,
  firstBroken,
  rejectedLines,
  sharedGaps,
  takeFile,
  takeRejected,
  writeGroups,
} from './grouping-queries.ts'
import { LineNumbers } from './line-numbers.ts'
import type { BrokenRecord } from './piece.ts'
import { sliceOf, type Shard } from './shard.ts'
import { UnusablePopulation } from './unusable-population.ts'

export interface Grouping {
  readonly files: readonly ExportFile[]
  readonly shard: Shard
  /** Where the groups are written, and where the engine spills what memory does not hold. */
  readonly folder: string
  /** How much memory the engine may take: `1GB`. */
  readonly memory: string
  readonly threads: number
}

export interface Grouped {
  readonly file: string
  readonly patients: number
  readonly brokenCount: number
  /** The first of them. */
  readonly broken: readonly BrokenRecord[]
  /** Types that are not whole for any patient, as a broken line may be anybody's. */
  readonly gaps: readonly string[]
  /** Resources of nobody in the export, by type. */
  readonly unassigned: Readonly<Record<string, number>>
}

const mostBroken = 100

/**
 * Groups an export by patient with DuckDB, in the order of its patients, into one file: a headline for each patient,
 * then what is not whole for them, then the lines of their chart and of the Medications these refer to. Sorting spills
 * to disk, so that an export may be larger than memory.
 * @throws UnusablePopulation where DuckDB is not installed, or runs out of memory or disk
 */
export async function groupByPatient(
  { files, shard, folder, memory, threads }: Grouping,
  load = () => import('@duckdb/node-api'),
): Promise<Grouped> {
  const { DuckDBInstance } = await load().catch(() => {
    throw new UnusablePopulation(
      'A folder of FHIR Bulk Data is grouped by patient with DuckDB (@duckdb/node-api), which is not installed: run "npm ci" where it is available, or give one Bundle a line.',
    )
  })
  const database = join(folder, 'export.duckdb')
  rmSync(database, { force: true })
  const settings = { memory_limit: memory, threads: String(threads), temp_directory: join(folder, 'spill') }
  const instance = await DuckDBInstance.create(database, settings).catch(unusable)
  const connection = await instance.connect()
  const ask = async (sql: string) => (await connection.runAndReadAll(sql).catch(unusable)).getRowObjectsJS()
  const count = async (sql: string) => Number((await ask(sql))[0]?.['count'])
  try {
    await ask(createTables)
    const numbers = new LineNumbers()
    for (const [index, { name, resourceType }] of files.entries()) {
      await ask(takeFile(index, name, resourceType))
      for (const row of await ask(rejectedLines)) {
        // The place counts from 1; a blank line before it may be counted in.
        const n = numbers.linesBefore(name, Number(row['place'])) + 1
        await ask(takeRejected(index, n, resourceType, row))
      }
    }
    await ask(findPatients)
    const patients = await count(countPatients)
    const file = join(folder, 'patients.grouped')
    await ask(writeGroups(file, sliceOf(patients, shard)))
    return {
      file,
      patients,
      brokenCount: await count(countBroken),
      broken: (await ask(firstBroken(mostBroken))).map(({ file: index, n, why }) => ({
        file: files[Number(index)]?.name ?? '',
        line: Number(n),
        why: asText(why) ?? '',
      })),
      gaps: (await ask(sharedGaps)).map(({ type }) => asText(type) ?? ''),
      unassigned: Object.fromEntries(
        (await ask(countUnassigned)).map(({ type, count: found }) => [asText(type) ?? '', Number(found)]),
      ),
    }
  } finally {
    connection.closeSync()
    instance.closeSync()
    rmSync(database, { force: true })
  }
}

/** Of the engine's own words only the kind of error: the rest may quote the export. */
function unusable(error: unknown): never {
  const kind = /^[A-Za-z ]+(?= Error)/.exec(error instanceof Error ? error.message : '')?.[0] ?? 'unknown'
  throw new UnusablePopulation(
    `The export could not be grouped by patient (${kind} error): see that its files can be read, and give more memory with --memory or a larger disk with --temp.`,
  )
}
