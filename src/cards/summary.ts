import type { MissingDatum } from '../matching/match.ts'
import type { Prescreening } from '../prescreen.ts'
import { cardWords } from '../wording/card-words.ts'
import type { Language } from '../wording/language.ts'
import { fill } from '../wording/fill.ts'
import { datumLabel } from '../wording/words.ts'
import { cut, plainLine } from './markdown-text.ts'
import { fittingTrials, isPossible } from './possible-trials.ts'
import type { Shown } from './shown.ts'

/** CDS Hooks: fewer than 140 characters. */
const longest = 139

/** How many trials are left, and the missing datum that would help most, in one line of plain text. */
export function summaryOf({ prescreening, language, questions }: Shown): string {
  const space = language === 'zh' ? '' : ' '
  const line = [outcomeWords(prescreening, language), readWords(prescreening, language)]
    .filter((part) => part !== '')
    .join(space)
  const { trials, missingData } = prescreening
  const missing = trials.some(isPossible) ? missingData.find(isObtainable) : undefined
  if (missing === undefined) return cut(line, longest)
  const empty = fill(cardWords.mostUseful, language, { datum: '' })
  const room = longest - line.length - 1 - empty.length
  const label = cut(plainLine(datumLabel(missing.datum, language, questions)), room)
  return cut(`${line}${space}${fill(cardWords.mostUseful, language, { datum: label })}`, longest)
}

/** What only the trial's source leaves open is not for this clinic to obtain. */
export function isObtainable({ missing }: MissingDatum): boolean {
  return missing.some(({ reason }) => !reason.startsWith('source-'))
}

function outcomeWords({ trials }: Prescreening, language: Language): string {
  const all = trials.length
  const possible = trials.filter(isPossible).length
  if (possible > 0) return fill(cardWords.possible, language, { possible, all })
  const [next] = fittingTrials(trials)
  if (next?.modifiable !== true) return fill(cardWords.ruledOut, language, { all })
  if (next.passesFrom === undefined) return fill(cardWords.changeable, language, { all })
  return fill(cardWords.possibleFrom, language, { all, trial: plainLine(next.trial.id), date: next.passesFrom })
}

function readWords({ findings }: Prescreening, language: Language): string {
  return findings.chart.reads.every(({ status }) => status === 'complete' || status === 'unsupported')
    ? ''
    : cardWords.readInPart[language]
}
