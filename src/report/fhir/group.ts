import type { Group, GroupCharacteristic } from 'fhir/r4'
import type { Rule } from '../../criteria/rule.ts'
import type { Selector } from '../../criteria/select.ts'
import { conceptById } from '../../terminology/catalog.ts'
import { ownSystems } from '../../terminology/own-names.ts'
import type { Cohort, Trial } from '../../trials/trial.ts'

const ucum = 'http://unitsofmeasure.org'

/**
 * The people a cohort asks for, by what a Group says exactly: the diagnosis, the age, scores with one bound and no
 * window. Everything else stands in the trial's EvidenceVariable.
 */
export function groupFor(trial: Trial, cohort: Cohort): Group {
  const asked = trial.criteria.filter((criterion) => criterion.cohort === undefined || criterion.cohort === cohort.id)
  return {
    resourceType: 'Group',
    id: groupId(trial, cohort),
    type: 'person',
    actual: false,
    name: `${trial.id} ${cohort.id}: ${cohort.label.en}`,
    characteristic: [
      diagnosisOf(cohort),
      ...asked.flatMap(({ rule, category }) => characteristicOf(rule, category === 'exclusion')),
    ],
  }
}

export function groupId(trial: Trial, cohort: Cohort): string {
  return `${trial.id}-${cohort.id}`.replaceAll(/[^A-Za-z0-9\-.]/g, '-').slice(0, 64)
}

/** One of several diagnoses makes a member: they are one characteristic, named by our concepts. */
function diagnosisOf({ label, diagnosis }: Cohort): GroupCharacteristic {
  return {
    code: { text: 'diagnosis' },
    valueCodeableConcept: { coding: diagnosis.flatMap(conceptCoding), text: label.en },
    exclude: false,
  }
}

function conceptCoding({ concept, facets, exceptFacets }: Selector) {
  const isWhole = facets === undefined && exceptFacets === undefined
  const display = conceptById(concept)?.label.en ?? concept
  return isWhole ? [{ system: ownSystems.concept, code: concept, display }] : []
}

function characteristicOf(rule: Rule, exclude: boolean): GroupCharacteristic[] {
  if (rule.kind === 'age' && rule.contradictedAt === undefined) {
    const years = (value: number) => ({ value, unit: 'years', system: ucum, code: 'a' })
    const valueRange = {
      ...(rule.from === undefined ? {} : { low: years(rule.from) }),
      ...(rule.to === undefined ? {} : { high: years(rule.to) }),
    }
    return [{ code: { text: 'age' }, valueRange, exclude }]
  }
  const [bound, ...more] = rule.kind === 'score' ? rule.bounds : []
  if (rule.kind !== 'score' || bound === undefined || more.length > 0 || rule.within !== undefined) return []
  const display = conceptById(rule.instrument)?.label.en ?? rule.instrument
  const code = { coding: [{ system: ownSystems.instrument, code: rule.instrument, display }] }
  const { value, comparison } = bound
  return [{ code, valueQuantity: { value, ...(comparison === '=' ? {} : { comparator: comparison }) }, exclude }]
}
