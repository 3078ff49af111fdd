import type { ClassifiedBy } from '../criteria/kinds/attest.ts'
import type { Rule } from '../criteria/rule.ts'
import { measurementsOf } from '../criteria/select.ts'
import type { AnswerEntry } from '../findings/entry.ts'
import type { Findings } from '../findings/findings.ts'
import type { EarlierAnswer } from '../findings/from-attestation.ts'
import type { Measurement } from '../findings/measurement.ts'
import { readAnswers } from '../scores/answers.ts'
import { instrumentById } from '../scores/catalog.ts'
import type { Instrument } from '../scores/instrument.ts'
import { latestOf, type ClinicalDate } from '../values/clinical-date.ts'
import { isDated } from '../criteria/timeline.ts'
import type { Truth } from '../values/truth.ts'
import type { CriterionMatch } from './match.ts'

/** How one set of classification criteria stands, as worked out last. */
export interface ClassificationOutcome {
  readonly instrument: Instrument
  /** The items it was worked out from; absent while nobody has. */
  readonly scored?: Measurement & { readonly date: ClinicalDate }
  readonly met: Truth
}

/** What stands beside a question: the criteria sets that it names, and the answer that their outcome points to. */
export interface Proposal {
  readonly outcomes: readonly ClassificationOutcome[]
  /** Nothing while none of them was worked out, and where the sentence asks for more than they say. */
  readonly answer?: AnswerEntry['answer']
  /** What somebody attested in an earlier session: the same may be confirmed for today. */
  readonly earlier?: EarlierAnswer
}

/**
 * What a criterion's classifications propose. Nothing is answered by it: a person confirms the answer, or gives another.
 * `yes` where one of them is met and the criterion waits for nothing else, `no` where none of them is met, else `unsure`.
 */
export function proposalFor(id: string, match: CriterionMatch, findings: Findings): Proposal | undefined {
  const classifiedBy = classifiedByOf(match.criterion.rule)
  const earlier = findings.earlierAnswers.get(id)
  if (classifiedBy === undefined && earlier === undefined) return undefined
  const outcomes = (classifiedBy?.anyOf ?? []).flatMap((one) => outcomeOf(one, findings))
  const answer = classifiedBy && answerFrom(classifiedBy, outcomes, match)
  return { outcomes, ...(answer === undefined ? {} : { answer }), ...(earlier === undefined ? {} : { earlier }) }
}

/** The classifications that a rule's question names. */
export function classifiedByOf(rule: Rule): ClassifiedBy | undefined {
  if (rule.kind === 'attest') return rule.classifiedBy
  if (rule.kind !== 'all') return undefined
  return rule.parts.map(classifiedByOf).find((found) => found !== undefined)
}

function outcomeOf(id: string, findings: Findings): readonly ClassificationOutcome[] {
  const instrument = instrumentById(id)
  if (instrument === undefined) return []
  const usable = measurementsOf(findings, { concept: id })
    .filter(isDated)
    .filter(({ preliminary, value }) => !preliminary && value?.items !== undefined)
  const latest = latestOf(usable, ({ date }) => date)
  const [scored] = latest
  if (scored === undefined) return [{ instrument, met: 'unknown' }]
  const [met, ...others] = new Set(latest.map((one) => metBy(instrument, one)))
  return [{ instrument, scored, met: met === undefined || others.length > 0 ? 'unknown' : met }]
}

/** Items that nobody looked at are open: they are not absent. */
function metBy(instrument: Instrument, { value }: Measurement): Truth {
  const { answers, problems } = readAnswers(instrument, value?.items ?? {})
  const met = problems.length > 0 ? null : instrument.score(answers).derived?.['met']
  return typeof met === 'boolean' ? (met ? 'true' : 'false') : 'unknown'
}

function answerFrom(
  { asksMore = false }: ClassifiedBy,
  outcomes: readonly ClassificationOutcome[],
  { missing, criterion }: CriterionMatch,
): AnswerEntry['answer'] | undefined {
  const met = outcomes.map((outcome) => outcome.met)
  if (met.every((truth) => truth === 'false')) return 'no'
  const isAlone = missing.every(({ datum }) => datum.endsWith(`/${criterion.id}`))
  if (met.includes('true')) return asksMore || !isAlone ? undefined : 'yes'
  return outcomes.some(({ scored }) => scored !== undefined) ? 'unsure' : undefined
}
