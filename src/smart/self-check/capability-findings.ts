import { asRecord, asRecords, asText, asTexts, type JsonRecord } from '../../values/json.ts'
import { changeWords, checkedWords } from '../../wording/self-check-words.ts'
import { finding, type Finding } from './finding.ts'

/** Holds what a CapabilityStatement says of the whole server against what the app needs. */
export function capabilityFindings(statement: JsonRecord): readonly Finding[] {
  const version = asText(statement['fhirVersion']) ?? ''
  const formats = asTexts(statement['format'])
  const software = softwareOf(statement)
  return [
    finding(checkedWords.fhirVersion, /^4\.0(\.|$)/.test(version), {
      otherwise: 'missing',
      change: changeWords.fhirVersion,
      said: version,
    }),
    { state: 'ok', what: checkedWords.software, said: software === '' ? '–' : software },
    finding(
      checkedWords.formats,
      formats.some((format) => /\bjson\b/i.test(format)),
      { otherwise: 'missing', change: changeWords.formats, said: formats.join(', ') },
    ),
  ]
}

/** Name and version of what the server runs; empty where it does not say. */
export function softwareOf(statement: JsonRecord): string {
  const software = asRecord(statement['software'])
  return [asText(software?.['name']), asText(software?.['version'])].filter((part) => part !== undefined).join(' ')
}

/** What a server says it offers of one resource type. */
export interface OfferedType {
  readonly interactions: readonly string[]
  readonly searchParameters: readonly string[]
}

/** The types of a CapabilityStatement's server side, by name. */
export function offeredTypes(statement: JsonRecord): ReadonlyMap<string, OfferedType> {
  const servers = asRecords(statement['rest']).filter(({ mode }) => mode !== 'client')
  const resources = servers.flatMap(({ resource }) => asRecords(resource))
  return new Map(
    resources.flatMap((resource) => {
      const type = asText(resource['type'])
      if (type === undefined) return []
      const interactions = asRecords(resource['interaction']).flatMap(({ code }) => asText(code) ?? [])
      const searchParameters = asRecords(resource['searchParam']).flatMap(({ name }) => asText(name) ?? [])
      return [[type, { interactions, searchParameters }] as const]
    }),
  )
}
