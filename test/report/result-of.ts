import type { Result } from '../../src/report/result.ts'
import { toResult } from '../../src/report/to-result.ts'
import { trials } from '../../src/trials/catalog.ts'
import type { Trial } from '../../src/trials/trial.ts'
import type { Language } from '../../src/wording/language.ts'
import type { PatientSentence } from '../patient.ts'

/** What the product says about a patient made of words. */
export function resultOf(patient: PatientSentence, language: Language = 'en'): Result {
  return toResult(patient.prescreened(), language, { version: '1.2.3', contentDate: '2026-02-14' })
}

export function trialCalled(id: string): Trial {
  const trial = trials.find((one) => one.id === id)
  if (trial === undefined) throw new Error(`There is no trial ${id}.`)
  return trial
}

/** What every text that leaves the program has to say, in each language. */
export const saidEverywhere = {
  en: [/1 Mar 2026/, /not a determination of eligibility/],
  zh: [/2026年3月1日/, /并非入组资格判定/],
} as const
