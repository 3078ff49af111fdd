import type { Bundle } from 'fhir/r4'
import { bindCode } from '../../src/terminology/bind.ts'
import { bindDrug } from '../../src/terminology/drugs.ts'
import { asRecord, asRecords, asText } from '../../src/values/json.ts'

export interface Code {
  readonly system: string
  readonly code: string
}

/**
 * The value sets that the CQL and FHIRPath texts name: concepts or classes of drugs of the program's terminology, joined
 * by blanks, expanded over the codes in these charts. `NAME-broad` holds what names a concept too broadly to decide.
 */
export function valueSets(names: readonly string[], bundles: readonly Bundle[]): ReadonlyMap<string, readonly Code[]> {
  const codes = codesIn(bundles)
  return new Map(
    names.map((name) => {
      const isBroad = name.endsWith('-broad')
      const concepts = name.replace(/-broad$/, '').split(' ')
      const use = isBroad ? 'context' : 'match'
      return [name, codes.filter((code) => isOneOf(code, concepts, use))] as const
    }),
  )
}

function isOneOf({ system, code }: Code, concepts: readonly string[], use: string): boolean {
  if (bindCode(system, code).some((binding) => concepts.includes(binding.concept) && binding.use === use)) return true
  return bindDrug([{ system, code }], '').some(({ classes }) => classes.some((one) => concepts.includes(one)))
}

function codesIn(bundles: readonly Bundle[]): readonly Code[] {
  const found = new Map<string, Code>()
  for (const { entry = [] } of bundles)
    for (const { resource } of entry) {
      const record = asRecord(resource) ?? {}
      for (const concept of [asRecord(record['code']), asRecord(record['medicationCodeableConcept'])])
        for (const coding of asRecords(concept?.['coding'])) {
          const [system, code] = [asText(coding['system']), asText(coding['code'])]
          if (system !== undefined && code !== undefined) found.set(`${system}|${code}`, { system, code })
        }
    }
  return [...found.values()]
}
