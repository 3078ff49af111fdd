import { decide } from '../criteria/decide.ts'
import type { Determination, Evidence } from '../criteria/determination.ts'
import { undecided } from '../criteria/determine.ts'
import { evidenceOfAnswer } from '../criteria/evidence.ts'
import type { ClinicalSettings } from '../criteria/inquiry.ts'
import type { Rule } from '../criteria/rule.ts'
import type { Findings } from '../findings/findings.ts'
import { criterionId, type Cohort, type Criterion, type Trial } from '../trials/trial.ts'
import { bestOutcome, cohortOutcome } from './cohort-outcome.ts'
import { joinGroups } from './groups.ts'
import type { CriterionMatch, TrialMatch } from './match.ts'
import { matchCriterion } from './verdict.ts'

/** One patient against one trial: every criterion, every cohort, and what comes of them. */
export function matchTrial(trial: Trial, findings: Findings, settings: ClinicalSettings): TrialMatch {
  const memberships = new Map(
    trial.cohorts.map((cohort) => [cohort.id, membershipOf(trial, cohort, findings, settings)]),
  )
  const concerns = [...memberships.values()].some(({ truth }) => truth !== 'false')
  const criteria = joinGroups(
    trial,
    trial.criteria.map((criterion) => {
      const membership = criterion.cohort === undefined ? undefined : memberships.get(criterion.cohort)
      if (!concerns || membership?.truth === 'false') return outOfScope(criterion)
      if (membership !== undefined && isUnreadable(membership)) return matchCriterion(criterion, membership, undefined)
      const id = criterionId(trial, criterion)
      const determination = decide(criterion.rule, { findings, settings, criterion: id })
      return matchCriterion(criterion, determination, findings.answers.get(id), earlierEvidence(id, findings))
    }),
  )
  const cohorts = trial.cohorts.map((cohort) => {
    const membership = memberships.get(cohort.id) ?? undecided([{ datum: cohort.id, reason: 'read-failed' }])
    const own = criteria.filter(({ criterion }) => criterion.cohort === undefined || criterion.cohort === cohort.id)
    return { cohort, membership, ...cohortOutcome(trial, membership, own) }
  })
  return {
    trial,
    cohorts,
    criteria,
    ...bestOutcome(
      cohorts.map(({ outcome, modifiable, passesFrom }) => ({
        outcome,
        ...(modifiable === undefined ? {} : { modifiable }),
        ...(passesFrom === undefined ? {} : { passesFrom }),
      })),
    ),
  }
}

function earlierEvidence(id: string, { earlierAnswers, asOf }: Findings): Evidence | undefined {
  const earlier = earlierAnswers.get(id)
  return earlier && evidenceOfAnswer(earlier, asOf)
}

function membershipOf(trial: Trial, cohort: Cohort, findings: Findings, settings: ClinicalSettings): Determination {
  return decide(membershipRule(cohort), { findings, settings, criterion: `${trial.id}/${cohort.id}` })
}

const membershipRules = new WeakMap<Cohort, Rule>()

/** The same rule for the same cohort, so that it is decided once for all that ask for these diagnoses. */
function membershipRule(cohort: Cohort): Rule {
  const made = membershipRules.get(cohort)
  if (made !== undefined) return made
  const rule: Rule = { kind: 'diagnosis', anyOf: cohort.diagnosis }
  membershipRules.set(cohort, rule)
  return rule
}

/** The diagnoses could not be read and none is known: nothing can be said of the cohort's own criteria. */
function isUnreadable({ truth, evidence }: Determination): boolean {
  return truth === 'unknown' && evidence.length === 0
}

const notApplicable: Determination = {
  truth: 'unknown',
  basis: 'none',
  evidence: [],
  missing: [],
  notes: [],
  parts: [],
  notApplicable: true,
}
const outOfScopeRows = new WeakMap<Criterion, CriterionMatch>()

/** The row of a criterion that is not asked of the patient: the same for every patient, so it is made once. */
function outOfScope(criterion: Criterion): CriterionMatch {
  const made = outOfScopeRows.get(criterion)
  if (made !== undefined) return made
  const row: CriterionMatch = {
    criterion,
    verdict: 'not-applicable',
    basis: 'none',
    evidence: [],
    missing: [],
    notes: [],
    determination: notApplicable,
  }
  outOfScopeRows.set(criterion, row)
  return row
}
