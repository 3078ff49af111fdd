/** How one search parameter is compared, and the elements it looks at. */
export interface SearchParameter {
  readonly kind: 'token' | 'date' | 'reference' | 'string' | 'uri'
  readonly paths: readonly string[]
}

const token = (...paths: string[]): SearchParameter => ({ kind: 'token', paths })
const date = (...paths: string[]): SearchParameter => ({ kind: 'date', paths })
const reference = (...paths: string[]): SearchParameter => ({ kind: 'reference', paths })
const text = (...paths: string[]): SearchParameter => ({ kind: 'string', paths })
const uri = (...paths: string[]): SearchParameter => ({ kind: 'uri', paths })

const onEveryType = { _id: token('id'), _lastUpdated: date('meta.lastUpdated') }
const ofSubject = { patient: reference('subject'), subject: reference('subject'), encounter: reference('encounter') }

/** The searches this server knows, by resource type. A type that is not listed here is not offered. */
export const searchParameters: Readonly<Record<string, Readonly<Record<string, SearchParameter>>>> = {
  Patient: {
    ...onEveryType,
    identifier: token('identifier'),
    name: text('name.family', 'name.given', 'name.text'),
    family: text('name.family'),
    given: text('name.given'),
    birthdate: date('birthDate'),
    gender: token('gender'),
  },
  Observation: {
    ...onEveryType,
    ...ofSubject,
    category: token('category'),
    code: token('code'),
    status: token('status'),
    date: date('effectiveDateTime', 'effectivePeriod', 'effectiveInstant'),
    'value-concept': token('valueCodeableConcept'),
    identifier: token('identifier'),
  },
  Condition: {
    ...onEveryType,
    ...ofSubject,
    category: token('category'),
    code: token('code'),
    'clinical-status': token('clinicalStatus'),
    'verification-status': token('verificationStatus'),
    'onset-date': date('onsetDateTime', 'onsetPeriod'),
    'recorded-date': date('recordedDate'),
  },
  MedicationRequest: {
    ...onEveryType,
    ...ofSubject,
    intent: token('intent'),
    status: token('status'),
    code: token('medicationCodeableConcept'),
    medication: reference('medicationReference'),
    authoredon: date('authoredOn'),
  },
  MedicationStatement: {
    ...onEveryType,
    ...ofSubject,
    status: token('status'),
    category: token('category'),
    code: token('medicationCodeableConcept'),
    medication: reference('medicationReference'),
    effective: date('effectiveDateTime', 'effectivePeriod'),
  },
  MedicationAdministration: {
    ...onEveryType,
    ...ofSubject,
    status: token('status'),
    code: token('medicationCodeableConcept'),
    medication: reference('medicationReference'),
    'effective-time': date('effectiveDateTime', 'effectivePeriod'),
  },
  Procedure: {
    ...onEveryType,
    ...ofSubject,
    status: token('status'),
    category: token('category'),
    code: token('code'),
    date: date('performedDateTime', 'performedPeriod'),
  },
  AllergyIntolerance: {
    ...onEveryType,
    patient: reference('patient'),
    code: token('code', 'reaction.substance'),
    category: token('category'),
    criticality: token('criticality'),
    'clinical-status': token('clinicalStatus'),
    'verification-status': token('verificationStatus'),
  },
  Immunization: {
    ...onEveryType,
    patient: reference('patient'),
    status: token('status'),
    'vaccine-code': token('vaccineCode'),
    date: date('occurrenceDateTime'),
  },
  DiagnosticReport: {
    ...onEveryType,
    ...ofSubject,
    category: token('category'),
    code: token('code'),
    status: token('status'),
    date: date('effectiveDateTime', 'effectivePeriod'),
  },
  Encounter: {
    ...onEveryType,
    patient: reference('subject'),
    subject: reference('subject'),
    status: token('status'),
    class: token('class'),
    type: token('type'),
    date: date('period'),
  },
  QuestionnaireResponse: {
    ...onEveryType,
    patient: reference('subject'),
    subject: reference('subject'),
    questionnaire: uri('questionnaire'),
    status: token('status'),
    authored: date('authored'),
    identifier: token('identifier'),
  },
  ResearchSubject: {
    ...onEveryType,
    patient: reference('individual'),
    individual: reference('individual'),
    status: token('status'),
    date: date('period'),
  },
  Medication: { ...onEveryType, code: token('code'), status: token('status') },
  Practitioner: {
    ...onEveryType,
    identifier: token('identifier'),
    name: text('name.family', 'name.given', 'name.text'),
  },
  Organization: { ...onEveryType, identifier: token('identifier'), name: text('name') },
}

/** What `_include` may bring along: the reference that is followed. */
export const includes: Readonly<Record<string, string>> = {
  'MedicationRequest:medication': 'medicationReference',
  'MedicationStatement:medication': 'medicationReference',
  'MedicationAdministration:medication': 'medicationReference',
}

/** Types a client may create. */
export const creatableTypes: readonly string[] = ['Observation', 'QuestionnaireResponse']
