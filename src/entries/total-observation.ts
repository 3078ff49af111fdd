import type { Coding, Observation } from 'fhir/r4'
import type { DatumEntry } from '../findings/entry.ts'
import type { Instrument } from '../scores/instrument.ts'
import { conceptById } from '../terminology/catalog.ts'
import { codeSystems } from '../terminology/code-systems.ts'
import { ownSystems } from '../terminology/own-names.ts'
import { totalOf, type WrittenEntry } from './questionnaire-response.ts'

/**
 * The total of an entry as an Observation, under our code for the instrument and LOINC's where there is one. Nothing
 * while the total is open, for grades by system, and for a total on another scale than the instrument's own.
 */
export function totalObservationFor(
  instrument: Instrument,
  entry: DatumEntry,
  written: WrittenEntry & { readonly response?: string },
): Observation | undefined {
  const total = totalOf(instrument, entry)
  if (total === undefined || entry.items?.['scale'] === 80) return undefined
  const unit = instrument.unit ?? '{score}'
  return {
    resourceType: 'Observation',
    identifier: [{ system: ownSystems.entry, value: written.identifier }],
    status: written.amends === true ? 'amended' : 'final',
    category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'survey' }] }],
    code: { coding: codingsOf(instrument), text: instrument.label.en },
    subject: { reference: `Patient/${written.patientId}` },
    effectiveDateTime: entry.date,
    issued: written.at,
    ...(entry.author === undefined ? {} : { performer: [{ display: entry.author }] }),
    valueQuantity: { value: total, unit, system: 'http://unitsofmeasure.org', code: unit },
    ...(entry.remark === undefined ? {} : { note: [{ text: entry.remark }] }),
    ...(written.response === undefined ? {} : { derivedFrom: [{ reference: written.response }] }),
  }
}

function codingsOf({ id, label }: Instrument): Coding[] {
  const loinc = conceptById(id)?.codings.find(
    ({ system, use, facet }) =>
      system === codeSystems.loinc && use === 'match' && (facet === 'total' || facet === 'class'),
  )
  return [
    { system: ownSystems.instrument, code: id, display: label.en },
    ...(loinc === undefined ? [] : [{ system: loinc.system, code: loinc.code, display: loinc.display }]),
  ]
}
