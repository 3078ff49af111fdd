import type { Questionnaire, QuestionnaireItem, QuestionnaireItemAnswerOption } from 'fhir/r4'
import type { Label } from '../../terminology/concept.ts'
import {
  attestationFields,
  attestationForm,
  formFields,
  formUrl,
  optionSystem,
  ownSystems,
} from '../../terminology/own-names.ts'
import { translation } from '../../terminology/translation.ts'
import { criterionId, type Criterion, type Trial } from '../../trials/trial.ts'
import { attestationWords } from '../../wording/fhir-words.ts'
import { fill } from '../../wording/fill.ts'

/** The answers of the form of one attestation: `yes`, `no`, `unsure` mean the same in both. */
const answerSystem = optionSystem(attestationForm, attestationFields.answer)

/**
 * What of a trial only a person can say, as a Questionnaire: for each such criterion whether its sentence is true. An
 * item carries the criterion's full id as its code: the name by which entries answer it.
 */
export function attestationFormFor(trial: Trial, contentDate: string): Questionnaire {
  const id = `attestation-${trial.id}`.replaceAll('_', '-')
  const title = inBoth((language) => fill(attestationWords.title, language, { trial: trial.id }))
  const asked = trial.criteria.filter(({ decidedBy }) => /attestation$/.test(decidedBy))
  return {
    resourceType: 'Questionnaire',
    id,
    language: 'en',
    url: formUrl(id),
    version: contentDate,
    name: id.replaceAll(/\W/g, '_').replace(/^a/, 'A'),
    title: title.en,
    _title: translation(title),
    status: 'draft',
    subjectType: ['Patient'],
    date: contentDate,
    publisher: 'CAR-T Prescreen',
    item: [
      { linkId: formFields.assessedOn, ...words(attestationWords.assessedOn), type: 'date', required: true },
      ...asked.map((criterion) => question(trial, criterion)),
    ],
  }
}

function question(trial: Trial, criterion: Criterion): QuestionnaireItem {
  return {
    linkId: criterion.id,
    code: [{ system: ownSystems.criterion, code: criterionId(trial, criterion) }],
    prefix: criterion.id,
    ...words(criterion.label),
    type: 'choice',
    answerOption: (['yes', 'no', 'unsure'] as const).map(answer),
  }
}

function answer(code: 'yes' | 'no' | 'unsure'): QuestionnaireItemAnswerOption {
  const label = attestationWords[code]
  return { valueCoding: { system: answerSystem, code, display: label.en, _display: translation(label) } }
}

function words(label: Label) {
  return { text: label.en, _text: translation(label) }
}

function inBoth(said: (language: keyof Label) => string): Label {
  return { en: said('en'), zh: said('zh') }
}
