import type { CodeableConcept, Observation } from 'fhir/r4'
import { systems } from '../codes/systems.ts'
import type { Desk } from './desk.ts'
import { frame, type ObservationCategory } from './observation.ts'

/** Scores and organ measurements that are neither laboratory nor vital signs. */
export interface Measurement {
  readonly category: ObservationCategory
  readonly code: CodeableConcept
  readonly unit?: string
  readonly ucum?: string
}

const byLoinc = (
  category: ObservationCategory,
  name: string,
  code: string,
  display: string,
  unit?: string,
  ucum?: string,
): Measurement => ({
  category,
  code: { coding: [{ system: systems.loinc, code, display }], text: name },
  ...(unit === undefined ? {} : { unit }),
  ...(ucum === undefined ? {} : { ucum }),
})

const byLocal = (code: string, display: string): Measurement => ({
  category: 'survey',
  code: { coding: [{ system: systems.localScores, code, display }], text: display },
  unit: '{score}',
  ucum: '{score}',
})

/** Measurements of the sample patients. Most activity scores have no standard code: hospitals make their own. */
export const measurements = {
  lvef: byLoinc('procedure', 'Ejection fraction (LVEF)', '10230-1', 'Left ventricular Ejection fraction', '%', '%'),
  fvc: byLoinc('procedure', 'FVC', '19868-9', 'FVC Spirometry', 'L', 'L'),
  fvcPredicted: byLoinc('procedure', 'FVC predicted', '19869-7', 'FVC Predicted', 'L', 'L'),
  fvcPercent: byLoinc('procedure', 'FVC, % of predicted', '19872-1', 'FVC measured/predicted', '%', '%'),
  dlco: byLoinc('procedure', 'DLCO', '19911-7', 'Diffusion capacity.carbon monoxide', 'mL/min/mmHg', 'mL/min/mm[Hg]'),
  dlcoPredicted: byLoinc(
    'procedure',
    'DLCO predicted',
    '19910-9',
    'Diff cap.CO Predicted',
    'mL/min/mmHg',
    'mL/min/mm[Hg]',
  ),
  qtc: byLoinc(
    'procedure',
    'QTc (Fridericia)',
    '76634-5',
    'Q-T interval corrected based on Fridericia formula',
    'ms',
    'ms',
  ),
  cdai: byLoinc('survey', 'CDAI', '75847-4', 'Total score [CDAI]', '{score}', '{score}'),
  haqDi: byLoinc('survey', 'HAQ-DI', '75874-8', 'Total score [HAQ-DI]', '{score}', '{score}'),
  swollenJoints28: byLoinc('exam', 'Swollen joints (of 28)', '88980-8', 'Swollen joint #', '{#}', '{#}'),
  tenderJoints28: byLoinc('exam', 'Tender joints (of 28)', '88981-6', 'Tender joint #', '{#}', '{#}'),
  mrss: byLocal('mrss', 'Modified Rodnan skin score'),
  mmt8: byLocal('mmt-8', 'MMT-8 (0-150)'),
  essdai: byLocal('essdai', 'ESSDAI'),
  bvas: byLocal('bvas', 'BVAS v3'),
  sledai2k: byLocal('sledai-2k', 'SLEDAI-2K'),
} as const satisfies Readonly<Record<string, Measurement>>

/** A score or an organ measurement with its value. */
export function measurement(desk: Desk, kind: Measurement, value: number, daysAgo: number): Observation {
  return desk.keep({
    ...frame(desk, kind.category, kind.code, daysAgo, '10:30'),
    valueQuantity: {
      value,
      ...(kind.unit === undefined ? {} : { unit: kind.unit }),
      ...(kind.ucum === undefined ? {} : { system: systems.ucum, code: kind.ucum }),
    },
  })
}
