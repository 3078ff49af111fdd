import type { AllergyRule } from '../criteria/kinds/allergy.ts'
import type { HistoryTarget } from '../criteria/kinds/history.ts'
import type { MeasurementRule } from '../criteria/kinds/measurement.ts'
import type { ClassifiedBy } from '../criteria/kinds/attest.ts'
import type { Rule } from '../criteria/rule.ts'
import type { Selector } from '../criteria/select.ts'

/** Sentences that several trials write alike. Each trial's criterion says itself where it reads them differently. */

/** Immunosuppressants proper: colchicine and antimalarials are none. */
export const immunosuppressants = {
  classes: ['csdmards', 'cyclophosphamide', 'jak-inhibitors'],
  except: ['colchicine'],
} as const
export const biologics = { classes: ['biologics', 'atg-alemtuzumab'] } as const
export const anyImmunosuppressant = {
  classes: ['csdmards', 'cyclophosphamide', 'biologics', 'jak-inhibitors', 'atg-alemtuzumab'],
  except: ['colchicine'],
} as const
export const antimalarials = { classes: ['antimalarials'] } as const

/** Systemic glucocorticoids. */
export const glucocorticoids = { classes: ['glucocorticoids'], except: ['fludrocortisone', 'budesonide'] } as const

/** Earlier treatment, shown where a person says whether it failed. */
export const priorTreatment = [
  'glucocorticoids',
  'csdmards',
  'cyclophosphamide',
  'biologics',
  'jak-inhibitors',
  'antimalarials',
  'ivig',
] as const

/** The disease by its codes, its classification by a person's word; the tests that the classification counts are shown. */
export function diagnosedAndClassified(
  anyOf: readonly Selector[],
  related: readonly string[],
  classifiedBy: ClassifiedBy,
  adverse: readonly Rule[] = [],
): Rule {
  return {
    kind: 'all',
    parts: [
      { kind: 'diagnosis', anyOf },
      { kind: 'attest', related, classifiedBy, ...(adverse.length === 0 ? {} : { adverse }) },
    ],
  }
}

/** One of several antibodies positive, ever. Each is a test of its own: those not done are not negative. */
export function anyAntibody(concept: string, facets: readonly string[]): Rule {
  return { kind: 'any', parts: facets.map((facet) => ({ kind: 'result', concept, facets: [facet], ever: true })) }
}

export const myositisSpecificAntibodies = [
  'jo-1',
  'pl-7',
  'pl-12',
  'ej',
  'oj',
  'srp',
  'hmgcr',
  'mi-2',
  'mda5',
  'tif1-gamma',
  'nxp2',
  'sae',
] as const

/** At least one muscle enzyme raised so far. */
export function muscleEnzyme(timesUln: number): Rule {
  return {
    kind: 'any',
    parts: ['ck', 'aldolase', 'ldh', 'alt', 'ast'].map((concept) => multipleOfUln(concept, '>=', timesUln)),
  }
}

export function count(concept: string, comparison: MeasurementRule['comparison'], value: number): MeasurementRule {
  return {
    kind: 'measurement',
    concept,
    comparison,
    threshold: { value, unit: '10*9/L' },
    ...(concept === 'anc' ? { facets: ['absolute'] } : {}),
  }
}

export const haemoglobinAtLeast60: MeasurementRule = {
  kind: 'measurement',
  concept: 'hemoglobin',
  comparison: '>=',
  threshold: { value: 60, unit: 'g/L' },
}

export function multipleOfUln(
  concept: string,
  comparison: MeasurementRule['comparison'],
  timesUln: number,
): MeasurementRule {
  return { kind: 'measurement', concept, comparison, threshold: { timesUln } }
}

/** The antigen or the core antibody positive, and the viral load detected; the load matters only then. */
export const hepatitisBReplicating: Rule = {
  kind: 'all',
  inOrder: true,
  parts: [
    {
      kind: 'any',
      parts: [
        { kind: 'result', concept: 'hbsag', positiveNeverExpires: true },
        { kind: 'result', concept: 'hbcab', positiveNeverExpires: true },
      ],
    },
    { kind: 'result', concept: 'hbv-dna' },
  ],
}

export const hepatitisCReplicating: Rule = {
  kind: 'all',
  inOrder: true,
  parts: [
    { kind: 'result', concept: 'hcv-ab', positiveNeverExpires: true },
    { kind: 'result', concept: 'hcv-rna' },
  ],
}

/** Disorders of the central nervous system, whatever their cause: named ones count, all others ask. */
export const centralNervousDisorder: Rule = {
  kind: 'history',
  tense: 'present',
  targets: [
    {
      concept: 'cns-disorder',
      facets: ['epilepsy', 'psychosis', 'organic-brain-syndrome', 'cns-vasculitis'],
      found: 'holds',
    },
    {
      concept: 'cns-disorder',
      facets: ['stroke', 'status-epilepticus', 'encephalitis', 'delirium'],
      found: 'holds',
      acute: true,
    },
    { concept: 'cns-disorder', facets: ['stroke-sequelae'], found: 'holds', irreversible: true },
    { concept: 'cns-disorder', found: 'asks' },
    { concept: 'psychiatric', facets: ['psychosis', 'bipolar'], found: 'holds' },
    { concept: 'psychiatric', exceptFacets: ['dementia', 'parent'], found: 'asks' },
  ],
}

/** Mental illness or severe cognitive impairment. */
export const mentalIllness: Rule = {
  kind: 'history',
  tense: 'present',
  targets: [
    { concept: 'psychiatric', facets: ['psychosis', 'bipolar'], found: 'holds' },
    { concept: 'psychiatric', facets: ['dementia'], found: 'holds', irreversible: true },
    { concept: 'cns-disorder', facets: ['dementia'], found: 'holds', irreversible: true },
    { concept: 'cns-disorder', facets: ['psychosis', 'organic-brain-syndrome'], found: 'holds' },
    { concept: 'cns-disorder', facets: ['cognition'], found: 'asks' },
    { concept: 'psychiatric', found: 'asks' },
  ],
}

export const congenitalImmunoglobulinDeficiency: Rule = {
  kind: 'history',
  tense: 'ever',
  targets: [{ concept: 'congenital-ig-deficiency', found: 'holds', irreversible: true }],
}

/** Dialysis or coded end-stage disease; called resolved, as after a transplant, or told by a low eGFR alone, it asks. */
export const endStageRenalFailure: Rule = {
  kind: 'any',
  parts: [
    {
      kind: 'history',
      tense: 'present',
      targets: [
        { concept: 'esrd', facets: ['end-stage'], found: 'holds' },
        { concept: 'esrd', facets: ['transplanted'], found: 'asks' },
        { concept: 'esrd', found: 'asks' },
        { concept: 'dialysis', facets: ['dependence', 'status'], found: 'holds' },
        { concept: 'dialysis', found: 'holds', onceOver: 'asks' },
      ],
    },
    { kind: 'adverse', datum: 'egfr', when: { kind: 'egfr', comparison: '<', value: 15 } },
  ],
}

export const severeHeartFindings = ['lvef', 'nyha-heart-failure', 'arrhythmia', 'pericarditis-effusion'] as const

/** Findings that speak against a stable circulation. */
export const unstableCirculation: readonly Rule[] = [
  { kind: 'history', tense: 'present', targets: [{ concept: 'hemodynamic-instability', found: 'holds', acute: true }] },
  { kind: 'taking', classes: ['vasopressors'], except: ['epinephrine'], when: 'now', ifAbsent: 'presume' },
]

/** Nothing on record that would have to fail before a disease is refractory. */
export const noPriorImmunosuppressant: Rule = {
  kind: 'not',
  part: { kind: 'taking', ...anyImmunosuppressant, when: 'ever', ifAbsent: 'presume' },
}

export const inAnotherTrial: readonly Rule[] = [
  { kind: 'history', tense: 'ever', targets: [{ concept: 'clinical-trial', found: 'asks' }] },
]

/** What cell products are frozen in: US prescribing information of tisagenlecleucel, section 11. */
const freezingMedium = ['dimethyl-sulfoxide', 'human-albumin', 'dextran']

export const severeAllergyToLymphodepletion: AllergyRule = {
  kind: 'allergy',
  to: ['cyclophosphamide', 'fludarabine'],
  mayContain: freezingMedium,
}

/** Neoplasms of the marrow that ICD-10 does not file under malignancies: whether the trial means them is asked. */
export const marrowNeoplasm: HistoryTarget = { concept: 'aa-mds-mpn', facets: ['mds', 'mpn'], found: 'asks' }

export const inSituOrSkin: readonly HistoryTarget[] = [
  { concept: 'malignancy-exceptions', facets: ['non-melanoma-skin', 'history-skin'], found: 'exempt' },
]
