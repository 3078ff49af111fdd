import type { Problem } from '../scores/answers.ts'

/** One sentence saying what is wrong with an input, and what would be right. */
export function problemWords(problem: Problem): string {
  switch (problem.kind) {
    case 'unknown-instrument':
      return `There is no instrument "${problem.instrument}"; --list names them.`
    case 'unknown-item':
      return `There is no item "${problem.item}" here; --list with the instrument names its items.`
    case 'not-a-number':
      return `"${problem.item}" must be a number, not ${JSON.stringify(problem.answer)}.`
    case 'out-of-range':
      return `"${problem.item}" is ${problem.answer}, out of ${problem.max === undefined ? `${problem.min} and above` : `${problem.min}-${problem.max}`}.`
    case 'not-a-step':
      return `"${problem.item}" is ${problem.answer}, which is not a whole number.`
    case 'not-an-option':
      return `"${problem.item}" cannot be ${JSON.stringify(problem.answer)}; it is one of ${problem.options.join(', ')}.`
    case 'not-yes-or-no':
      return `"${problem.item}" must be true, false or "not-assessed", not ${JSON.stringify(problem.answer)}.`
    case 'not-a-list':
      return `"${problem.item}" must be a list, not ${JSON.stringify(problem.answer)}.`
    case 'contradicts':
      return `"${problem.item}" and "${problem.other}" contradict each other.`
    case 'missing':
      return `Not answered: ${problem.items.join(', ')}. Answer them, or use --partial to see what is still possible.`
    case 'unconfirmed-weight':
      return `The weight of "${problem.item}" is not confirmed by a source; enter the total instead.`
  }
}
