import { asRecord, asText, type JsonRecord } from '../values/json.ts'

/** The days a dosage instruction is for, where it names them. */
export function boundsOf(dosage: JsonRecord): JsonRecord | undefined {
  return asRecord(asRecord(asRecord(dosage['timing'])?.['repeat'])?.['boundsPeriod'])
}

/**
 * Dosage instructions that are followed together, step by step: 40 mg until the 10th, then 30 mg from the 11th, are two
 * steps and never 70 mg. Instructions for the same days, or of which one names no day, are one step.
 */
export function dosageSteps(dosages: readonly JsonRecord[]): readonly (readonly JsonRecord[])[] {
  const steps = new Map<string, JsonRecord[]>()
  for (const dosage of dosages) {
    const bounds = boundsOf(dosage)
    const start = asText(bounds?.['start'])
    if (start === undefined) return [dosages]
    const days = `${start} ${asText(bounds?.['end']) ?? ''}`
    const step = steps.get(days)
    if (step === undefined) steps.set(days, [dosage])
    else step.push(dosage)
  }
  return steps.size === 0 ? [dosages] : [...steps.values()]
}
