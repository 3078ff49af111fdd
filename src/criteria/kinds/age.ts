import { ageInYears, birthdayOf, dayText } from '../../values/clinical-date.ts'
import { between, compare, type Interval } from '../../values/interval.ts'
import { allOf } from '../../values/truth.ts'
import type { Determination } from '../determination.ts'
import { failsToHold, holds, undecided } from '../determine.ts'
import { evidenceOfPerson } from '../evidence.ts'
import type { Inquiry } from '../inquiry.ts'
import { missingOfPerson } from '../readability.ts'

/** Age in whole years on the as-of date, both ends included. Who has died by then has none: the sentence does not hold. */
export interface AgeRule {
  readonly kind: 'age'
  readonly from?: number
  readonly to?: number
  /** An age at which sources contradict each other: neither in nor out. */
  readonly contradictedAt?: number
}

export function decideAge(rule: AgeRule, { findings }: Inquiry): Determination {
  const { person, asOf } = findings
  const evidence = evidenceOfPerson('birth-date', person)
  if (person.hasDied === true) return failsToHold('documented', [evidence], { notes: [{ id: 'note.hasDied' }] })
  if (person.birth === undefined) return undecided(missingOfPerson(findings, 'birth-date', 'not-recorded'))
  if (person.birth.first > asOf) return undecided([{ datum: 'birth-date', reason: 'value-unusable' }])
  const age: Interval = between(ageInYears(person.birth.last, asOf), ageInYears(person.birth.first, asOf))
  const shown = [{ ...evidence, converted: age.low === age.high ? `${age.low}` : `${age.low}-${age.high}` }]
  // The oldest the patient may be is the age in dispute: younger would fail, so it stays open until the day is known.
  if (rule.contradictedAt !== undefined && age.high === rule.contradictedAt)
    return undecided(
      [{ datum: 'birth-date', reason: age.low === age.high ? 'source-ambiguous' : 'value-unusable' }],
      shown,
    )
  const from = rule.contradictedAt !== undefined ? rule.contradictedAt + 1 : rule.from
  const truth = allOf([
    from === undefined ? 'true' : compare(age, '>=', from),
    rule.to === undefined ? 'true' : compare(age, '<=', rule.to),
  ])
  if (truth === 'unknown') return undecided([{ datum: 'birth-date', reason: 'value-unusable' }], shown)
  if (truth === 'true') return holds('documented', shown)
  const young = from !== undefined && age.high < from
  return failsToHold(
    'documented',
    shown,
    young ? { modifiable: true, passesFrom: dayText(birthdayOf(person.birth.last, from)) } : {},
  )
}
