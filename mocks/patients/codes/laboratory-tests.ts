/** A test as one laboratory reports it: its codes, its unit as printed, and its reference range. */
export interface LaboratoryTest {
  readonly loinc?: string
  readonly display: string
  readonly local: string
  readonly unit: string
  /** The UCUM code of the unit; left out by laboratories that print a unit and code none. */
  readonly ucum?: string
  readonly low?: number
  readonly high?: number
}

/** A qualitative test, or one reported as a titre. */
export interface QualitativeTest {
  readonly loinc?: string
  readonly display: string
  readonly local: string
}

const glomerularFiltration =
  'Glomerular filtration rate/1.73 sq M.predicted [Volume Rate/Area] in Serum, Plasma or Blood by Creatinine-based formula (CKD-EPI 2021)'

/** Tests in the units that laboratories in the United States print. */
export const conventional = {
  leukocytes: {
    loinc: '6690-2',
    display: 'Leukocytes [#/volume] in Blood by Automated count',
    local: 'WBC',
    unit: 'K/uL',
    ucum: '10*3/uL',
    low: 4,
    high: 11,
  },
  neutrophils: {
    loinc: '751-8',
    display: 'Neutrophils [#/volume] in Blood by Automated count',
    local: 'NEUTABS',
    unit: 'K/uL',
    ucum: '10*3/uL',
    low: 1.8,
    high: 7.7,
  },
  lymphocytes: {
    loinc: '731-0',
    display: 'Lymphocytes [#/volume] in Blood by Automated count',
    local: 'LYMPHABS',
    unit: 'K/uL',
    ucum: '10*3/uL',
    low: 1,
    high: 4.8,
  },
  hemoglobin: {
    loinc: '718-7',
    display: 'Hemoglobin [Mass/volume] in Blood',
    local: 'HGB',
    unit: 'g/dL',
    ucum: 'g/dL',
    low: 12,
    high: 16,
  },
  platelets: {
    loinc: '777-3',
    display: 'Platelets [#/volume] in Blood by Automated count',
    local: 'PLT',
    unit: 'K/uL',
    ucum: '10*3/uL',
    low: 150,
    high: 400,
  },
  alt: {
    loinc: '1742-6',
    display: 'Alanine aminotransferase [Enzymatic activity/volume] in Serum or Plasma',
    local: 'ALT',
    unit: 'U/L',
    ucum: 'U/L',
    low: 7,
    high: 40,
  },
  ast: {
    loinc: '1920-8',
    display: 'Aspartate aminotransferase [Enzymatic activity/volume] in Serum or Plasma',
    local: 'AST',
    unit: 'U/L',
    ucum: 'U/L',
    low: 8,
    high: 38,
  },
  bilirubin: {
    loinc: '1975-2',
    display: 'Bilirubin.total [Mass/volume] in Serum or Plasma',
    local: 'TBIL',
    unit: 'mg/dL',
    ucum: 'mg/dL',
    low: 0.2,
    high: 1.2,
  },
  creatinine: {
    loinc: '2160-0',
    display: 'Creatinine [Mass/volume] in Serum or Plasma',
    local: 'CREAT',
    unit: 'mg/dl',
    ucum: 'mg/dL',
    low: 0.5,
    high: 1.1,
  },
  egfr: {
    loinc: '98979-8',
    display: glomerularFiltration,
    local: 'EGFR',
    unit: 'mL/min/1.73m2',
    ucum: 'mL/min/{1.73_m2}',
    low: 60,
  },
  inr: {
    loinc: '6301-6',
    display: 'INR in Platelet poor plasma by Coagulation assay',
    local: 'INR',
    unit: 'INR',
    ucum: '{INR}',
    low: 0.9,
    high: 1.2,
  },
  prothrombinTime: {
    loinc: '5902-2',
    display: 'Prothrombin time (PT)',
    local: 'PT',
    unit: 'sec',
    ucum: 's',
    low: 11,
    high: 13.5,
  },
  crp: {
    loinc: '1988-5',
    display: 'C reactive protein [Mass/volume] in Serum or Plasma',
    local: 'CRP',
    unit: 'mg/L',
    ucum: 'mg/L',
    low: 0,
    high: 8,
  },
  esr: {
    loinc: '30341-2',
    display: 'Erythrocyte sedimentation rate',
    local: 'ESR',
    unit: 'mm/hr',
    ucum: 'mm/h',
    low: 0,
    high: 20,
  },
  ck: {
    loinc: '2157-6',
    display: 'Creatine kinase [Enzymatic activity/volume] in Serum or Plasma',
    local: 'CK',
    unit: 'U/L',
    ucum: 'U/L',
    low: 30,
    high: 180,
  },
  ldh: {
    loinc: '2532-0',
    display: 'Lactate dehydrogenase [Enzymatic activity/volume] in Serum or Plasma',
    local: 'LDH',
    unit: 'U/L',
    ucum: 'U/L',
    low: 120,
    high: 246,
  },
  aldolase: {
    loinc: '1761-6',
    display: 'Aldolase SerPl-cCnc',
    local: 'ALDO',
    unit: 'U/L',
    ucum: 'U/L',
    low: 1.5,
    high: 7.6,
  },
  igg: {
    loinc: '2465-3',
    display: 'IgG [Mass/volume] in Serum or Plasma',
    local: 'IGG',
    unit: 'mg/dL',
    ucum: 'mg/dL',
    low: 700,
    high: 1600,
  },
  hba1c: {
    loinc: '4548-4',
    display: 'Hemoglobin A1c (Glycated)',
    local: 'A1C',
    unit: '%',
    ucum: '%',
    low: 4,
    high: 5.6,
  },
  cd19: {
    loinc: '8116-6',
    display: 'CD19 cells [#/volume] in Blood',
    local: 'CD19ABS',
    unit: 'cells/uL',
    ucum: '/uL',
    low: 100,
    high: 500,
  },
  complementC3: { display: 'Complement C3', local: 'C3', unit: 'mg/dL', ucum: 'mg/dL', low: 90, high: 180 },
  complementC4: { display: 'Complement C4', local: 'C4', unit: 'mg/dL', ucum: 'mg/dL', low: 10, high: 40 },
  urineProtein: {
    display: 'Urine protein/creatinine ratio',
    local: 'UPCR',
    unit: 'mg/g',
    ucum: 'mg/g',
    low: 0,
    high: 200,
  },
  antiDsDna: {
    loinc: '32677-7',
    display: 'dsDNA Ab Ser EIA-aCnc',
    local: 'DSDNA',
    unit: 'IU/mL',
    ucum: '[iU]/mL',
    low: 0,
    high: 30,
  },
  antiSmith: { loinc: '11090-8', display: 'ENA SM Ab Ser-aCnc', local: 'SMAB', unit: 'U/mL', low: 0, high: 20 },
  antiScl70: { loinc: '27416-7', display: 'ENA Scl70 Ab Ser-aCnc', local: 'SCL70', unit: 'U/mL', low: 0, high: 20 },
  mpoAnca: { loinc: '6969-0', display: 'Myeloperoxidase (MPO) Ab, IgG', local: 'MPO', unit: 'AU/mL', low: 0, high: 19 },
  pr3Anca: {
    loinc: '6968-2',
    display: 'Serine Proteinase 3 (PR3) Ab, IgG',
    local: 'PR3',
    unit: 'AU/mL',
    low: 0,
    high: 19,
  },
  rheumatoidFactor: {
    loinc: '11572-5',
    display: 'Rheumatoid factor [Units/volume] in Serum or Plasma',
    local: 'RF',
    unit: 'IU/mL',
    ucum: '[iU]/mL',
    low: 0,
    high: 14,
  },
  antiCcp: { loinc: '53027-9', display: 'cCP Ab Ser-aCnc', local: 'CCP', unit: 'U/mL', low: 0, high: 20 },
  serumHcg: {
    loinc: '19080-1',
    display: 'Choriogonadotropin [Units/volume] in Serum or Plasma',
    local: 'HCGQ',
    unit: 'mIU/mL',
    ucum: 'm[IU]/mL',
    low: 0,
    high: 5,
  },
} as const satisfies Readonly<Record<string, LaboratoryTest>>

/** The same tests in SI units, as hospitals in China print them. */
export const international = {
  ...conventional,
  leukocytes: { ...conventional.leukocytes, unit: '10^9/L', ucum: '10*9/L', low: 3.5, high: 9.5 },
  neutrophils: { ...conventional.neutrophils, unit: '10^9/L', ucum: '10*9/L', low: 1.8, high: 6.3 },
  lymphocytes: { ...conventional.lymphocytes, unit: '10^9/L', ucum: '10*9/L', low: 1.1, high: 3.2 },
  hemoglobin: { ...conventional.hemoglobin, unit: 'g/L', ucum: 'g/L', low: 115, high: 150 },
  platelets: { ...conventional.platelets, unit: '10^9/L', ucum: '10*9/L', low: 125, high: 350 },
  bilirubin: {
    loinc: '14631-6',
    display: 'Bilirubin.total [Moles/volume] in Serum or Plasma',
    local: 'TBIL',
    unit: 'umol/L',
    ucum: 'umol/L',
    low: 3.4,
    high: 20.5,
  },
  creatinine: {
    loinc: '14682-9',
    display: 'Creatinine [Moles/volume] in Serum or Plasma',
    local: 'CREA',
    unit: 'μmol/L',
    ucum: 'umol/L',
    low: 41,
    high: 81,
  },
  igg: { ...conventional.igg, unit: 'g/L', ucum: 'g/L', low: 7, high: 16 },
} as const satisfies Readonly<Record<keyof typeof conventional, LaboratoryTest>>

/** Tests answered by a word or a titre. */
export const qualitative = {
  ana: { loinc: '5048-4', display: 'Nuclear Ab [Titer] in Serum by Immunofluorescence', local: 'ANATIT' },
  antiSsa: { display: 'Anti-SSA/Ro antibody', local: 'SSA' },
  antiMda5: { loinc: '82424-3', display: 'MDA5 Ab [Presence] in Serum by Line blot', local: 'MDA5' },
  antiJo1: { loinc: '8076-2', display: 'Jo-1 extractable nuclear Ab [Presence] in Serum', local: 'JO1' },
  anca: { loinc: '17353-4', display: 'c-ANCA Ser Ql IF', local: 'CANCA' },
  aquaporin4: { loinc: '43638-6', display: 'Aquaporin 4 receptor IgG SerPl Ql', local: 'AQP4' },
  hbsAg: {
    loinc: '5196-1',
    display: 'Hepatitis B virus surface Ag [Presence] in Serum or Plasma by Immunoassay',
    local: 'HBSAG',
  },
  antiHbc: {
    loinc: '13952-7',
    display: 'Hepatitis B virus core Ab [Presence] in Serum or Plasma by Immunoassay',
    local: 'HBCAB',
  },
  hbvDna: { loinc: '29610-3', display: 'HBV DNA SerPl Ql PCR', local: 'HBVDNA' },
  antiHcv: {
    loinc: '13955-0',
    display: 'Hepatitis C virus Ab [Presence] in Serum or Plasma by Immunoassay',
    local: 'HCVAB',
  },
  hiv: {
    loinc: '56888-1',
    display: 'HIV 1+2 Ab+HIV1 p24 Ag [Presence] in Serum or Plasma by Immunoassay',
    local: 'HIVCOMBO',
  },
  treponemal: { loinc: '24110-9', display: 'Treponema pallidum Ab [Presence] in Serum by Immunoassay', local: 'TPAB' },
  reagin: { loinc: '20507-0', display: 'Reagin Ab [Presence] in Serum by RPR', local: 'RPR' },
  serumHcg: {
    loinc: '2118-8',
    display: 'Choriogonadotropin (pregnancy test) [Presence] in Serum or Plasma',
    local: 'HCGS',
  },
  urineHcg: { loinc: '2106-3', display: 'Choriogonadotropin (pregnancy test) [Presence] in Urine', local: 'HCGU' },
} as const satisfies Readonly<Record<string, QualitativeTest>>
