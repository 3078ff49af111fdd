import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Evidence, Missing } from '../../src/criteria/determination.ts'
import type { Rule } from '../../src/criteria/rule.ts'
import type { CriterionMatch } from '../../src/matching/match.ts'
import { questionsOf } from '../../src/matching/questions.ts'
import type { Prescreening } from '../../src/prescreen.ts'
import type { Label } from '../../src/terminology/concept.ts'
import type { Message } from '../../src/values/message.ts'
import { basisWords, messages, presenceWords, reasonWords } from '../../src/wording/catalogue.ts'
import { datumLabel, sentence } from '../../src/wording/words.ts'
import { anybody, anybodyWith } from './random-chart.ts'
import { composedKinds } from './random-kinds.ts'
import { trialOf } from './random-trial.ts'

const runs = Number(process.env['PROPERTY_RUNS'] ?? 100)

type Questions = ReadonlyMap<string, Label>

/** What of a message nobody could read: a text that there is none of, or a value that it speaks of and does not hold. */
function unsaidOf(message: Message): readonly string[] {
  const said = sentence(message, 'en')
  return messages[message.id] === undefined || /\{\w+\}|undefined|NaN/.test(said) ? [`${message.id}: ${said}`] : []
}

function unsaidOfDatum({ datum, reason, action }: Missing, questions: Questions): readonly string[] {
  return [
    ...(datumLabel(datum, 'en', questions) === datum ? [`datum ${datum}`] : []),
    ...(reason in reasonWords ? [] : [`reason ${reason}`]),
    ...(action === undefined ? [] : unsaidOf(action)),
  ]
}

function unsaidOfEvidence(evidence: Evidence, questions: Questions, onRecord: ReadonlySet<string>): readonly string[] {
  const { concept, display, status, value, converted, reference, ageDays = 0 } = evidence
  // What a person entered without a total has no value in words.
  const texts = [display, ...(reference === undefined ? [] : [value ?? '-', converted ?? '-'])]
  return [
    ...(datumLabel(concept, 'en', questions) === concept ? [`evidence of ${concept}`] : []),
    ...(texts.some((text) => text === '' || /undefined|NaN|\[object/.test(text))
      ? [`evidence "${texts.join('|')}"`]
      : []),
    ...(status === undefined || status in presenceWords ? [] : [`presence ${status}`]),
    ...(reference === undefined || onRecord.has(reference) ? [] : [`no record ${reference}`]),
    ...(ageDays < 0 ? [`${ageDays} days old`] : []),
  ]
}

/** What of a row, and of each part it was decided from, a person could not be told. */
function unsaidOfRow(
  { criteria, findings }: { criteria: readonly CriterionMatch[] } & Pick<Prescreening, 'findings'>,
  questions: Questions,
) {
  const ids = findings.chart.resources.map(({ resourceType, id }) => `${resourceType}/${id}`)
  const onRecord = new Set([...ids, findings.person.reference ?? ''])
  const ofOne = ({
    basis,
    evidence,
    missing,
    notes,
  }: Pick<CriterionMatch, 'basis' | 'evidence' | 'missing' | 'notes'>) => [
    ...(basis in basisWords ? [] : [`basis ${basis}`]),
    ...evidence.flatMap((one) => unsaidOfEvidence(one, questions, onRecord)),
    ...missing.flatMap((one) => unsaidOfDatum(one, questions)),
    ...notes.flatMap(unsaidOf),
  ]
  return criteria.flatMap((row) => [...ofOne(row), ...ofOne(row.determination)])
}

function unsaid({ trials, findings }: Prescreening): readonly string[] {
  const questions = questionsOf(trials)
  return trials.flatMap(({ criteria }) => unsaidOfRow({ criteria, findings }, questions))
}

test.each(composedKinds)(
  '$kind: each reason, next step, note and piece of evidence has words, and names what is on record',
  { timeout: 300_000 },
  ({ kind, about, rules }) => {
    fc.assert(
      fc.property(anybodyWith(about), rules, (someone, rest) => {
        const trial = trialOf([{ category: 'inclusion', rule: { kind, ...rest } as unknown as Rule }])
        expect(unsaid(someone.withDiagnosis('sle').prescreened([trial]))).toEqual([])
      }),
      { numRuns: runs },
    )
  },
)

test('the product’s trials: the same', { timeout: 300_000 }, () => {
  fc.assert(
    fc.property(anybody, (someone) => {
      expect(unsaid(someone.prescreened())).toEqual([])
    }),
    { numRuns: runs },
  )
})
