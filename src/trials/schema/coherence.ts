import * as z from 'zod/mini'
import type { Trial } from '../trial.ts'

/** What no single field can show: ids that stand twice, and references to cohorts and criteria that are not there. */
export const coherent = z.check<Pick<Trial, 'cohorts' | 'criteria' | 'groups'>>(({ value, issues }) => {
  const { cohorts, criteria, groups = [] } = value
  const say = (path: PropertyKey[], input: unknown, message: string) =>
    issues.push({ code: 'custom', path, input, message })
  const cohortIds = cohorts.map(({ id }) => id)
  const criterionIds = criteria.map(({ id }) => id)
  for (const [index, id] of cohortIds.entries())
    if (cohortIds.indexOf(id) !== index)
      say(['cohorts', index, 'id'], id, `"${id}" is the id of two cohorts; name each once`)
  for (const [index, { id, cohort }] of criteria.entries()) {
    if (criterionIds.indexOf(id) !== index)
      say(['criteria', index, 'id'], id, `"${id}" is the id of two criteria; name each once`)
    if (cohort !== undefined && !cohortIds.includes(cohort))
      say(
        ['criteria', index, 'cohort'],
        cohort,
        `there is no cohort "${cohort}"; the cohorts are ${cohortIds.join(', ')}`,
      )
  }
  for (const [group, { criteria: names }] of groups.entries())
    for (const [index, id] of names.entries())
      if (!criterionIds.includes(id))
        say(['groups', group, 'criteria', index], id, `there is no criterion "${id}" in this trial`)
})
