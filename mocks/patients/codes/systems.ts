/** Code systems by their canonical addresses, and the sandbox's own. */
export const systems = {
  loinc: 'http://loinc.org',
  snomed: 'http://snomed.info/sct',
  icd10cm: 'http://hl7.org/fhir/sid/icd-10-cm',
  rxnorm: 'http://www.nlm.nih.gov/research/umls/rxnorm',
  cvx: 'http://hl7.org/fhir/sid/cvx',
  ucum: 'http://unitsofmeasure.org',
  localLaboratory: 'urn:sandbox:laboratory',
  localScores: 'urn:sandbox:scores',
  localDocuments: 'urn:sandbox:documents',
  medicalRecordNumber: 'urn:sandbox:mrn',
} as const
