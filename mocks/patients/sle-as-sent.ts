import type { CodeableConcept, Observation } from 'fhir/r4'
import { drugs } from './codes/drugs.ts'
import type { Desk } from './resources/desk.ts'
import { frame } from './resources/observation.ts'
import { order, statement } from './resources/medication.ts'
import type { SamplePatient } from './sample-patient.ts'

const oid = {
  loinc: 'urn:oid:2.16.840.1.113883.6.1',
  snomed: 'urn:oid:2.16.840.1.113883.6.96',
  icd10cm: 'urn:oid:2.16.840.1.113883.6.90',
  rxnorm: 'urn:oid:2.16.840.1.113883.6.88',
  problemTerms: 'urn:oid:2.16.840.1.113883.3.247.1.1',
  ownTests: 'urn:oid:1.2.840.114350.1.13.999.2.7.2.768282',
} as const

/** A LOINC code under its OID, behind the hospital's own code, as some interfaces send it. */
function sent(own: string, loinc: string | undefined, text: string): CodeableConcept {
  return {
    coding: [
      { system: oid.ownTests, code: own, display: text },
      ...(loinc === undefined ? [] : [{ system: oid.loinc, code: loinc, display: text }]),
    ],
    text,
  }
}

/** A result with everything about it as given. */
function result(desk: Desk, code: CodeableConcept, daysAgo: number, rest: Partial<Observation>): Observation {
  return desk.keep({ ...frame(desk, 'laboratory', code, daysAgo), ...rest })
}

const leukocytes = sent('3001', '6690-2', 'WBC')
const neutrophils = sent('3002', '751-8', 'Neutrophils, absolute')
const creatinine = sent('3010', '2160-0', 'Creatinine, serum')
const dsDna = sent('3050', '32677-7', 'dsDNA Ab')
const ana = sent('3051', '5048-4', 'ANA titer')

/** Lupus as hospitals really send it: every odd form that a reader must survive. */
export const sleAsSent: SamplePatient = {
  id: 'sle-as-sent',
  person: { family: "O'Neill", given: 'Fatima', sex: 'female', age: 44, mrn: 'MRN-104702' },
  diagnosis: 'Systemic lupus erythematosus',
  interest:
    'OID code systems, text results, comparators, titres, units without codes, errors, duplicates, preliminary results.',
  write(desk) {
    const { calendar } = desk
    const status = (system: string, code: string) => ({
      coding: [{ system: `http://terminology.hl7.org/CodeSystem/${system}`, code }],
    })
    const problem = { category: [status('condition-category', 'problem-list-item')], subject: desk.subject }
    desk.keep({
      resourceType: 'Condition',
      id: desk.newId('Condition'),
      ...problem,
      clinicalStatus: status('condition-clinical', 'active'),
      verificationStatus: status('condition-ver-status', 'confirmed'),
      code: {
        coding: [
          { system: oid.problemTerms, code: '29721', display: 'SLE (systemic lupus erythematosus)' },
          { system: oid.snomed, code: '55464009', display: 'Systemic lupus erythematosus' },
          { system: oid.icd10cm, code: 'M32.9', display: 'Systemic lupus erythematosus, unspecified' },
        ],
        text: 'SLE (systemic lupus erythematosus) (HCC)',
      },
      // A year is all that was written down.
      onsetDateTime: calendar.day(3300).slice(0, 4),
      recordedDate: calendar.day(900),
    })
    desk.keep({
      resourceType: 'Condition',
      id: desk.newId('Condition'),
      ...problem,
      verificationStatus: status('condition-ver-status', 'entered-in-error'),
      code: { coding: [{ system: oid.icd10cm, code: 'N18.6', display: 'End stage renal disease' }], text: 'ESRD' },
      recordedDate: calendar.day(420),
    })
    desk.keep({
      resourceType: 'Condition',
      id: desk.newId('Condition'),
      ...problem,
      clinicalStatus: status('condition-clinical', 'active'),
      verificationStatus: status('condition-ver-status', 'refuted'),
      code: { text: 'Rheumatoid arthritis' },
      recordedDate: calendar.day(800),
    })

    const ownUnit = (value: number, unit: string) => ({ value, unit })
    const range = (low: number, high: number) => [{ low: { value: low }, high: { value: high } }]
    result(desk, leukocytes, 6, { valueQuantity: ownUnit(4.2, 'x10E3/uL'), referenceRange: range(3.4, 10.8) })
    result(desk, neutrophils, 6, { valueQuantity: ownUnit(2400, 'cells/cumm') })
    result(desk, sent('3003', '718-7', 'HGB'), 6, {
      valueQuantity: ownUnit(10.8, 'gm/dL'),
      referenceRange: [{ text: '11.1-15.9 gm/dL' }],
    })
    result(desk, sent('3004', '777-3', 'PLT'), 6, {
      valueQuantity: ownUnit(164, 'thou/mm3'),
      referenceRange: [{ text: '150-450' }],
    })
    // The same draw, sent twice: the second is the correction.
    result(desk, creatinine, 6, { valueQuantity: ownUnit(9.1, 'mg/dl'), status: 'entered-in-error' })
    result(desk, creatinine, 6, {
      valueQuantity: ownUnit(0.91, 'mg/dl'),
      status: 'corrected',
      referenceRange: [{ text: '0.57 - 1.00 mg/dL' }],
    })
    result(desk, sent('3011', undefined, 'EGFR (CKD-EPI)'), 6, { valueString: '>60' })
    result(desk, sent('3012', '1975-2', 'Bilirubin, total'), 6, {
      valueQuantity: { ...ownUnit(0.2, 'mg/dL'), comparator: '<' },
      referenceRange: range(0, 1.2),
    })
    result(desk, sent('3013', '1742-6', 'ALT (SGPT)'), 6, {
      valueQuantity: ownUnit(28, 'IU/L'),
      referenceRange: [{ text: '0-32 IU/L' }],
    })
    // A result without a unit, and one that could not be measured.
    result(desk, sent('3014', '1920-8', 'AST (SGOT)'), 6, {
      valueQuantity: { value: 31 },
      referenceRange: range(0, 40),
    })
    result(desk, sent('3020', '6301-6', 'INR'), 6, {
      dataAbsentReason: {
        coding: [{ system: 'http://terminology.hl7.org/CodeSystem/data-absent-reason', code: 'error' }],
        text: 'Specimen clotted',
      },
    })
    result(desk, sent('3021', '5902-2', 'PT'), 6, { valueString: '12.1 sec', referenceRange: [{ text: '9.1-12.0' }] })
    result(desk, sent('3030', '1988-5', 'CRP'), 6, { valueString: '<0.5' })

    result(desk, ana, 31, { valueString: '1:640 homogeneous' })
    result(desk, ana, 200, { valueQuantity: { value: 320, unit: '{titer}' } })
    result(desk, dsDna, 31, {
      valueQuantity: { ...ownUnit(300, 'IU/mL'), comparator: '>' },
      referenceRange: [{ text: 'Negative <5' }],
    })
    result(desk, dsDna, 2, { valueQuantity: ownUnit(12, 'IU/mL'), status: 'preliminary' })
    result(desk, sent('3060', '5196-1', 'Hep B surface Ag'), 31, { valueString: 'Non-reactive' })
    result(desk, sent('3061', '13952-7', 'Hep B core Ab, total'), 31, { valueString: 'NEGATIVE' })
    result(desk, sent('3062', '13955-0', 'Hep C Ab'), 31, {
      valueString: 'NON-REACTIVE',
      referenceRange: [{ text: 'Non-Reactive' }],
    })
    result(desk, sent('3063', '56888-1', 'HIV Ag/Ab combo'), 31, { valueCodeableConcept: { text: 'Nonreactive' } })
    result(desk, sent('3064', '20507-0', 'RPR'), 31, { valueCodeableConcept: { text: 'Reactive' } })
    result(desk, sent('3070', '2118-8', 'hCG, qual'), 3, { valueString: 'Negative' })
    result(desk, sent('3080', undefined, 'LVEF (echo)'), 55, {
      category: [{ text: 'Cardiology' }],
      valueString: '55-60%',
      // Over an hour, with a zone of its own.
      effectiveDateTime: `${calendar.day(55)}T22:40:00-05:00`,
    })

    order(desk, drugs.prednisone10, {
      sinceDaysAgo: 300,
      sig: 'Take 1 tab (10 mg) by mouth every morning',
      named: 'text',
    })
    desk.keep({
      resourceType: 'MedicationRequest',
      id: desk.newId('MedicationRequest'),
      status: 'active',
      intent: 'order',
      medicationCodeableConcept: {
        coding: [{ system: oid.rxnorm, code: '200060', display: 'mycophenolate mofetil 500 MG Oral Tablet' }],
        text: 'CELLCEPT 500 MG TABLET',
      },
      subject: desk.subject,
      authoredOn: calendar.day(290),
      dosageInstruction: [{ text: 'Take 2 tablets by mouth 2 (two) times a day' }],
    })
    // The same drug again, from the patient's own list.
    statement(desk, drugs.mycophenolate, { sinceDaysAgo: 290, sig: '1000 mg BID', named: 'contained' })
    desk.keep({
      resourceType: 'MedicationStatement',
      id: desk.newId('MedicationStatement'),
      status: 'not-taken',
      medicationCodeableConcept: { text: 'azathioprine 50 mg' },
      subject: desk.subject,
    })
    desk.keep({
      resourceType: 'AllergyIntolerance',
      id: desk.newId('AllergyIntolerance'),
      verificationStatus: status('allergyintolerance-verification', 'entered-in-error'),
      code: { text: 'Cyclophosphamide' },
      patient: desk.subject,
    })
  },
}
