import type { Observation } from 'fhir/r4'
import { systems } from '../codes/systems.ts'
import type { Desk } from './desk.ts'
import { frame } from './observation.ts'

/** What was measured at a visit. */
export interface VitalSigns {
  readonly systolic?: number
  readonly diastolic?: number
  readonly pulse?: number
  readonly weight?: number
  readonly height?: number
  readonly temperature?: number
  readonly oxygen?: number
}

const single = {
  pulse: ['8867-4', 'Heart rate', '/min', '/min'],
  weight: ['29463-7', 'Body weight', 'kg', 'kg'],
  height: ['8302-2', 'Body height', 'cm', 'cm'],
  temperature: ['8310-5', 'Body temperature', '°C', 'Cel'],
  oxygen: ['59408-5', 'Oxygen saturation in Arterial blood by Pulse oximetry', '%', '%', 'Oxygen saturation'],
} as const

/** Vital signs, one Observation each; blood pressure as one with two components. */
export function vitalSigns(desk: Desk, signs: VitalSigns, daysAgo: number): readonly Observation[] {
  const found: Observation[] = []
  if (signs.systolic !== undefined && signs.diastolic !== undefined) {
    found.push(
      desk.keep({
        ...frame(
          desk,
          'vital-signs',
          loinc('85354-9', 'Blood pressure panel with all children optional', 'Blood pressure'),
          daysAgo,
        ),
        component: [
          {
            code: loinc('8480-6', 'Systolic blood pressure'),
            valueQuantity: quantity(signs.systolic, 'mmHg', 'mm[Hg]'),
          },
          {
            code: loinc('8462-4', 'Diastolic blood pressure'),
            valueQuantity: quantity(signs.diastolic, 'mmHg', 'mm[Hg]'),
          },
        ],
      }),
    )
  }
  for (const [name, [code, display, unit, ucum, text]] of Object.entries(single)) {
    const value = signs[name as keyof typeof single]
    if (value === undefined) continue
    found.push(
      desk.keep({
        ...frame(desk, 'vital-signs', loinc(code, display, text), daysAgo),
        valueQuantity: quantity(value, unit, ucum),
      }),
    )
  }
  return found
}

function loinc(code: string, display: string, text = display) {
  return { coding: [{ system: systems.loinc, code, display }], text }
}

function quantity(value: number, unit: string, code: string) {
  return { value, unit, system: systems.ucum, code }
}
