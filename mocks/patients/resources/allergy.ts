import type { AllergyIntolerance } from 'fhir/r4'
import { systems } from '../codes/systems.ts'
import type { Desk } from './desk.ts'

/** The statement that no allergy is known, which is more than an empty list. */
export function noKnownAllergy(desk: Desk): AllergyIntolerance {
  return desk.keep({
    ...frame(desk),
    code: {
      coding: [{ system: systems.snomed, code: '716186003', display: 'No known allergy' }],
      text: 'No known allergies',
    },
  })
}

/** An allergy to a drug, with how the reaction showed itself. */
export interface DrugAllergy {
  readonly drug: string
  readonly rxcui?: string
  readonly manifestation: string
  readonly snomedManifestation?: string
  readonly severity?: 'mild' | 'moderate' | 'severe'
  readonly criticality?: 'low' | 'high'
}

/** An entry of the allergy list. */
export function drugAllergy(desk: Desk, allergy: DrugAllergy, daysAgo: number): AllergyIntolerance {
  return desk.keep({
    ...frame(desk),
    type: 'allergy',
    category: ['medication'],
    ...(allergy.criticality === undefined ? {} : { criticality: allergy.criticality }),
    code: {
      ...(allergy.rxcui === undefined
        ? {}
        : { coding: [{ system: systems.rxnorm, code: allergy.rxcui, display: allergy.drug }] }),
      text: allergy.drug,
    },
    recordedDate: desk.calendar.day(daysAgo),
    reaction: [
      {
        manifestation: [
          {
            ...(allergy.snomedManifestation === undefined
              ? {}
              : { coding: [{ system: systems.snomed, code: allergy.snomedManifestation }] }),
            text: allergy.manifestation,
          },
        ],
        ...(allergy.severity === undefined ? {} : { severity: allergy.severity }),
      },
    ],
  })
}

function frame(desk: Desk) {
  const coded = (system: string, code: string) => ({
    coding: [{ system: `http://terminology.hl7.org/CodeSystem/${system}`, code }],
  })
  return {
    resourceType: 'AllergyIntolerance',
    id: desk.newId('AllergyIntolerance'),
    clinicalStatus: coded('allergyintolerance-clinical', 'active'),
    verificationStatus: coded('allergyintolerance-verification', 'confirmed'),
    patient: desk.subject,
  } satisfies AllergyIntolerance
}
