import type {
  AllergyIntolerance,
  CodeableConcept,
  Condition,
  MedicationRequest,
  MedicationStatement,
  Observation,
  Patient,
  Quantity,
  Resource,
} from 'fhir/r4'
import { isWithinCompartment, patientOf } from '../fhir/compartment.ts'
import { searchParameters } from '../fhir/search-parameters.ts'
import type { FhirStore } from '../fhir/store.ts'

/** What the EHR shows of a patient, taken from the store as it stands. */
export interface ChartSummary {
  readonly id: string
  readonly name: string
  readonly nativeName?: string
  readonly sex: string
  readonly age: string
  readonly birthDate: string
  readonly mrn: string
  readonly problems: readonly { readonly text: string; readonly since: string; readonly state: string }[]
  readonly results: readonly {
    readonly test: string
    readonly value: string
    readonly range: string
    readonly date: string
    readonly flagged: boolean
  }[]
  readonly medications: readonly {
    readonly text: string
    readonly dosage: string
    readonly since: string
    readonly state: string
  }[]
  readonly allergies: readonly string[]
}

/** Everything the store holds of a patient. */
export function recordOf(store: FhirStore, patient: string): readonly Resource[] {
  return Object.keys(searchParameters)
    .flatMap((type) => store.all(type))
    .map(({ resource }) => resource)
    .filter((resource) => patientOf(resource) === patient)
}

/** The record with all it refers to, as one Bundle's worth of resources. */
export function recordWithReferences(store: FhirStore, patient: string): readonly Resource[] {
  const own = recordOf(store, patient)
  const text = JSON.stringify(own)
  const shared = ['Medication', 'Practitioner', 'Organization']
    .flatMap((type) => store.all(type))
    .map(({ resource }) => resource)
    .filter(
      (resource) =>
        isWithinCompartment(resource, patient) && text.includes(`"${resource.resourceType}/${resource.id}"`),
    )
  return [...own, ...shared]
}

/** Summarises a patient's chart; undefined when there is no such patient. */
export function summarise(store: FhirStore, id: string, now: Date): ChartSummary | undefined {
  const patient = store.read('Patient', id)?.resource as Patient | undefined
  if (!patient) return undefined
  const record = recordOf(store, id)
  const native = patient.name?.find(({ use }) => use === 'usual')?.text
  return {
    id,
    name: patient.name?.[0]?.text ?? id,
    ...(native === undefined ? {} : { nativeName: native }),
    sex: patient.gender ?? 'unknown',
    age: ageOf(patient.birthDate, now),
    birthDate: patient.birthDate ?? 'unknown',
    mrn: patient.identifier?.[0]?.value ?? '',
    problems: record.filter((each): each is Condition => each.resourceType === 'Condition').map(problem),
    results: latestResults(record.filter((each): each is Observation => each.resourceType === 'Observation')),
    medications: record.flatMap((each) => (isMedication(each) ? [medication(each)] : [])),
    allergies: record
      .filter((each): each is AllergyIntolerance => each.resourceType === 'AllergyIntolerance')
      .map((each) =>
        [words(each.code), words(each.reaction?.[0]?.manifestation[0])].filter((text) => text !== '').join(': '),
      ),
  }
}

function problem(condition: Condition) {
  const verification = condition.verificationStatus?.coding?.[0]?.code ?? ''
  const clinical = condition.clinicalStatus?.coding?.[0]?.code ?? ''
  return {
    text: words(condition.code),
    since: condition.onsetDateTime ?? condition.recordedDate ?? '',
    state: verification === 'confirmed' || verification === '' ? clinical : verification,
  }
}

function isMedication(resource: Resource): resource is MedicationRequest | MedicationStatement {
  return resource.resourceType === 'MedicationRequest' || resource.resourceType === 'MedicationStatement'
}

function medication(resource: MedicationRequest | MedicationStatement) {
  const dosage = resource.resourceType === 'MedicationRequest' ? resource.dosageInstruction : resource.dosage
  const since = resource.resourceType === 'MedicationRequest' ? resource.authoredOn : resource.effectivePeriod?.start
  const named = words(resource.medicationCodeableConcept)
  return {
    text: named === '' ? (resource.medicationReference?.display ?? 'unnamed drug') : named,
    dosage: dosage?.[0]?.text ?? '',
    since: since ?? '',
    state: resource.status,
  }
}

/** The latest result of each test, newest first. */
function latestResults(observations: readonly Observation[]) {
  const newest = [...observations]
    .filter(({ status }) => status !== 'entered-in-error' && status !== 'cancelled')
    .sort((a, b) => dateOf(b).localeCompare(dateOf(a)))
  const seen = new Set<string>()
  return newest.flatMap((observation) => {
    const test = words(observation.code)
    if (seen.has(test)) return []
    seen.add(test)
    return [
      {
        test,
        value: valueOf(observation),
        range: rangeOf(observation),
        date: dateOf(observation).slice(0, 10),
        flagged: ['H', 'HH', 'L', 'LL', 'A', 'AA', 'POS'].includes(
          observation.interpretation?.[0]?.coding?.[0]?.code ?? '',
        ),
      },
    ]
  })
}

function valueOf(observation: Observation): string {
  if (observation.valueQuantity) return quantity(observation.valueQuantity)
  if (observation.valueString !== undefined) return observation.valueString
  if (observation.valueInteger !== undefined) return String(observation.valueInteger)
  if (observation.valueCodeableConcept) return words(observation.valueCodeableConcept)
  const parts = (observation.component ?? []).map((part) => part.valueQuantity?.value ?? '?')
  return parts.length > 0 ? `${parts.join('/')} ${observation.component?.[0]?.valueQuantity?.unit ?? ''}`.trim() : '—'
}

function rangeOf(observation: Observation): string {
  const range = observation.referenceRange?.[0]
  if (range?.text !== undefined) return range.text
  const low = range?.low?.value
  const high = range?.high?.value
  if (low !== undefined && high !== undefined) return `${low}–${high}`
  return low !== undefined ? `≥ ${low}` : high !== undefined ? `≤ ${high}` : ''
}

function quantity({ value, comparator, unit = '' }: Quantity): string {
  return `${comparator ?? ''}${value ?? '?'} ${/^\{.*\}$/.test(unit) ? '' : unit}`.trim()
}

function dateOf({ effectiveDateTime, effectivePeriod, effectiveInstant, issued }: Observation): string {
  return effectiveDateTime ?? effectivePeriod?.end ?? effectivePeriod?.start ?? effectiveInstant ?? issued ?? ''
}

function words(concept: CodeableConcept | undefined): string {
  return (
    concept?.text ??
    concept?.coding?.find(({ display }) => display !== undefined)?.display ??
    concept?.coding?.[0]?.code ??
    ''
  )
}

function ageOf(birthDate: string | undefined, now: Date): string {
  if (birthDate === undefined) return ''
  const years = now.getUTCFullYear() - Number(birthDate.slice(0, 4))
  return String(now.toISOString().slice(5, 10) < birthDate.slice(5, 10) ? years - 1 : years)
}
