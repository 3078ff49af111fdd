import type { Result, ResultMissingDatum } from '../report/result.ts'
import { cardWords } from '../wording/card-words.ts'
import type { Language } from '../wording/language.ts'
import { fill } from '../wording/fill.ts'
import { cut, plainLine } from './markdown-text.ts'
import { fittingTrials, isPossible } from './possible-trials.ts'

/** CDS Hooks: fewer than 140 characters. */
const longest = 139

/** How many trials are left, and the missing datum that would help most, in one line of plain text. */
export function summaryOf(result: Result, language: Language): string {
  const space = language === 'zh' ? '' : ' '
  const line = [outcomeWords(result, language), readWords(result, language)].filter((part) => part !== '').join(space)
  const datum = result.trials.some(isPossible) ? result.missingData.find(isObtainable) : undefined
  if (datum === undefined) return cut(line, longest)
  const empty = fill(cardWords.mostUseful, language, { datum: '' })
  const room = longest - line.length - 1 - empty.length
  const label = cut(plainLine(datum.label), room)
  return cut(`${line}${space}${fill(cardWords.mostUseful, language, { datum: label })}`, longest)
}

/** What only the trial's source leaves open is not for this clinic to obtain. */
export function isObtainable({ reasons }: ResultMissingDatum): boolean {
  return reasons.some((reason) => !reason.startsWith('source-'))
}

function outcomeWords(result: Result, language: Language): string {
  const all = result.trials.length
  const possible = result.trials.filter(isPossible).length
  if (possible > 0) return fill(cardWords.possible, language, { possible, all })
  const [next] = fittingTrials(result)
  if (next?.modifiable !== true) return fill(cardWords.ruledOut, language, { all })
  if (next.passesFrom === undefined) return fill(cardWords.changeable, language, { all })
  return fill(cardWords.possibleFrom, language, { all, trial: plainLine(next.id), date: next.passesFrom })
}

function readWords({ reads }: Result, language: Language): string {
  return reads.every(({ status }) => status === 'complete' || status === 'unsupported')
    ? ''
    : cardWords.readInPart[language]
}
