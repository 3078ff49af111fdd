import { readFileSync } from 'node:fs'
import type { Bundle } from 'fhir/r4'
import fhirpath from 'fhirpath'
import r4 from 'fhirpath/fhir-context/r4'
import { isFullId } from './own-reader.ts'
import type { Code } from './value-sets.ts'
import { truthOf, type Verdicts } from './verdicts.ts'

/** Each step of the text: its name, and its expression on one line. */
const steps = readFileSync('bench/languages/criteria.fhirpath', 'utf8')
  .replaceAll(/^\/\/.*\n/gm, '')
  .replaceAll(/\n[ ]+/g, ' ')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => ({ name: line.slice(0, line.indexOf(':')), expression: line.slice(line.indexOf(':') + 1).trim() }))

/** The value sets that the FHIRPath names. */
export const fhirpathValueSets = [
  ...new Set(
    steps.flatMap(({ expression }) => [...expression.matchAll(/`vs-([^`]+)`/g)].map(([, name]) => name ?? '')),
  ),
]

/** Decides the criteria as they are written in FHIRPath, of one parsed chart after the other. */
export function fhirpathReader(
  sets: ReadonlyMap<string, readonly Code[]>,
  asOf: string,
): (bundle: Bundle) => Promise<Verdicts> {
  const given: Readonly<Record<string, unknown>> = {
    asOf,
    ...Object.fromEntries(
      [...sets].map(([name, codes]) => [`vs-${name}`, codes.map((one) => `${one.system}|${one.code}`)]),
    ),
  }
  const compiled = steps.map(({ name, expression }) => ({
    name,
    evaluate: fhirpath.compile(expression, r4, { resolveInternalTypes: false }),
  }))
  return (bundle) => {
    const known: Record<string, unknown> = { ...given }
    const verdicts = new Map<string, ReturnType<typeof truthOf>>()
    for (const { name, evaluate } of compiled) {
      const found = evaluate(bundle, known)
      if (isFullId(name)) verdicts.set(name, truthOf(found[0]))
      else known[name] = found
    }
    return Promise.resolve(verdicts)
  }
}
