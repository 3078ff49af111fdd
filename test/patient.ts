import type { Bundle, Resource } from 'fhir/r4'
import { chartFromBundle } from '../src/chart/from-bundle.ts'
import type { Chart, ChartResourceType, Read } from '../src/chart/chart.ts'
import { clinicalSettings, type SiteChoices } from '../src/criteria/clinical-settings.ts'
import type { Entry, EntryValue } from '../src/findings/entry.ts'
import type { CriterionMatch } from '../src/matching/match.ts'
import { prescreen, type Prescreening } from '../src/prescreen.ts'
import { conceptById } from '../src/terminology/catalog.ts'
import { trials } from '../src/trials/catalog.ts'
import type { Trial } from '../src/trials/trial.ts'
import { dayOf, dayText } from '../src/values/clinical-date.ts'
import { criterionId } from '../src/trials/trial.ts'

/** The day every test patient is prescreened on. */
export const today = '2026-03-01'

/** `YYYY-MM-DD`, so many days before the day of the test. */
export function daysAgo(days: number): string {
  return dayText((dayOf(today) ?? 0) - days)
}

interface Lab {
  readonly on?: string
  readonly code?: string
  readonly system?: string
  readonly comparator?: '<' | '<=' | '>=' | '>'
  readonly high?: number
  readonly low?: number
  readonly status?: string
  readonly facet?: string
  readonly interpretation?: string
}

const rxnorm = 'http://www.nlm.nih.gov/research/umls/rxnorm'

/** A sentence about a patient, growing word by word: `patient().withDiagnosis('sle').withLab('platelets', 28, '10*9/L')`. */
export class PatientSentence {
  constructor(
    private readonly person: {
      readonly birthDate?: string
      readonly gender?: string
      readonly deceasedBoolean?: boolean
      readonly deceasedDateTime?: string
    } = {
      birthDate: '1986-02-01',
      gender: 'female',
    },
    private readonly resources: readonly Resource[] = [],
    private readonly entries: readonly Entry[] = [],
    private readonly reads: Partial<Record<ChartResourceType, Read['status']>> = {},
    private readonly choices: SiteChoices = {},
  ) {}

  private with(change: {
    person?: PatientSentence['person']
    resource?: unknown
    entry?: Entry
    reads?: PatientSentence['reads']
    choices?: SiteChoices
  }): PatientSentence {
    const numbered =
      change.resource === undefined ? [] : [{ id: `r${this.resources.length + 1}`, ...(change.resource as Resource) }]
    return new PatientSentence(
      change.person ?? this.person,
      [...this.resources, ...numbered],
      change.entry === undefined ? this.entries : [...this.entries, change.entry],
      { ...this.reads, ...change.reads },
      { ...this.choices, ...change.choices },
    )
  }

  aged(years: number): PatientSentence {
    return this.born(`${Number(today.slice(0, 4)) - years}${today.slice(4)}`)
  }

  born(birthDate: string): PatientSentence {
    return this.with({ person: { ...this.person, birthDate } })
  }

  /** On a day, or nobody wrote when. */
  died(on?: string): PatientSentence {
    const death = on === undefined ? { deceasedBoolean: true } : { deceasedDateTime: on }
    return this.with({ person: { ...this.person, ...death } })
  }

  male(): PatientSentence {
    return this.with({ person: { ...this.person, gender: 'male' } })
  }

  ofSex(gender: string): PatientSentence {
    return this.with({ person: { ...this.person, gender } })
  }

  /** A Condition by concept (its first counting code), or by facet of it. */
  withDiagnosis(
    concept: string,
    extra: {
      facet?: string
      system?: string
      status?: string
      verification?: string
      onset?: string
      recorded?: string
      ended?: string
      code?: string
      text?: string
      category?: string
      severity?: { code?: string; text?: string }
    } = {},
  ): PatientSentence {
    const coding =
      extra.code === undefined
        ? codingOf(concept, extra.facet, 'condition')
        : { system: extra.system ?? 'http://hl7.org/fhir/sid/icd-10-cm', code: extra.code }
    return this.with({
      resource: {
        resourceType: 'Condition',
        clinicalStatus:
          extra.status === 'none'
            ? undefined
            : {
                coding: [
                  {
                    system: 'http://terminology.hl7.org/CodeSystem/condition-clinical',
                    code: extra.status ?? 'active',
                  },
                ],
              },
        verificationStatus: { coding: [{ code: extra.verification ?? 'confirmed' }] },
        code: extra.text === undefined ? { coding: [coding] } : { text: extra.text },
        onsetDateTime: extra.onset,
        recordedDate: extra.recorded,
        abatementDateTime: extra.ended,
        severity:
          extra.severity === undefined
            ? undefined
            : extra.severity.code === undefined
              ? { text: extra.severity.text }
              : { coding: [{ system: 'http://snomed.info/sct', code: extra.severity.code }] },
      },
    })
  }

  withProcedure(concept: string, extra: { facet?: string; on?: string; status?: string } = {}): PatientSentence {
    return this.with({
      resource: {
        resourceType: 'Procedure',
        status: extra.status ?? 'completed',
        code: { coding: [codingOf(concept, extra.facet, 'procedure')] },
        performedDateTime: extra.on ?? daysAgo(10),
      },
    })
  }

  /** A final laboratory value of today, or of `on`. */
  withLab(concept: string, value: number, unit: string, lab: Lab = {}): PatientSentence {
    return this.withObservation(
      concept,
      { valueQuantity: { value, unit, ...(lab.comparator === undefined ? {} : { comparator: lab.comparator }) } },
      lab,
      unit,
    )
  }

  /** A result in words: `Positive`, `1:160`, `Non-reactive`. */
  withResult(concept: string, text: string, lab: Lab = {}): PatientSentence {
    return this.withObservation(concept, { valueString: text }, lab)
  }

  withObservation(concept: string, value: Record<string, unknown>, lab: Lab = {}, unit?: string): PatientSentence {
    const limits =
      lab.high === undefined && lab.low === undefined
        ? {}
        : {
            referenceRange: [
              {
                ...(lab.low === undefined ? {} : { low: { value: lab.low, unit } }),
                ...(lab.high === undefined ? {} : { high: { value: lab.high, unit } }),
              },
            ],
          }
    return this.with({
      resource: {
        resourceType: 'Observation',
        status: lab.status ?? 'final',
        code: {
          coding: [
            lab.code === undefined
              ? codingOf(concept, lab.facet, 'observation')
              : { system: lab.system ?? 'http://loinc.org', code: lab.code },
          ],
        },
        effectiveDateTime: lab.on ?? today,
        ...(lab.interpretation === undefined ? {} : { interpretation: [{ coding: [{ code: lab.interpretation }] }] }),
        ...value,
        ...limits,
      },
    })
  }

  /** A drug by its RxNorm name, taken since `from` (until `to`), so many milligrams a day. */
  withDrug(
    name: string,
    extra: {
      from?: string
      to?: string
      status?: string
      milligrams?: number
      rxcui?: string
      type?: 'MedicationRequest' | 'MedicationStatement'
      text?: boolean
      doseText?: string
      given?: string
      timesPerDay?: number
      /** `undefined` by name: nobody wrote the route down. */
      route?: string | undefined
      unit?: string
      atc?: string
    } = {},
  ): PatientSentence {
    const concept =
      extra.text === true
        ? { text: name }
        : extra.atc === undefined
          ? { coding: [{ system: rxnorm, code: extra.rxcui ?? rxcuiOf(name), display: name }] }
          : { coding: [{ system: 'http://www.whocc.no/atc', code: extra.atc }] }
    if (extra.given !== undefined)
      return this.with({
        resource: {
          resourceType: 'MedicationAdministration',
          status: 'completed',
          medicationCodeableConcept: concept,
          effectiveDateTime: extra.given,
          dosage: {
            route: { text: 'intravenous' },
            ...(extra.milligrams === undefined ? {} : { dose: { value: extra.milligrams, unit: 'mg' } }),
          },
        },
      })
    const dosage = {
      ...('route' in extra
        ? extra.route === undefined
          ? {}
          : { route: { text: extra.route } }
        : { route: { text: 'oral' } }),
      ...(extra.doseText === undefined ? {} : { text: extra.doseText }),
      ...(extra.milligrams === undefined
        ? {}
        : {
            doseAndRate: [{ doseQuantity: { value: extra.milligrams, unit: extra.unit ?? 'mg' } }],
            timing: { repeat: { frequency: extra.timesPerDay ?? 1, period: 1, periodUnit: 'd' } },
          }),
    }
    if (extra.type === 'MedicationRequest')
      return this.with({
        resource: {
          resourceType: 'MedicationRequest',
          status: extra.status ?? 'active',
          intent: 'order',
          medicationCodeableConcept: concept,
          authoredOn: extra.from,
          dosageInstruction: [dosage],
        },
      })
    return this.with({
      resource: {
        resourceType: 'MedicationStatement',
        status: extra.status ?? (extra.to === undefined ? 'active' : 'completed'),
        medicationCodeableConcept: concept,
        effectivePeriod: { start: extra.from, ...(extra.to === undefined ? {} : { end: extra.to }) },
        dosage: [dosage],
      },
    })
  }

  withAllergy(extra: {
    to?: string
    rxcui?: string
    severity?: string
    criticality?: string
    manifestation?: string
    category?: string
    code?: { system: string; code: string }
    verification?: string
    type?: 'allergy' | 'intolerance'
  }): PatientSentence {
    return this.with({
      resource: {
        resourceType: 'AllergyIntolerance',
        ...(extra.type === undefined ? {} : { type: extra.type }),
        verificationStatus: { coding: [{ code: extra.verification ?? 'confirmed' }] },
        code:
          extra.code === undefined
            ? {
                ...(extra.rxcui === undefined ? {} : { coding: [{ system: rxnorm, code: extra.rxcui }] }),
                text: extra.to,
              }
            : { coding: [extra.code] },
        ...(extra.category === undefined ? {} : { category: [extra.category] }),
        ...(extra.criticality === undefined ? {} : { criticality: extra.criticality }),
        ...(extra.severity === undefined && extra.manifestation === undefined
          ? {}
          : {
              reaction: [
                {
                  manifestation: [{ text: extra.manifestation ?? 'rash' }],
                  ...(extra.severity === undefined ? {} : { severity: extra.severity }),
                },
              ],
            }),
      },
    })
  }

  withNoKnownAllergy(): PatientSentence {
    return this.withAllergy({ code: { system: 'http://snomed.info/sct', code: '716186003' } })
  }

  withVaccine(cvx: string, on: string): PatientSentence {
    return this.with({
      resource: {
        resourceType: 'Immunization',
        status: 'completed',
        vaccineCode: { coding: [{ system: 'http://hl7.org/fhir/sid/cvx', code: cvx }] },
        occurrenceDateTime: on,
      },
    })
  }

  withResource(resource: unknown): PatientSentence {
    return this.with({ resource })
  }

  /** What a clinician enters for a datum. */
  entering(
    datum: string,
    value: EntryValue,
    extra: { on?: string; unit?: string; items?: Record<string, unknown> } = {},
  ): PatientSentence {
    return this.with({
      entry: {
        datum,
        value,
        date: extra.on ?? today,
        ...(extra.unit === undefined ? {} : { unit: extra.unit }),
        ...(extra.items === undefined ? {} : { items: extra.items }),
      },
    })
  }

  /** What a clinician answers to a criterion's question. */
  answering(criterion: string, answer: 'yes' | 'no' | 'unsure', override?: string): PatientSentence {
    return this.with({
      entry: { criterion, answer, date: today, ...(override === undefined ? {} : { override: { reason: override } }) },
    })
  }

  /** A read that did not come through. */
  butUnread(type: ChartResourceType, status: Read['status'] = 'failed'): PatientSentence {
    return this.with({ reads: { [type]: status } })
  }

  atSite(choices: SiteChoices): PatientSentence {
    return this.with({ choices })
  }

  bundle(): Bundle {
    const patient = { resourceType: 'Patient', id: 'p1', ...this.person }
    return {
      resourceType: 'Bundle',
      type: 'collection',
      entry: [patient, ...this.resources].map((resource) => ({
        resource: JSON.parse(JSON.stringify(resource)) as Resource,
      })),
    }
  }

  chart(): Chart {
    const chart = chartFromBundle(this.bundle())
    const lost = (type: ChartResourceType) =>
      this.reads[type] !== undefined && this.reads[type] !== 'complete' && this.reads[type] !== 'partial'
    return {
      ...chart,
      resources: chart.resources.filter((resource) => !lost(resource.resourceType as ChartResourceType)),
      reads: chart.reads.map((read) => ({ ...read, status: this.reads[read.resourceType] ?? read.status })),
    }
  }

  prescreened(against: readonly Trial[] = trials): Prescreening {
    return prescreen({
      chart: this.chart(),
      entries: this.entries,
      trials: against,
      asOf: today,
      settings: clinicalSettings(this.choices),
    })
  }

  /** One criterion's match, by its full id: `NCT07246096/I2a1`. */
  on(criterion: string, against: readonly Trial[] = trials): CriterionMatch {
    const asking = against
      .filter(({ id }) => criterion.startsWith(`${id}/`))
      .map((trial) => askingOnly(trial, criterion))
    const { trials: matches } = this.prescreened(asking)
    const found = matches.flatMap((match) =>
      match.criteria.filter((one) => criterionId(match.trial, one.criterion) === criterion),
    )[0]
    if (found === undefined) throw new Error(`There is no criterion ${criterion}.`)
    return found
  }
}

/** The trial with this criterion and those joined with it: the others, which say nothing of it, are not decided. */
function askingOnly(trial: Trial, criterion: string): Trial {
  const groups = trial.groups?.filter(({ criteria }) => criteria.some((id) => `${trial.id}/${id}` === criterion)) ?? []
  const joined = groups.flatMap(({ criteria }) => criteria)
  return {
    ...trial,
    criteria: trial.criteria.filter((one) => criterionId(trial, one) === criterion || joined.includes(one.id)),
  }
}

export function patient(): PatientSentence {
  return new PatientSentence()
}

function codingOf(concept: string, facet: string | undefined, _kind: string): { system: string; code: string } {
  const codings = (conceptById(concept)?.codings ?? []).filter(
    ({ use, match, facet: own }) =>
      (facet !== undefined || use === 'match') && match !== 'range' && (facet === undefined || own === facet),
  )
  const [coding] = codings
  if (coding === undefined) throw new Error(`No code for ${concept}${facet === undefined ? '' : ` (${facet})`}.`)
  return { system: coding.system, code: coding.code }
}

function rxcuiOf(name: string): string {
  for (const concept of [
    'glucocorticoids',
    'antimalarials',
    'csdmards',
    'cyclophosphamide',
    'fludarabine',
    'biologics',
    'jak-inhibitors',
    'ivig',
    'gcsf',
    'atg-alemtuzumab',
    'tpo-itp',
    'anti-infectives-iv',
    'vasopressors',
  ]) {
    const found = conceptById(concept)?.codings.find(
      ({ system, facet, display }) => system === rxnorm && (facet === name || display === name),
    )
    if (found !== undefined) return found.code
  }
  throw new Error(`No RxNorm code for ${name}.`)
}
