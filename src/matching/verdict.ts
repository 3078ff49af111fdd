import type { Determination, Evidence, Verdict } from '../criteria/determination.ts'
import type { AnswerEntry } from '../findings/entry.ts'
import type { Criterion } from '../trials/trial.ts'
import type { Growing } from '../values/growing.ts'
import type { Truth } from '../values/truth.ts'
import { isForAPersonToSay, leftOpen } from './answered.ts'
import type { CriterionMatch } from './match.ts'

/** What a sentence's truth means for the patient: an inclusion wants it true, an exclusion false. */
export function verdictOf(category: Criterion['category'], truth: Truth): Verdict {
  if (truth === 'unknown') return 'unknown'
  return (truth === 'true') === (category === 'inclusion') ? 'pass' : 'fail'
}

/** The criterion's verdict from its determination, and from what the clinician answered. */
export function matchCriterion(
  criterion: Criterion,
  determination: Determination,
  answer: AnswerEntry | undefined,
  earlier?: Evidence,
): CriterionMatch {
  const chart = withEarlier(plainMatch(criterion, determination), earlier)
  if (answer === undefined) return chart
  if (answer.answer === 'unsure')
    return { ...chart, notes: [...chart.notes, { id: 'note.unsure', values: { date: answer.date } }] }
  const said = answer.answer === 'yes' ? 'true' : 'false'
  const verdict = verdictOf(criterion.category, said)
  if (chart.verdict === verdict || chart.verdict === 'not-applicable') return chart
  if (answer.override !== undefined)
    return {
      ...attested(chart, verdict, answer),
      overridden: { reason: answer.override.reason, chartVerdict: chart.verdict },
    }
  if (chart.verdict !== 'unknown')
    return {
      ...chart,
      notes: [...chart.notes, { id: 'note.answerAgainstChart', values: { answer: answer.answer, date: answer.date } }],
    }
  if (!isForAPersonToSay(chart.missing))
    return { ...chart, notes: [...chart.notes, { id: 'note.answerNeedsValue', values: { date: answer.date } }] }
  const open = verdict === 'pass' ? leftOpen(criterion.rule, determination, said) : []
  const settled = attested(chart, verdict, answer)
  if (open.length === 0) return settled
  return {
    ...chart,
    evidence: settled.evidence,
    missing: open,
    notes: [...chart.notes, { id: 'note.answerLeavesOpen', values: { date: answer.date } }],
  }
}

/** What was attested before stands beside an open question; it does not answer it. */
function withEarlier(match: CriterionMatch, earlier: Evidence | undefined): CriterionMatch {
  return earlier === undefined || match.verdict !== 'unknown'
    ? match
    : { ...match, evidence: [earlier, ...match.evidence] }
}

function plainMatch(criterion: Criterion, determination: Determination): CriterionMatch {
  const { evidence, missing, notes, modifiable, passesFrom, basis } = determination
  const verdict: Verdict =
    determination.notApplicable === true ? 'not-applicable' : verdictOf(criterion.category, determination.truth)
  const match: Growing<CriterionMatch> = {
    criterion,
    verdict,
    basis: verdict === 'not-applicable' ? 'none' : basis,
    evidence,
    missing: verdict === 'unknown' ? missing : nothing,
    notes,
    determination,
  }
  if (verdict === 'fail' && modifiable !== undefined) match.modifiable = modifiable
  if ((verdict === 'fail' || verdict === 'unknown') && passesFrom !== undefined) match.passesFrom = passesFrom
  return match
}

const nothing: readonly never[] = []

function attested(
  chart: CriterionMatch,
  verdict: Verdict,
  { answer, date, author, remark, criterion }: AnswerEntry,
): CriterionMatch {
  const said = [author, remark].filter((part) => part !== undefined).join(': ')
  return {
    criterion: chart.criterion,
    verdict,
    basis: 'attested',
    evidence: [{ concept: criterion, display: said === '' ? criterion : said, value: answer, date }, ...chart.evidence],
    missing: [],
    notes: chart.notes,
    determination: chart.determination,
  }
}
