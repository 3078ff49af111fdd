/**
 * The product's own URIs. The host is one that is reserved for examples: these name things and lead nowhere, and a
 * deployment that publishes its forms puts its own address here.
 */
const base = 'https://cart-prescreen.example'

/** Of all forms together; the first number changes when answers of older forms can no longer be read. */
export const formVersion = '1.0.0'

export const ownSystems = {
  /** Codes are instruments' ids: what an Observation's total is the total of. */
  instrument: `${base}/CodeSystem/instrument`,
  /** `present` and `absent`. */
  finding: `${base}/CodeSystem/finding`,
  /** Identifiers of what a clinician entered. */
  entry: `${base}/sid/entry`,
  /** Concepts by their ids: what criteria ask for. */
  concept: `${base}/CodeSystem/concept`,
  /** Criteria by their full ids: `NCT07246096/SLE.I2`. */
  criterion: `${base}/CodeSystem/criterion`,
} as const

/** Where exported resources say they are from. */
export const exportBase = base

/** The canonical URL of a trial's criteria, exported as an EvidenceVariable; also what names them in a result. */
export function criteriaUrl(trial: string): string {
  return `${base}/EvidenceVariable/${trial}`
}

/** The system of one item's options, whose codes mean something within it only. */
export function optionSystem(instrument: string, item: string): string {
  return `${base}/CodeSystem/${instrument}/${item}`
}

/** The canonical URL of an instrument's Questionnaire, without its version. */
export function formUrl(instrument: string): string {
  return `${base}/Questionnaire/${instrument}`
}

/** `url|version`: what a response names. */
export function formCanonical(instrument: string): string {
  return `${formUrl(instrument)}|${formVersion}`
}

/** The instrument whose form a canonical names, in a version that can be read; nothing for other forms. */
export function instrumentOfForm(canonical: string): string | undefined {
  const [url = '', version = formVersion] = canonical.split('|')
  const prefix = formUrl('')
  return url.startsWith(prefix) && version.split('.')[0] === formVersion.split('.')[0]
    ? url.slice(prefix.length)
    : undefined
}

/** Items of a form that are no items of its instrument. */
export const formFields = { assessedOn: 'assessed-on', scale: 'scale', total: 'total', remark: 'remark' } as const

/** The form of all attestations, and its lines. */
export const attestationForm = 'attestation'
export const attestationFields = {
  criterion: 'criterion',
  sentence: 'sentence',
  answer: 'answer',
  override: 'override',
} as const
