import type { Parameters, ParametersParameter } from 'fhir/r4'
import type { ResultCriterion, ResultEvidence, ResultTrial } from '../result.ts'
import {
  codeParameter,
  dateParameter,
  dayParameter,
  flagParameter,
  partsParameter,
  textParameter,
} from './parameter.ts'
import { referenceTo } from './reference.ts'

/**
 * A trial's outcome, its cohorts and every criterion with verdict, basis, evidence and what is missing: the fields of
 * the JSON result by the same names, one `criterion` parameter each.
 */
export function verdictParameters(trial: ResultTrial, fhirServer?: string): Parameters {
  return {
    resourceType: 'Parameters',
    id: 'verdicts',
    parameter: [
      ...codeParameter('outcome', trial.outcome),
      ...flagParameter('modifiable', trial.modifiable),
      ...dayParameter('passesFrom', trial.passesFrom),
      ...trial.cohorts.map(({ id, outcome, modifiable, passesFrom }) =>
        partsParameter(
          'cohort',
          textParameter('id', id),
          codeParameter('outcome', outcome),
          flagParameter('modifiable', modifiable),
          dayParameter('passesFrom', passesFrom),
        ),
      ),
      ...trial.criteria.map((criterion) => criterionParameter(criterion, fhirServer)),
    ],
  }
}

function criterionParameter(criterion: ResultCriterion, fhirServer: string | undefined): ParametersParameter {
  const { overridden, alternatives = [], evidence, missing } = criterion
  return partsParameter(
    'criterion',
    textParameter('id', criterion.id),
    textParameter('cohort', criterion.cohort),
    codeParameter('category', criterion.category),
    textParameter('label', criterion.label),
    codeParameter('verdict', criterion.verdict),
    codeParameter('basis', criterion.basis),
    flagParameter('modifiable', criterion.modifiable),
    dayParameter('passesFrom', criterion.passesFrom),
    textParameter('note', criterion.note),
    alternatives.flatMap((id) => textParameter('alternative', id)),
    overridden === undefined
      ? []
      : [
          partsParameter(
            'overridden',
            textParameter('reason', overridden.reason),
            codeParameter('chartVerdict', overridden.chartVerdict),
          ),
        ],
    evidence.map((one) => evidenceParameter(one, fhirServer)),
    missing.map(({ datum, reason, action }) =>
      partsParameter(
        'missing',
        textParameter('datum', datum),
        codeParameter('reason', reason),
        textParameter('action', action),
      ),
    ),
  )
}

function evidenceParameter(evidence: ResultEvidence, fhirServer: string | undefined): ParametersParameter {
  const { reference, concept, display, value, converted, date } = evidence
  return partsParameter(
    'evidence',
    reference === undefined ? [] : [{ name: 'reference', valueReference: referenceTo(reference, fhirServer) }],
    textParameter('concept', concept),
    textParameter('display', display),
    textParameter('value', value),
    textParameter('converted', converted),
    dateParameter('date', date),
  )
}
