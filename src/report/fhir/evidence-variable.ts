import type { EvidenceVariable, EvidenceVariableCharacteristic } from 'fhir/r4'
import type { Label } from '../../terminology/concept.ts'
import { criteriaUrl, ownSystems } from '../../terminology/own-names.ts'
import { criterionId, type Criterion, type Trial } from '../../trials/trial.ts'
import { criterionWords } from '../../wording/fhir-words.ts'
import { fill } from '../../wording/fill.ts'
import { ruleExpression } from './rule-expression.ts'
import { translation } from '../../terminology/translation.ts'

/**
 * A trial's criteria, each a characteristic by its id: what the sentence says, our reading and the source's flaw in
 * words, and a FHIRPath expression where its rule can be said in one. An exclusion's expression is true where it applies.
 */
export function evidenceVariableFor(trial: Trial, contentDate: string): EvidenceVariable {
  return {
    resourceType: 'EvidenceVariable',
    id: trial.id.replaceAll('_', '-'),
    language: 'en',
    url: criteriaUrl(trial.id),
    version: contentDate,
    name: `Criteria_${trial.id.replaceAll(/\W/g, '_')}`,
    title: fill(criterionWords.title, 'en', { trial: trial.id }),
    _title: translation({ zh: fill(criterionWords.title, 'zh', { trial: trial.id }) }),
    status: 'draft',
    date: contentDate,
    publisher: 'CAR-T Prescreen',
    description: criterionWords.nature.en,
    _description: translation(criterionWords.nature),
    type: 'dichotomous',
    characteristic: trial.criteria.map((criterion) => characteristicOf(trial, criterion)),
  }
}

function characteristicOf(trial: Trial, criterion: Criterion): EvidenceVariableCharacteristic {
  const description = described(criterion)
  const expression = ruleExpression(criterion.rule)
  return {
    id: criterion.id,
    description: description.en,
    _description: translation(description),
    ...(expression === undefined
      ? {
          definitionCodeableConcept: {
            coding: [{ system: ownSystems.criterion, code: criterionId(trial, criterion) }],
            text: criterion.label.en,
          },
        }
      : { definitionExpression: { language: 'text/fhirpath', expression } }),
    exclude: criterion.category === 'exclusion',
  }
}

/** Label, cohort, place in the source, reading, flaw: what a reader must have beside the sentence. */
function described({ label, cohort, place, reading, flaw }: Criterion): Label {
  const inLanguage = (language: keyof Label) =>
    [
      label[language],
      ...(cohort === undefined ? [] : [fill(criterionWords.cohort, language, { cohort })]),
      fill(criterionWords.place, language, { place }),
      ...(reading === undefined ? [] : [fill(criterionWords.reading, language, { reading: reading[language] })]),
      ...(flaw === undefined ? [] : [fill(criterionWords.flaw, language, { flaw: flaw[language] })]),
    ].join('\n\n')
  return { en: inLanguage('en'), zh: inLanguage('zh') }
}
