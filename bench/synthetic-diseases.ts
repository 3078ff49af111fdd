import { diagnoses, type Diagnosis } from '../mocks/patients/codes/diagnoses.ts'
import { drugs, type Drug } from '../mocks/patients/codes/drugs.ts'
import {
  conventional,
  qualitative,
  type LaboratoryTest,
  type QualitativeTest,
} from '../mocks/patients/codes/laboratory-tests.ts'
import { measurements, type Measurement } from '../mocks/patients/resources/measurement.ts'

/** How patients of one disease are made: what they have, take and had measured. */
export interface SyntheticDisease {
  readonly diagnosis: Diagnosis
  readonly share: number
  readonly female: number
  readonly drugs: readonly Drug[]
  readonly antibodies: readonly (readonly [test: LaboratoryTest, low: number, high: number])[]
  readonly titres: readonly QualitativeTest[]
  readonly scores: readonly (readonly [kind: Measurement, low: number, high: number])[]
}

const steroids = [drugs.prednisone5, drugs.prednisone10, drugs.prednisone20, drugs.methylprednisolone4] as const

/** The diseases that the trials ask for, and two that none of them takes. Shares need not add up to one. */
export const syntheticDiseases: readonly [SyntheticDisease, ...SyntheticDisease[]] = [
  {
    diagnosis: diagnoses.lupus,
    share: 5,
    female: 0.9,
    drugs: [...steroids, drugs.hydroxychloroquine, drugs.mycophenolate, drugs.azathioprine, drugs.belimumab],
    antibodies: [
      [conventional.antiDsDna, 2, 240],
      [conventional.antiSmith, 1, 90],
    ],
    titres: [qualitative.ana],
    scores: [[measurements.sledai2k, 0, 22]],
  },
  {
    diagnosis: diagnoses.lupusNephritisClassIv,
    share: 2,
    female: 0.85,
    drugs: [...steroids, drugs.mycophenolate, drugs.cyclophosphamide, drugs.tacrolimus],
    antibodies: [[conventional.antiDsDna, 5, 400]],
    titres: [qualitative.ana],
    scores: [[measurements.sledai2k, 4, 30]],
  },
  {
    diagnosis: diagnoses.diffuseSystemicSclerosis,
    share: 2,
    female: 0.8,
    drugs: [drugs.mycophenolate, drugs.nintedanib, drugs.methotrexate, drugs.rituximab],
    antibodies: [[conventional.antiScl70, 1, 200]],
    titres: [qualitative.ana],
    scores: [
      [measurements.mrss, 2, 40],
      [measurements.fvcPercent, 40, 110],
    ],
  },
  {
    diagnosis: diagnoses.primarySjogren,
    share: 2,
    female: 0.92,
    drugs: [drugs.hydroxychloroquine, drugs.methotrexate, drugs.pilocarpine, drugs.rituximab],
    antibodies: [[conventional.rheumatoidFactor, 2, 120]],
    titres: [qualitative.ana, qualitative.antiSsa],
    scores: [[measurements.essdai, 0, 25]],
  },
  {
    diagnosis: diagnoses.dermatomyositis,
    share: 2,
    female: 0.65,
    drugs: [...steroids, drugs.azathioprine, drugs.immunoglobulin, drugs.tofacitinib],
    antibodies: [
      [conventional.ck, 30, 2400],
      [conventional.aldolase, 2, 20],
    ],
    titres: [qualitative.antiMda5, qualitative.antiJo1],
    scores: [[measurements.mmt8, 80, 150]],
  },
  {
    diagnosis: diagnoses.granulomatosisWithPolyangiitis,
    share: 2,
    female: 0.5,
    drugs: [...steroids, drugs.rituximab, drugs.cyclophosphamide, drugs.azathioprine],
    antibodies: [
      [conventional.pr3Anca, 1, 160],
      [conventional.mpoAnca, 1, 60],
    ],
    titres: [qualitative.anca],
    scores: [[measurements.bvas, 0, 24]],
  },
  {
    diagnosis: diagnoses.rheumatoidArthritis,
    share: 3,
    female: 0.7,
    drugs: [...steroids, drugs.methotrexate, drugs.leflunomide, drugs.adalimumab, drugs.tofacitinib],
    antibodies: [
      [conventional.rheumatoidFactor, 5, 300],
      [conventional.antiCcp, 2, 340],
    ],
    titres: [],
    scores: [
      [measurements.cdai, 0, 50],
      [measurements.swollenJoints28, 0, 20],
      [measurements.tenderJoints28, 0, 24],
    ],
  },
  {
    diagnosis: diagnoses.immuneThrombocytopenia,
    share: 1,
    female: 0.55,
    drugs: [...steroids, drugs.eltrombopag, drugs.immunoglobulin, drugs.rituximab],
    antibodies: [],
    titres: [],
    scores: [],
  },
  {
    diagnosis: diagnoses.hypertension,
    share: 4,
    female: 0.5,
    drugs: [drugs.lisinopril, drugs.paracetamol],
    antibodies: [],
    titres: [],
    scores: [],
  },
]
