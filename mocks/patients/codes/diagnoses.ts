/** A diagnosis as a problem list holds it: words, and a code in one or both systems. */
export interface Diagnosis {
  readonly text: string
  readonly snomed?: readonly [code: string, display: string]
  readonly icd10cm?: readonly [code: string, display: string]
}

/** Diagnoses of the sample patients. */
export const diagnoses = {
  lupus: {
    text: 'Systemic lupus erythematosus',
    snomed: ['55464009', 'Systemic lupus erythematosus (disorder)'],
    icd10cm: ['M32.10', 'Systemic lupus erythematosus, organ or system involvement unspecified'],
  },
  lupusNephritisClassIv: {
    text: 'Lupus nephritis, class IV',
    snomed: [
      '36402006',
      'Systemic lupus erythematosus glomerulonephritis syndrome, World Health Organization class IV (disorder)',
    ],
    icd10cm: ['M32.14', 'Glomerular disease in systemic lupus erythematosus'],
  },
  lupusNephritis: {
    text: 'Lupus nephritis',
    snomed: ['68815009', 'Systemic lupus erythematosus glomerulonephritis syndrome (disorder)'],
    icd10cm: ['M32.14', 'Glomerular disease in systemic lupus erythematosus'],
  },
  endStageRenalDisease: {
    text: 'End-stage renal disease',
    snomed: ['46177005', 'End-stage renal disease (disorder)'],
    icd10cm: ['N18.6', 'End stage renal disease'],
  },
  dialysisDependence: {
    text: 'Dependence on haemodialysis',
    snomed: ['105502003', 'Dependence on renal dialysis (finding)'],
    icd10cm: ['Z99.2', 'Dependence on renal dialysis'],
  },
  pregnant: {
    text: 'Pregnant',
    snomed: ['77386006', 'Pregnant (finding)'],
    icd10cm: ['Z33.1', 'Pregnant state, incidental'],
  },
  diffuseSystemicSclerosis: {
    text: 'Systemic sclerosis, diffuse cutaneous',
    snomed: ['128460000', 'Systemic sclerosis, diffuse'],
    icd10cm: ['M34.81', 'Systemic sclerosis with lung involvement'],
  },
  interstitialLungDisease: {
    text: 'Interstitial lung disease',
    snomed: ['233703007', 'Interstitial lung disease (disorder)'],
    icd10cm: ['J84.9', 'Interstitial pulmonary disease, unspecified'],
  },
  primarySjogren: {
    text: 'Primary Sjögren syndrome',
    snomed: ['239912009', "Primary Sjögren's syndrome"],
    icd10cm: ['M35.00', 'Sjogren syndrome, unspecified'],
  },
  dermatomyositis: {
    text: 'Dermatomyositis',
    snomed: ['396230008', 'Dermatomyositis (disorder)'],
    icd10cm: ['M33.10', 'Other dermatomyositis, organ involvement unspecified'],
  },
  granulomatosisWithPolyangiitis: {
    text: 'Granulomatosis with polyangiitis',
    snomed: ['195353004', 'Granulomatosis with polyangiitis (disorder)'],
    icd10cm: ['M31.31', "Wegener's granulomatosis with renal involvement"],
  },
  rheumatoidArthritis: {
    text: 'Rheumatoid arthritis, seropositive',
    snomed: ['239791005', 'Seropositive rheumatoid arthritis (disorder)'],
    icd10cm: [
      'M05.79',
      'Rheumatoid arthritis with rheumatoid factor of multiple sites without organ or systems involvement',
    ],
  },
  immuneThrombocytopenia: {
    text: 'Immune thrombocytopenia',
    snomed: ['2897005', 'Immune thrombocytopenia (disorder)'],
    icd10cm: ['D69.3', 'Immune thrombocytopenic purpura'],
  },
  neuromyelitisOptica: {
    text: 'Neuromyelitis optica spectrum disorder',
    snomed: ['25044007', 'Neuromyelitis optica (disorder)'],
    icd10cm: ['G36.0', 'Neuromyelitis optica [Devic]'],
  },
  hypertension: {
    text: 'Essential hypertension',
    snomed: ['59621000', 'Essential hypertension (disorder)'],
    icd10cm: ['I10', 'Essential (primary) hypertension'],
  },
  osteoarthritis: { text: 'Osteoarthritis of both knees' },
  postmenopausal: {
    text: 'Postmenopausal',
    snomed: ['76498008', 'Postmenopausal state (finding)'],
    icd10cm: ['Z78.0', 'Asymptomatic menopausal state'],
  },
  petechiae: { text: 'Petechiae', snomed: ['271813007', 'Petechiae (finding)'] },
  urinaryTractInfection: {
    text: 'Urinary tract infection',
    snomed: ['68566005', 'Urinary tract infectious disease (disorder)'],
  },
} as const satisfies Readonly<Record<string, Diagnosis>>
