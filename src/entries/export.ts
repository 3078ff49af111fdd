import type { Bundle, BundleEntry, FhirResource } from 'fhir/r4'
import type { Entry } from '../findings/entry.ts'
import { instrumentById } from '../scores/catalog.ts'
import { attestationResponseFor } from './attestation-form.ts'
import { entryIdentifier } from './entry-identifier.ts'
import { responseFor, type WrittenEntry } from './questionnaire-response.ts'
import { totalObservationFor } from './total-observation.ts'

/** Entries as the command line reads them with `--entries`. */
export function entriesAsJson(entries: readonly Entry[]): string {
  return `${JSON.stringify(entries, undefined, 2)}\n`
}

/** Whose entries they are, when they are exported, and what criteria say. */
export interface FhirExport {
  readonly patientId: string
  /** The moment, ISO 8601. */
  readonly at: string
  /** A criterion's sentence by its full id. */
  readonly sentenceOf: (criterion: string) => string | undefined
}

/**
 * Scores and attestations as a collection of the resources that would be written to a chart: the same builders, the same
 * identifiers. Laboratory values that were typed are left out: they are the laboratory's to report.
 */
export async function entriesAsBundle(entries: readonly Entry[], about: FhirExport): Promise<Bundle> {
  const resources = await Promise.all(entries.map((entry) => resourcesFor(entry, about)))
  return { resourceType: 'Bundle', type: 'collection', timestamp: about.at, entry: resources.flat() }
}

async function resourcesFor(entry: Entry, { patientId, at, sentenceOf }: FhirExport): Promise<readonly BundleEntry[]> {
  const written: WrittenEntry = { patientId, at, identifier: await entryIdentifier(entry, patientId) }
  if ('criterion' in entry) return [named(attestationResponseFor(entry, sentenceOf(entry.criterion), written))]
  const instrument = instrumentById(entry.datum)
  if (instrument === undefined) return []
  const response = named(responseFor(instrument, entry, written))
  const total = totalObservationFor(instrument, entry, {
    ...written,
    ...(response.fullUrl === undefined ? {} : { response: response.fullUrl }),
  })
  return [response, ...(total === undefined ? [] : [named(total)])]
}

function named(resource: FhirResource): BundleEntry {
  return { fullUrl: `urn:uuid:${crypto.randomUUID()}`, resource }
}
