import type { Bundle, BundleEntry, GuidanceResponse, ResearchSubject } from 'fhir/r4'
import type { Outcome } from '../matching/outcome.ts'
import { criteriaUrl } from '../terminology/own-names.ts'
import { stableUuid } from '../values/stable-uuid.ts'
import { outcomeWords, reportWords } from '../wording/catalogue.ts'
import type { Language } from '../wording/language.ts'
import { fill } from '../wording/fill.ts'
import { dataRequirement } from './fhir/data-requirement.ts'
import { incompleteReads } from './fhir/incomplete-reads.ts'
import { referenceTo } from './fhir/reference.ts'
import { registryNumber } from './fhir/registry-number.ts'
import { verdictParameters } from './fhir/verdict-parameters.ts'
import type { Result, ResultTrial } from './result.ts'

export interface FhirOptions {
  /** The language the result is in: the words around it are said in the same. */
  readonly language: Language
  /** FHIR base URL of the chart, where it is known: references become absolute. */
  readonly fhirServer?: string
  /** Whether trials that the patient may be eligible for are given as ResearchSubject `potential-candidate` too. */
  readonly researchSubjects?: boolean
}

/**
 * A result as FHIR R4: a collection with one GuidanceResponse for each trial. It names the trial's criteria as its
 * module, keeps every verdict in contained Parameters, reads that were not complete in a contained OperationOutcome,
 * and asks for what is missing by `dataRequirement`. The same result gives the same Bundle, ids included.
 */
export function toGuidanceResponses(result: Result, options: FhirOptions): Bundle {
  const candidates = options.researchSubjects === true ? result.trials.filter(isCandidate) : []
  const resources = [
    ...result.trials.map((trial) => guidanceResponse(result, trial, options)),
    ...candidates.flatMap((trial) => researchSubject(result, trial, options)),
  ]
  return { resourceType: 'Bundle', type: 'collection', entry: resources.map(entryOf) }
}

function guidanceResponse(result: Result, trial: ResultTrial, { language, fhirServer }: FhirOptions): GuidanceResponse {
  const { patient, program, asOf, reads } = result
  const missing = result.missingData.filter(({ trials }) => trials.includes(trial.id))
  const unread = incompleteReads(reads, language)
  return {
    resourceType: 'GuidanceResponse',
    id: idOf(result, 'guidance', trial.id),
    language: language === 'zh' ? 'zh-CN' : 'en',
    contained: [verdictParameters(trial, fhirServer), ...(unread === undefined ? [] : [unread])],
    moduleCanonical: `${criteriaUrl(trial.id)}|${program.contentDate}`,
    status: statusOf(trial.outcome, missing.length > 0),
    ...(patient.reference === undefined ? {} : { subject: referenceTo(patient.reference, fhirServer) }),
    occurrenceDateTime: asOf,
    performer: { type: 'Device', display: `CAR-T Prescreen ${program.version}` },
    note: [
      { text: `${trial.id}, ${trial.title}: ${outcomeText(trial, language)}. ${reportWords.disclaimer[language]}` },
    ],
    ...(unread === undefined ? {} : { evaluationMessage: [{ reference: '#reads' }] }),
    outputParameters: { reference: '#verdicts' },
    ...(missing.length === 0 ? {} : { dataRequirement: missing.map(dataRequirement) }),
  }
}

/**
 * Undetermined: nothing can be said without more data. Where an outcome stands and more data would still refine it
 * (a question left for the clinician), FHIR's word is `data-requested`.
 */
function statusOf(outcome: Outcome, isAnythingMissing: boolean): GuidanceResponse['status'] {
  if (outcome === 'undetermined') return 'data-required'
  return isAnythingMissing ? 'data-requested' : 'success'
}

function outcomeText({ outcome, passesFrom }: ResultTrial, language: Language): string {
  const from = passesFrom === undefined ? [] : [fill(reportWords.from, language, { date: passesFrom })]
  return [outcomeWords[outcome][language], ...from].join(', ')
}

function isCandidate({ outcome }: ResultTrial): boolean {
  return outcome === 'potentially-eligible'
}

/** Refers to the study by its registry's number: no server has to hold it. */
function researchSubject(result: Result, trial: ResultTrial, { fhirServer }: FhirOptions): ResearchSubject[] {
  const individual = result.patient.reference === undefined ? {} : referenceTo(result.patient.reference, fhirServer)
  if (individual.reference === undefined) return []
  return [
    {
      resourceType: 'ResearchSubject',
      id: idOf(result, 'candidate', trial.id),
      status: 'potential-candidate',
      study: { type: 'ResearchStudy', identifier: registryNumber(trial.id), display: trial.title },
      individual,
    },
  ]
}

function idOf({ patient, asOf }: Result, what: string, trial: string): string {
  return stableUuid(what, trial, asOf, patient.reference ?? '')
}

function entryOf(resource: GuidanceResponse | ResearchSubject): BundleEntry {
  return { fullUrl: `urn:uuid:${resource.id ?? ''}`, resource }
}
