import type { Result, ResultCriterion, ResultTrial } from '../report/result.ts'
import { cardWords } from '../wording/card-words.ts'
import { outcomeWords, readStatusWords, reasonWords, reportWords } from '../wording/catalogue.ts'
import type { Language } from '../wording/language.ts'
import { fill } from '../wording/fill.ts'
import { markdownText } from './markdown-text.ts'
import { fittingTrials } from './possible-trials.ts'
import { isObtainable } from './summary.ts'
import { verdictCounts } from './verdict-counts.ts'

const mostMissing = 5
const mostReasons = 3

/** The card's detail: a trial a line, what is missing, what could not be read. Only the product's own markup is live. */
export function detailOf(result: Result, language: Language): string {
  const separator = language === 'zh' ? '；' : '; '
  const blocks = [
    fittingTrials(result)
      .map((trial) => trialLines(trial, language, separator))
      .join('\n'),
    otherTrials(result, language),
    missingLines(result, language),
    unreadLine(result, language, separator),
    `${fill(cardWords.asOf, language, { date: result.asOf })}${reportWords.disclaimer[language]}`,
  ]
  return blocks.filter((block) => block !== '').join('\n\n')
}

function trialLines(trial: ResultTrial, language: Language, separator: string): string {
  const { pass, unknown, fail } = verdictCounts(trial)
  const parts = [
    `**${markdownText(trial.id)}** ${outcomeWords[trial.outcome][language]}`,
    fill(cardWords.counts, language, { pass, unknown, fail }),
    ...whenPossible(trial, language),
    markdownText(trial.title),
  ]
  const against = trial.outcome === 'ineligible' ? ruledOutBy(trial) : []
  const line = `- ${parts.join(' · ')}`
  if (against.length === 0) return line
  const named = against.slice(0, mostReasons).map(criterionWords)
  const rest = against.length - named.length
  const list = [...named, ...(rest > 0 ? [fill(cardWords.more, language, { n: rest })] : [])].join(separator)
  return `${line}\n  - ${fill(cardWords.ruledOutBy, language, { list })}`
}

function whenPossible({ outcome, modifiable, passesFrom }: ResultTrial, language: Language): readonly string[] {
  if (outcome !== 'ineligible' || modifiable !== true) return []
  return [
    passesFrom === undefined ? cardWords.modifiable[language] : fill(cardWords.from, language, { date: passesFrom }),
  ]
}

/** Of criteria of which one suffices, a failure counts only together with the others'. */
function ruledOutBy({ criteria }: ResultTrial): readonly ResultCriterion[] {
  const failing = new Set(criteria.filter(({ verdict }) => verdict === 'fail').map(({ id }) => id))
  return criteria.filter(
    ({ id, alternatives = [] }) => failing.has(id) && alternatives.every((one) => failing.has(one)),
  )
}

function criterionWords({ id, label, evidence }: ResultCriterion): string {
  const [fact] = evidence
  const shown = [fact?.display, fact?.value, fact?.date?.slice(0, 10)]
    .filter((part) => part !== undefined && part !== '')
    .join(' ')
  return `${markdownText(id)} ${markdownText(label)}${shown === '' ? '' : ` (${markdownText(shown)})`}`
}

function otherTrials({ trials }: Result, language: Language): string {
  const others = trials.filter(({ outcome }) => outcome === 'not-applicable').map(({ id }) => markdownText(id))
  return others.length === 0 ? '' : fill(cardWords.noDiagnosis, language, { list: others.join(', ') })
}

function missingLines({ missingData }: Result, language: Language): string {
  const lines = missingData
    .filter(isObtainable)
    .slice(0, mostMissing)
    .map(({ label, reasons, criteria, trials }, index) => {
      const why = reasons.map((reason) => reasonWords[reason][language]).join(language === 'zh' ? '、' : ', ')
      const settles = { criteria: criteria.length, trials: trials.length }
      return `${index + 1}. ${fill(cardWords.missingDatum, language, { datum: markdownText(label), why, ...settles })}`
    })
  return lines.length === 0 ? '' : `**${cardWords.missing[language]}**\n\n${lines.join('\n')}`
}

function unreadLine({ reads }: Result, language: Language, separator: string): string {
  const list = reads
    .filter(({ status }) => status !== 'complete')
    .map(({ resourceType, status, detail }) => {
      const why = detail === undefined ? '' : `: ${markdownText(detail)}`
      return `${markdownText(resourceType)} (${readStatusWords[status][language]}${why})`
    })
    .join(separator)
  return list === '' ? '' : fill(cardWords.notReadWhole, language, { list: `**${list}**` })
}
