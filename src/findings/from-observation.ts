import { bindCode, type Binding, type LocalCode } from '../terminology/bind.ts'
import { asRecord, asText, type JsonRecord } from '../values/json.ts'
import type { Measurement } from './measurement.ts'
import { ObservedMeasurement, type ObservationSource } from './observed-measurement.ts'
import type { Person } from './person.ts'
import { componentsOf } from './read-value.ts'

const usable = new Set(['final', 'amended', 'corrected', 'preliminary'])
const none: readonly never[] = []

/**
 * The measurements one Observation holds: its own and one a component. Cancelled, erroneous and unfinished
 * observations hold none, nor does one whose codes mean nothing that we know; a preliminary one is kept to be shown.
 */
export function measurementsFrom(
  observation: JsonRecord,
  cite: ObservationSource['cite'],
  localCodes: readonly LocalCode[],
  person: Person,
): readonly Measurement[] {
  const status = statusOf(observation)
  if (!usable.has(status)) return none
  const components = componentsOf(observation)
  const bindings = bindingsOf(observation['code'], localCodes)
  if (bindings.length === 0 && components.length === 0) return none
  const from: ObservationSource = { observation, status, person, cite }
  const own = bindings.length === 0 ? undefined : new ObservedMeasurement(from, observation, bindings)
  if (components.length === 0) return own === undefined ? none : [own]
  const parts = components.flatMap((component): readonly Measurement[] => {
    const bound = bindingsOf(component['code'], localCodes)
    return bound.length === 0 ? none : [new ObservedMeasurement(from, component, bound)]
  })
  return own?.value === undefined ? parts : [own, ...parts]
}

function statusOf({ status }: JsonRecord): string {
  return typeof status === 'string' && usable.has(status) ? status : (asText(status)?.toLowerCase() ?? '')
}

/** What the codes of a CodeableConcept mean, without a copy of it: most codes of a chart mean nothing to any trial. */
function bindingsOf(concept: unknown, localCodes: readonly LocalCode[]): readonly Binding[] {
  const codings = asRecord(concept)?.['coding']
  if (!Array.isArray(codings)) return codings === undefined ? none : bindingsOfCoding(codings, localCodes)
  let bindings: readonly Binding[] = none
  for (const coding of codings as readonly unknown[]) {
    const found = bindingsOfCoding(coding, localCodes)
    if (found.length > 0) bindings = bindings.length === 0 ? found : [...bindings, ...found]
  }
  return bindings
}

function bindingsOfCoding(coding: unknown, localCodes: readonly LocalCode[]): readonly Binding[] {
  const record = asRecord(coding)
  const code = record?.['code']
  const system = record?.['system']
  return typeof code === 'string' && code !== ''
    ? bindCode(typeof system === 'string' ? system : '', code, localCodes)
    : none
}
