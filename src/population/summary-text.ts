import { outcomeWords } from '../wording/catalogue.ts'
import type { Language } from '../wording/language.ts'
import { populationWords } from '../wording/population-words.ts'
import { fill } from '../wording/fill.ts'
import type { Summary, SummaryTrial } from './summary.ts'

const most = 5

/** A summary as plain text for a terminal: counts first, then for each trial what would settle and what narrowly fails. */
export function summaryText(summary: Summary, language: Language): string {
  const { patients, written, broken, exports, trials, asOf } = summary
  const unassigned = exports.flatMap((one) => Object.entries(one.unassigned).map(([type, count]) => `${type} ${count}`))
  const notWhole = exports.flatMap((one) => one.notWhole)
  const say = (word: keyof typeof populationWords, values: Readonly<Record<string, string | number>> = {}) =>
    fill(populationWords[word], language, values)
  const lines = [
    `${say('patients', { patients, date: asOf })}${written === patients ? '' : `, ${say('written', { written })}`}`,
    ...(broken.count === 0 ? [] : [say('broken', { broken: broken.count })]),
    ...(unassigned.length === 0 ? [] : [say('unassigned', { types: unassigned.join(', ') })]),
    ...(notWhole.length === 0 ? [] : [say('notWhole', { types: notWhole.join(', ') })]),
    ...trials.flatMap((trial) => ['', ...trialLines(trial, language)]),
  ]
  return `${lines.join('\n')}\n`
}

function trialLines(trial: SummaryTrial, language: Language): readonly string[] {
  const { outcomes, modifiable, missingData, nearMisses } = trial
  const say = (word: keyof typeof populationWords, values: Readonly<Record<string, string | number>> = {}) =>
    fill(populationWords[word], language, values)
  const counts = (['potentially-eligible', 'undetermined', 'ineligible', 'not-applicable'] as const).map((outcome) => {
    const aside =
      outcome === 'ineligible' && modifiable > 0 ? ` (${say('ofThemModifiable', { count: modifiable })})` : ''
    return `${outcomeWords[outcome][language]} ${outcomes[outcome]}${aside}`
  })
  const data = missingData.slice(0, most).map(({ label, patients, alone }) => {
    const aside = alone === 0 ? '' : `, ${say('alone', { alone })}`
    return `    ${say('datum', { label, patients })}${aside}`
  })
  const misses = nearMisses.slice(0, most).map(({ label, patients, modifiable: changeable }) => {
    const aside = changeable === 0 ? '' : ` (${say('ofThemModifiable', { count: changeable })})`
    return `    ${say('nearMiss', { label, patients })}${aside}`
  })
  return [
    `${trial.id}  ${trial.title}`,
    `  ${counts.join(' · ')}`,
    ...(data.length === 0 ? [] : [`  ${say('settles')}`, ...data]),
    ...(misses.length === 0 ? [] : [`  ${say('nearMisses')}`, ...misses]),
  ]
}
