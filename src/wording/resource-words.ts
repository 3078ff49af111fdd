import type { Label } from '../terminology/concept.ts'
import type { Language } from './language.ts'

const say = (en: string, zh: string): Label => ({ en, zh })

/** Resource types as a clinician calls them. */
export const resourceWords: Readonly<Record<string, Label>> = {
  Patient: say('Patient', '患者'),
  Observation: say('Results and scores', '检查结果与评分'),
  Condition: say('Diagnoses', '诊断'),
  MedicationRequest: say('Prescriptions', '处方'),
  MedicationStatement: say('Medication list', '用药清单'),
  MedicationAdministration: say('Medication given', '给药记录'),
  Procedure: say('Procedures', '操作'),
  AllergyIntolerance: say('Allergies', '过敏'),
  Immunization: say('Vaccinations', '疫苗接种'),
  DiagnosticReport: say('Reports', '检查报告'),
  QuestionnaireResponse: say('Questionnaires', '问卷'),
  ResearchSubject: say('Study participation', '参加研究'),
  Encounter: say('Encounters', '就诊'),
}

/** What a resource type is called; one without a word of its own keeps its FHIR name. */
export function resourceWord(resourceType: string, language: Language): string {
  return resourceWords[resourceType]?.[language] ?? resourceType
}
