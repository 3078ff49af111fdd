import type { LocalCode } from '../terminology/bind.ts'
import { bindDrug, type DrugBinding } from '../terminology/drugs.ts'
import { dayText, parseClinicalDate, type ClinicalDate, type Day } from '../values/clinical-date.ts'
import { asBoolean, asNumber, asRecord, asRecords, asText, type JsonRecord } from '../values/json.ts'
import { codedText, displayOf, wordsOf, type CodedText } from './coded-text.ts'
import { dailyDoseOf } from './daily-dose.ts'
import { boundsOf, dosageSteps } from './dosage-steps.ts'
import type { Exposure } from './exposure.ts'
import { systemicUse } from './systemic-use.ts'

/** Finds the Medication a reference means, contained ones too. */
export type ResolveMedication = (reference: string, holder: JsonRecord) => JsonRecord | undefined

const never: Readonly<Record<Exposure['resourceType'], readonly string[]>> = {
  MedicationStatement: ['entered-in-error', 'not-taken', 'intended'],
  MedicationRequest: ['entered-in-error', 'cancelled', 'draft'],
  MedicationAdministration: ['entered-in-error', 'not-done'],
  MedicationDispense: ['entered-in-error', 'cancelled', 'declined', 'preparation'],
}
const saysStopped = /\bstopp|discontinu|停/i
const prevents = /prophyla|prevent|预防/i

/**
 * One medication resource as exposures: one, or one for each step of a taper whose steps have days of their own.
 * Nothing where it says that the drug was not taken, or only planned.
 */
export function exposuresFrom(
  resource: JsonRecord,
  reference: string,
  resolve: ResolveMedication,
  asOf: Day,
  localCodes: readonly LocalCode[],
): readonly Exposure[] {
  const resourceType = asText(resource['resourceType'])
  const status = asText(resource['status'])?.toLowerCase() ?? 'unknown'
  if (!isMedicationType(resourceType) || never[resourceType].includes(status)) return []
  if (asBoolean(resource['doNotPerform']) === true) return []
  const intent = asText(resource['intent'])?.toLowerCase()
  if (intent === 'proposal' || intent === 'option') return []
  const { drugs, words, form } = drugsOf(resource, resolve, localCodes)
  const strengths = drugs.flatMap(({ strength }) => strength ?? [])
  // An order left active whose reason says that it was stopped.
  const spoken =
    status === 'active' && saysStopped.test(wordsOf(codedText(resource['statusReason']))) ? 'unknown' : status
  const isForPrevention = asRecords(resource['reasonCode']).some((reason) => prevents.test(wordsOf(codedText(reason))))
  const steps = dosageSteps(dosagesOf(resource, resourceType))
  return steps.map((dosages) => {
    const [start, end] =
      resourceType === 'MedicationDispense' && steps.length === 1
        ? supplyOf(resource)
        : periodOf(resource, dosages, steps.length > 1)
    const single = resourceType === 'MedicationAdministration' && isOneDose(start, end)
    const doseText = dosages.flatMap((dosage) => asText(dosage['text']) ?? []).join('; ')
    return {
      reference,
      resourceType,
      display: displayOf(words),
      drugs,
      byTextOnly: drugs.length === 0 || drugs.every(({ byTextOnly }) => byTextOnly === true),
      systemic: systemicUse(dosages, drugs, { codings: words.codings, text: `${form} ${wordsOf(words)} ${doseText}` }),
      ongoing:
        resourceType === 'MedicationDispense' ? suppliedAt(end, asOf) : ongoingAt(spoken, start, end, asOf, single),
      single,
      dose: single ? singleDose(resource) : dailyDoseOf(dosages, strengths.length === 1 ? strengths[0] : undefined),
      prophylaxis: isForPrevention || prevents.test(doseText),
      ...(start === undefined ? {} : { start }),
      ...(end === undefined ? {} : { end }),
      ...(doseText === '' ? {} : { doseText }),
    }
  })
}

const millisecondsPerDay = 86_400_000

/** An infusion is recorded from its first minute to its last: over within the day, or within 24 hours, it is one dose. */
function isOneDose(start: ClinicalDate | undefined, end: ClinicalDate | undefined): boolean {
  if (end === undefined) return true
  if (start === undefined) return false
  if (start.instant === undefined || end.instant === undefined) return start.first === end.last
  return end.instant - start.instant <= millisecondsPerDay
}

function isMedicationType(type: string | undefined): type is Exposure['resourceType'] {
  return type !== undefined && Object.hasOwn(never, type)
}

function drugsOf(
  resource: JsonRecord,
  resolve: ResolveMedication,
  localCodes: readonly LocalCode[],
): { drugs: readonly DrugBinding[]; words: CodedText; form: string } {
  const direct = resource['medicationCodeableConcept']
  const pointed = asRecord(resource['medicationReference'])
  const target = asText(pointed?.['reference'])
  const medication = target === undefined ? undefined : resolve(target, resource)
  const named = codedText(direct ?? medication?.['code'])
  const shown = asText(pointed?.['display'])
  const words: CodedText =
    named.text === undefined && named.codings.length === 0 && shown !== undefined ? { codings: [], text: shown } : named
  const own = bindDrug(words.codings, wordsOf(words), { localCodes })
  const ingredients = asRecords(medication?.['ingredient']).flatMap((ingredient) => {
    const item = codedText(ingredient['itemCodeableConcept'])
    return bindDrug(item.codings, wordsOf(item), { localCodes })
  })
  const known = own.filter(({ byTextOnly }) => byTextOnly !== true)
  const drugs = known.length > 0 ? known : ingredients.length > 0 ? ingredients : own
  return { drugs, words, form: displayOf(codedText(medication?.['form'])) }
}

function dosagesOf(resource: JsonRecord, type: Exposure['resourceType']): readonly JsonRecord[] {
  const isOrder = type === 'MedicationRequest' || type === 'MedicationDispense'
  return asRecords(resource[isOrder ? 'dosageInstruction' : 'dosage'])
}

function periodOf(
  resource: JsonRecord,
  dosages: readonly JsonRecord[],
  isStep: boolean,
): readonly [ClinicalDate | undefined, ClinicalDate | undefined] {
  const effective = asRecord(resource['effectivePeriod'])
  const bounds = dosages[0] && boundsOf(dosages[0])
  const validity = asRecord(asRecord(resource['dispenseRequest'])?.['validityPeriod'])
  const own = parseClinicalDate(bounds?.['start'])
  const start =
    (isStep ? own : undefined) ??
    parseClinicalDate(effective?.['start']) ??
    parseClinicalDate(resource['effectiveDateTime']) ??
    own ??
    parseClinicalDate(resource['authoredOn'])
  const ownEnd = parseClinicalDate(bounds?.['end'])
  const end = (isStep ? ownEnd : undefined) ?? parseClinicalDate(effective?.['end']) ?? ownEnd
  const stopped = asText(resource['status'])?.toLowerCase()
  const lapsed = stopped === 'completed' || stopped === 'stopped' ? parseClinicalDate(validity?.['end']) : undefined
  return [start, end ?? lapsed]
}

/** A supply covers the days it was made out for, from the day it was handed over; without a number of days, no end. */
function supplyOf(dispense: JsonRecord): readonly [ClinicalDate | undefined, ClinicalDate | undefined] {
  const start = parseClinicalDate(dispense['whenHandedOver']) ?? parseClinicalDate(dispense['whenPrepared'])
  const supply = asRecord(dispense['daysSupply'])
  const days = supply === undefined ? undefined : asNumber(supply['value'])
  const unit = asText(supply?.['code']) ?? asText(supply?.['unit']) ?? 'd'
  if (start === undefined || days === undefined || days < 0 || !/^(d|天)/i.test(unit)) return [start, undefined]
  const [first, last] = [start.first + Math.ceil(days), start.last + Math.ceil(days)]
  return [start, { text: dayText(last), first, last }]
}

/** Whether what was handed over is taken, nobody says: while the supply lasts it may be. */
function suppliedAt(end: ClinicalDate | undefined, asOf: Day): Exposure['ongoing'] {
  return end !== undefined && end.last < asOf ? 'no' : 'unclear'
}

function ongoingAt(
  status: string,
  start: ClinicalDate | undefined,
  end: ClinicalDate | undefined,
  asOf: Day,
  single: boolean,
): Exposure['ongoing'] {
  if (single) return 'no'
  if (start !== undefined && start.first > asOf) return 'no'
  if (end !== undefined)
    return end.last < asOf ? 'no' : end.first >= asOf && !['stopped', 'completed'].includes(status) ? 'yes' : 'unclear'
  if (status === 'active' || status === 'in-progress') return 'yes'
  return status === 'unknown' || status === 'on-hold' ? 'unclear' : 'no'
}

function singleDose(administration: JsonRecord): Exposure['dose'] {
  const dosage = asRecord(administration['dosage'])
  const dose = asRecord(dosage?.['dose'])
  if (dosage === undefined || dose === undefined) return { kind: 'not-stated' }
  return dailyDoseOf(
    [{ doseAndRate: [{ doseQuantity: dose }], timing: { repeat: { frequency: 1, period: 1, periodUnit: 'd' } } }],
    undefined,
  )
}
