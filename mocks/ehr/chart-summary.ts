import type {
  AllergyIntolerance,
  Condition,
  DiagnosticReport,
  MedicationRequest,
  MedicationStatement,
  Observation,
  Patient,
  Resource,
} from 'fhir/r4'
import { isVitalSign, latestResults, type ResultLine } from './result-lines.ts'
import { words } from './words.ts'
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
  readonly vitalSigns: readonly ResultLine[]
  readonly results: readonly ResultLine[]
  readonly reports: readonly { readonly title: string; readonly conclusion: string; readonly date: string }[]
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
  const observations = record.filter((each): each is Observation => each.resourceType === 'Observation')
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
    vitalSigns: latestResults(observations.filter(isVitalSign)),
    results: latestResults(observations.filter((each) => !isVitalSign(each))),
    reports: record
      .filter((each): each is DiagnosticReport => each.resourceType === 'DiagnosticReport')
      .map(({ code, conclusion = '', effectiveDateTime = '' }) => ({
        title: words(code),
        conclusion,
        date: effectiveDateTime.slice(0, 10),
      })),
    medications: record
      .flatMap((each) => (isMedication(each) ? [medication(each)] : []))
      .sort((a, b) => rank(a.state) - rank(b.state) || b.since.localeCompare(a.since)),
    allergies: record
      .filter((each): each is AllergyIntolerance => each.resourceType === 'AllergyIntolerance')
      .filter((each) => !isWithdrawn(each))
      .map((each) =>
        [words(each.code), words(each.reaction?.[0]?.manifestation[0])].filter((text) => text !== '').join(': '),
      ),
  }
}

function isWithdrawn({ verificationStatus }: AllergyIntolerance): boolean {
  return ['entered-in-error', 'refuted'].includes(verificationStatus?.coding?.[0]?.code ?? '')
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

const rank = (state: string): number => (state === 'active' ? 0 : 1)

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

function ageOf(birthDate: string | undefined, now: Date): string {
  if (birthDate === undefined) return ''
  const years = now.getUTCFullYear() - Number(birthDate.slice(0, 4))
  return String(now.toISOString().slice(5, 10) < birthDate.slice(5, 10) ? years - 1 : years)
}
