/** Canonical URIs of the code systems that concepts are bound to. */
export const codeSystems = {
  loinc: 'http://loinc.org',
  snomed: 'http://snomed.info/sct',
  icd10cm: 'http://hl7.org/fhir/sid/icd-10-cm',
  icd10: 'http://hl7.org/fhir/sid/icd-10',
  icd10pcs: 'http://www.cms.gov/Medicare/Coding/ICD10',
  hcpcs: 'http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets',
  rxnorm: 'http://www.nlm.nih.gov/research/umls/rxnorm',
  atc: 'http://www.whocc.no/atc',
  cvx: 'http://hl7.org/fhir/sid/cvx',
} as const

/** The spellings that records carry for the same system: OIDs of CDA-derived feeds, older URIs, national editions. */
const aliases: Readonly<Record<string, string>> = {
  'urn:oid:2.16.840.1.113883.6.1': codeSystems.loinc,
  'urn:oid:2.16.840.1.113883.6.96': codeSystems.snomed,
  'urn:oid:2.16.840.1.113883.6.90': codeSystems.icd10cm,
  'urn:oid:2.16.840.1.113883.6.3': codeSystems.icd10,
  'urn:oid:2.16.840.1.113883.6.4': codeSystems.icd10pcs,
  'urn:oid:2.16.840.1.113883.6.285': codeSystems.hcpcs,
  'urn:oid:2.16.840.1.113883.6.88': codeSystems.rxnorm,
  'urn:oid:2.16.840.1.113883.6.73': codeSystems.atc,
  'urn:oid:2.16.840.1.113883.12.292': codeSystems.cvx,
  'urn:oid:2.16.840.1.113883.6.59': codeSystems.cvx,
  'http://hl7.org/fhir/sid/icd-10-us': codeSystems.icd10cm,
  'http://hl7.org/fhir/sid/icd-10-pcs': codeSystems.icd10pcs,
  'http://hl7.org/fhir/sid/icd-10-cn': codeSystems.icd10,
  'http://hl7.org/fhir/sid/icd-10-de': codeSystems.icd10,
  'http://hl7.org/fhir/sid/icd-10-gm': codeSystems.icd10,
  'http://fhir.de/codesystem/bfarm/icd-10-gm': codeSystems.icd10,
  'http://fhir.de/codesystem/dimdi/icd-10-gm': codeSystems.icd10,
  'http://id.who.int/icd/release/10': codeSystems.icd10,
  'http://fhir.de/codesystem/bfarm/atc': codeSystems.atc,
  'http://fhir.de/codesystem/dimdi/atc': codeSystems.atc,
  'http://terminology.hl7.org/codesystem/icd10pcs': codeSystems.icd10pcs,
  'http://terminology.hl7.org/codesystem/hcpcs': codeSystems.hcpcs,
}

const canonical: Readonly<Record<string, string>> = {
  ...aliases,
  ...Object.fromEntries(Object.values(codeSystems).map((uri) => [uri.toLowerCase(), uri])),
}

/** The canonical URI for what a record wrote; unknown systems (local ones) come back as written, trimmed. */
export function canonicalSystem(system: string): string {
  const trimmed = system.trim()
  const bare = trimmed
    .toLowerCase()
    .replace(/^https:/, 'http:')
    .replace(/\/+$/, '')
  const versionless = bare.startsWith('http://snomed.info/sct') ? codeSystems.snomed : bare
  const oid = /^[0-9.]+$/.test(bare) ? `urn:oid:${bare}` : versionless
  return canonical[oid] ?? trimmed
}

/** ICD-10-CM and the WHO's ICD-10 share their first three to four characters, and are matched alike. */
export function isIcd10(system: string): boolean {
  return system === codeSystems.icd10cm || system === codeSystems.icd10
}

/** A code as the index holds it: case of ICD and ATC codes and the dots of ICD codes carry no meaning. */
export function canonicalCode(system: string, code: string): string {
  const trimmed = code.trim()
  if (isIcd10(system)) return trimmed.toUpperCase().replace(/[.\s]/g, '')
  if (system === codeSystems.atc || system === codeSystems.icd10pcs || system === codeSystems.hcpcs) {
    return trimmed.toUpperCase().replace(/\s/g, '')
  }
  if (system === codeSystems.cvx) return trimmed.replace(/^0*(\d)$/, '0$1')
  return trimmed
}
