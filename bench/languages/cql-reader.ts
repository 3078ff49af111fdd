import { readFileSync } from 'node:fs'
import type { Bundle } from 'fhir/r4'
import { PatientSource } from 'cql-exec-fhir'
import { CodeService, Date as CqlDate, Executor, Library, type ValueSetDictionary } from 'cql-execution'
import { isFullId } from './own-reader.ts'
import { translateCql } from './translate-cql.ts'
import type { Code } from './value-sets.ts'
import { truthOf, type Verdicts } from './verdicts.ts'

const text = readFileSync('bench/languages/criteria.cql', 'utf8')

/** The value sets that the CQL names. */
export const cqlValueSets = [...text.matchAll(/^valueset "[^"]+": '([^']+)'/gm)].map(([, id]) => id ?? '')

/** Decides the criteria as they are written in CQL, of one parsed chart after the other. */
export function cqlReader(
  sets: ReadonlyMap<string, readonly Code[]>,
  asOf: string,
): (bundle: Bundle) => Promise<Verdicts> {
  const dictionary: ValueSetDictionary = Object.fromEntries(
    [...sets].map(([name, codes]) => [name, { '': codes.map((code) => ({ ...code, version: '' })) }]),
  )
  const executor = new Executor(new Library(translateCql(text)), new CodeService(dictionary), {
    Today: CqlDate.parse(asOf),
  })
  const source = PatientSource.FHIRv401()
  return async (bundle) => {
    source.reset()
    source.loadBundles([bundle])
    const results: { readonly patientResults: Readonly<Record<string, Readonly<Record<string, unknown>>>> } =
      await executor.exec(source)
    const [ofPatient] = Object.values(results.patientResults)
    return new Map(
      Object.entries(ofPatient ?? {})
        .filter(([name]) => isFullId(name))
        .map(([name, value]) => [name, truthOf(value)]),
    )
  }
}
