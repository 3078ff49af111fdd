import type { ChartResourceType } from '../chart/chart.ts'
import type { NeededCode, Needs } from '../chart/needs.ts'
import type { RuleKind } from '../criteria/rule.ts'
import type { LocalCode } from '../terminology/bind.ts'
import { canonicalConceptId, conceptById } from '../terminology/catalog.ts'
import type { Concept, ConceptKind } from '../terminology/concept.ts'
import { asRecord } from '../values/json.ts'
import type { CurrencyClass } from '../terminology/currency.ts'
import type { Trial } from '../trials/trial.ts'

const medicationTypes: readonly ChartResourceType[] = [
  'MedicationRequest',
  'MedicationStatement',
  'MedicationAdministration',
]

interface KindNeeds {
  /** Concepts that the kind asks for by itself, beside those its rules name. */
  readonly concepts?: readonly string[]
  readonly types?: readonly ChartResourceType[]
}

const nothing: KindNeeds = {}
const kidney: KindNeeds = { concepts: ['creatinine', 'egfr', 'crcl', 'body-weight'] }

/** What each kind of rule looks at beyond what its data say; a new kind does not compile until it stands here. */
export const needsOfKind: { readonly [Kind in RuleKind]: KindNeeds } = {
  all: nothing,
  any: nothing,
  'at-least': nothing,
  not: nothing,
  'active-hepatitis': { concepts: ['hepatitis-b', 'hepatitis-c', 'hbsag', 'hbcab', 'hbv-dna', 'hcv-ab', 'hcv-rna'] },
  adverse: nothing,
  'clinical-sledai': { concepts: ['sledai-2k', 'sledai-2k-clinical'] },
  study: { concepts: ['clinical-trial'], types: ['ResearchSubject'] },
  ambiguous: nothing,
  age: { types: ['Patient'] },
  allergy: { concepts: ['drug-allergy'] },
  attest: nothing,
  'b-cell-marker': { concepts: ['cd19-bcells', 'biologics'] },
  bilag: { concepts: ['bilag-2004'] },
  'combination-therapy': nothing,
  'creatinine-clearance': kidney,
  'diagnosed-since': { types: ['Condition'] },
  diagnosis: { types: ['Condition'] },
  egfr: kidney,
  excusable: nothing,
  'gene-therapy': { concepts: ['car-t', 'car-t-products'] },
  'heart-failure-class': { concepts: ['nyha', 'nyha-heart-failure'] },
  history: { types: ['Condition', 'Procedure'] },
  hiv: { concepts: ['hiv', 'hiv-infection'] },
  'if-present': nothing,
  infection: { concepts: ['active-infection', 'tuberculosis', 'culture', 'anti-infectives-iv'] },
  'live-vaccine': { concepts: ['live-vaccines'] },
  measurement: nothing,
  'modified-sledai': { concepts: ['sledai-2k', 'sledai-2k-modified'] },
  'not-breastfeeding': { concepts: ['lactation'] },
  'percent-predicted': nothing,
  pregnancy: { concepts: ['pregnancy', 'lactation', 'hcg-serum', 'hcg-urine'] },
  'pregnancy-test': { concepts: ['pregnancy', 'hcg-serum', 'hcg-urine'] },
  progression: { concepts: ['mrss', 'fvc', 'dlco'] },
  qtc: { concepts: ['qtc'] },
  result: nothing,
  score: nothing,
  series: nothing,
  'source-incomplete': nothing,
  'stable-dose': { types: medicationTypes },
  'steroid-dose': { concepts: ['glucocorticoids'] },
  syphilis: { concepts: ['syphilis'] },
  taking: { types: medicationTypes },
  titre: nothing,
  'tried-classes': { types: medicationTypes },
  'tried-drugs': { types: medicationTypes },
  washout: { types: medicationTypes },
}

/** Where an EHR keeps what a concept of each kind stands for. */
const typesOfKind: { readonly [Kind in ConceptKind]: readonly ChartResourceType[] } = {
  observation: ['Observation'],
  score: ['Observation', 'QuestionnaireResponse'],
  condition: ['Condition', 'Procedure'],
  procedure: ['Procedure', 'Condition'],
  medication: medicationTypes,
  immunization: ['Immunization'],
  allergy: ['AllergyIntolerance', 'Condition'],
  status: ['Condition', 'Procedure'],
}

/** Whether an EHR may file it under any category, so that it must be asked for by code. */
const isFiledAnywhere: { readonly [Class in CurrencyClass]: boolean } = {
  blood: false,
  infection: false,
  autoantibody: false,
  'vital-signs': false,
  'body-size': false,
  instrument: true,
  function: true,
  'flow-cytometry': true,
  ever: true,
}

const loinc = 'http://loinc.org'
const snomed = 'http://snomed.info/sct'
const observed: ReadonlySet<ConceptKind> = new Set(['observation', 'score', 'status'])

/** The order in which types are read and listed: what decides most comes first. */
const order: readonly ChartResourceType[] = [
  'Observation',
  'Condition',
  ...medicationTypes,
  'Procedure',
  'AllergyIntolerance',
  'Immunization',
  'DiagnosticReport',
  'QuestionnaireResponse',
  'ResearchSubject',
]

/** What these trials want to know of a chart, derived from their rules, under a site's own codes as well. */
export function needsOf(trials: readonly Trial[], localCodes: readonly LocalCode[] = []): Needs {
  const names = new Set<string>()
  const types = new Set<ChartResourceType>()
  for (const trial of trials) {
    gather(
      trial.cohorts.map(({ diagnosis }) => ({ kind: 'diagnosis', anyOf: diagnosis })),
      names,
      types,
    )
    gather(
      trial.criteria.map(({ rule }) => rule),
      names,
      types,
    )
  }
  const concepts = [...new Set([...names].flatMap((name) => conceptById(name) ?? []))]
  for (const concept of concepts) for (const type of typesFor(concept)) types.add(type)
  return { resourceTypes: order.filter((type) => types.has(type)), observationCodes: codesOf(concepts, localCodes) }
}

/** Ids of every concept that the trials' rules name or look at, whatever the field is called. */
function gather(node: unknown, names: Set<string>, types: Set<ChartResourceType>): void {
  if (typeof node === 'string') names.add(node)
  else if (Array.isArray(node)) for (const item of node) gather(item, names, types)
  else {
    const record = asRecord(node)
    if (record === undefined) return
    // Facets and exceptions are no names of concepts, although some are spelt like one.
    const { kind, facets: _facets, exceptFacets: _exceptFacets, except: _except, ...rest } = record
    if (isRuleKind(kind)) {
      for (const concept of needsOfKind[kind].concepts ?? []) names.add(concept)
      for (const type of needsOfKind[kind].types ?? []) types.add(type)
    }
    gather(Object.values(rest), names, types)
  }
}

export function isRuleKind(kind: unknown): kind is RuleKind {
  return typeof kind === 'string' && Object.hasOwn(needsOfKind, kind)
}

function typesFor({ id, kind, currency, codings }: Concept): readonly ChartResourceType[] {
  return [
    ...typesOfKind[kind],
    // Heart, lung and tissue are often described in a report and nowhere else.
    ...(currency === 'function' || kind === 'procedure' ? (['DiagnosticReport'] as const) : []),
    ...(id === 'clinical-trial' ? (['ResearchSubject'] as const) : []),
    ...(codings.some(({ system }) => system === loinc) ? (['Observation'] as const) : []),
  ]
}

function codesOf(concepts: readonly Concept[], localCodes: readonly LocalCode[]): readonly NeededCode[] {
  const anywhere = concepts.filter(({ currency }) => isFiledAnywhere[currency])
  const observable = anywhere.filter(({ kind }) => observed.has(kind)).map(({ id }) => id)
  const codes = [
    ...anywhere.flatMap(({ kind, codings }) =>
      codings.filter(
        ({ system, use, match }) =>
          use !== 'exclude' && match === undefined && (system === loinc || (system === snomed && observed.has(kind))),
      ),
    ),
    ...localCodes.filter(({ concept }) => observable.includes(canonicalConceptId(concept))),
  ].map(({ system, code }) => ({ system, code }))
  return [...new Map(codes.map((one) => [`${one.system}|${one.code}`, one])).values()]
}
