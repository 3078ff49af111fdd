import type { CriterionMatch, TrialMatch } from '../matching/match.ts'
import type { Prescreening } from '../prescreen.ts'
import { evidenceResult } from '../report/to-result.ts'
import { cardWords } from '../wording/card-words.ts'
import { outcomeWords, readDetailWords, readStatusWords, reasonWords, reportWords } from '../wording/catalogue.ts'
import type { Language } from '../wording/language.ts'
import { fill } from '../wording/fill.ts'
import { datumLabel } from '../wording/words.ts'
import { markdownText } from './markdown-text.ts'
import { fittingTrials } from './possible-trials.ts'
import type { Shown } from './shown.ts'
import { isObtainable } from './summary.ts'
import { verdictCounts } from './verdict-counts.ts'

const mostMissing = 5
const mostReasons = 3

/** The card's detail: a trial a line, what is missing, what could not be read. Only the product's own markup is live. */
export function detailOf(shown: Shown): string {
  const { prescreening, language } = shown
  const separator = language === 'zh' ? '；' : '; '
  const blocks = [
    fittingTrials(prescreening.trials)
      .map((match) => trialLines(match, shown, separator))
      .join('\n'),
    otherTrials(prescreening, language),
    missingLines(shown),
    unreadLine(prescreening, language, separator),
    `${fill(cardWords.asOf, language, { date: prescreening.asOf })}${reportWords.disclaimer[language]}`,
  ]
  return blocks.filter((block) => block !== '').join('\n\n')
}

function trialLines(match: TrialMatch, shown: Shown, separator: string): string {
  const { language } = shown
  const { trial, outcome } = match
  const { pass, unknown, fail } = verdictCounts(match)
  const parts = [
    `**${markdownText(trial.id)}** ${outcomeWords[outcome][language]}`,
    fill(cardWords.counts, language, { pass, unknown, fail }),
    ...whenPossible(match, language),
    markdownText(trial.title[language]),
  ]
  const against = outcome === 'ineligible' ? ruledOutBy(match) : []
  const line = `- ${parts.join(' · ')}`
  if (against.length === 0) return line
  const named = against.slice(0, mostReasons).map((one) => criterionWords(one, shown))
  const rest = against.length - named.length
  const list = [...named, ...(rest > 0 ? [fill(cardWords.more, language, { n: rest })] : [])].join(separator)
  return `${line}\n  - ${fill(cardWords.ruledOutBy, language, { list })}`
}

function whenPossible({ outcome, modifiable, passesFrom }: TrialMatch, language: Language): readonly string[] {
  if (outcome !== 'ineligible' || modifiable !== true) return []
  return [
    passesFrom === undefined ? cardWords.modifiable[language] : fill(cardWords.from, language, { date: passesFrom }),
  ]
}

/** Of criteria of which one suffices, a failure counts only together with the others'. */
function ruledOutBy({ criteria }: TrialMatch): readonly CriterionMatch[] {
  const failing = criteria.filter(({ verdict }) => verdict === 'fail')
  const ids = new Set(failing.map(({ criterion }) => criterion.id))
  return failing.filter(({ alternatives = [] }) => alternatives.every((one) => ids.has(one)))
}

function criterionWords({ criterion, evidence }: CriterionMatch, { language, questions }: Shown): string {
  const [first] = evidence
  const fact = first && evidenceResult(first, language, questions)
  const said = [fact?.display, fact?.value, fact?.date?.slice(0, 10)]
    .filter((part) => part !== undefined && part !== '')
    .join(' ')
  const label = markdownText(criterion.label[language])
  return `${markdownText(criterion.id)} ${label}${said === '' ? '' : ` (${markdownText(said)})`}`
}

function otherTrials({ trials }: Prescreening, language: Language): string {
  const others = trials.filter(({ outcome }) => outcome === 'not-applicable').map(({ trial }) => markdownText(trial.id))
  return others.length === 0 ? '' : fill(cardWords.noDiagnosis, language, { list: others.join(', ') })
}

function missingLines({ prescreening, language, questions }: Shown): string {
  const lines = prescreening.missingData
    .filter(isObtainable)
    .slice(0, mostMissing)
    .map(({ datum, missing, criteria, trials }, index) => {
      const reasons = [...new Set(missing.map(({ reason }) => reason))]
      const why = reasons.map((reason) => reasonWords[reason][language]).join(language === 'zh' ? '、' : ', ')
      const label = datumLabel(datum, language, questions)
      const settles = { criteria: criteria.length, trials: trials.length }
      return `${index + 1}. ${fill(cardWords.missingDatum, language, { datum: markdownText(label), why, ...settles })}`
    })
  return lines.length === 0 ? '' : `**${cardWords.missing[language]}**\n\n${lines.join('\n')}`
}

function unreadLine({ findings }: Prescreening, language: Language, separator: string): string {
  const list = findings.chart.reads
    .filter(({ status }) => status !== 'complete')
    .map(({ resourceType, status, detail }) => {
      const why = detail === undefined ? '' : `: ${markdownText(readDetailWords[detail.kind][language])}`
      return `${markdownText(resourceType)} (${readStatusWords[status][language]}${why})`
    })
    .join(separator)
  return list === '' ? '' : fill(cardWords.notReadWhole, language, { list: `**${list}**` })
}
