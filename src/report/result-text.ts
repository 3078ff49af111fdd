import type { Result, ResultTrial } from './result.ts'

/**
 * A result as JSON on one line, byte for byte what `JSON.stringify` gives. The text of a trial that does not apply, which
 * `toResult` gives as the same object for all patients, is made once.
 */
export function resultText({ program, asOf, patient, reads, trials, missingData }: Result): string {
  const head = JSON.stringify({ program, asOf, patient, reads })
  return `${head.slice(0, -1)},"trials":[${trials.map(trialText).join(',')}],"missingData":${JSON.stringify(missingData)}}`
}

const unaskedTexts = new WeakMap<ResultTrial, string>()

function trialText(trial: ResultTrial): string {
  if (trial.outcome !== 'not-applicable') return JSON.stringify(trial)
  const made = unaskedTexts.get(trial)
  if (made !== undefined) return made
  const text = JSON.stringify(trial)
  unaskedTexts.set(trial, text)
  return text
}
