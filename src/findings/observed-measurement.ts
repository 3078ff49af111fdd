import type { Binding } from '../terminology/bind.ts'
import { interpretationOf } from '../terminology/result-values.ts'
import { parseClinicalDate, type ClinicalDate } from '../values/clinical-date.ts'
import { asRecord, asRecords, type JsonRecord } from '../values/json.ts'
import { codesOf, displayIn } from './coded-text.ts'
import type { Interpretation, MeasuredValue, Measurement, ReferenceRange } from './measurement.ts'
import { writtenAt } from './own-records.ts'
import type { Person } from './person.ts'
import { readValue } from './read-value.ts'
import { readRange } from './reference-range.ts'

/** An Observation as it came, and what its measurements need to know beside it. */
export interface ObservationSource {
  readonly observation: JsonRecord
  readonly status: string
  readonly person: Person
  /** How evidence names it. */
  readonly cite: (observation: JsonRecord) => string
}

/** Not looked at yet, where nothing may be what is found. */
const unread = Symbol('unread')

/**
 * One result of an Observation, or of one of its components. A chart holds hundreds that no criterion looks at and a
 * few that every criterion does: each part is read when it is first asked for, and once.
 */
export class ObservedMeasurement implements Measurement {
  readonly source = 'chart'
  readonly remark = undefined
  readonly bindings: readonly Binding[]
  private readonly from: ObservationSource
  private readonly holder: JsonRecord
  private readDate: ClinicalDate | undefined | typeof unread = unread
  private foundValue: MeasuredValue | undefined | typeof unread = unread
  private foundRanges: readonly ReferenceRange[] | undefined

  /** @param holder the Observation, or the component of it that holds the value */
  constructor(from: ObservationSource, holder: JsonRecord, bindings: readonly Binding[]) {
    this.from = from
    this.holder = holder
    this.bindings = bindings
  }

  get reference(): string {
    return this.from.cite(this.from.observation)
  }

  get display(): string {
    return displayIn(this.holder['code'])
  }

  get preliminary(): boolean {
    return this.from.status === 'preliminary'
  }

  get replaces(): boolean {
    return this.from.status === 'amended' || this.from.status === 'corrected'
  }

  get date(): ClinicalDate | undefined {
    if (this.readDate === unread) this.readDate = observedOn(this.from.observation)
    return this.readDate
  }

  get value(): MeasuredValue | undefined {
    if (this.foundValue === unread)
      this.foundValue = this.holder['dataAbsentReason'] === undefined ? readValue(this.holder) : undefined
    return this.foundValue
  }

  get ranges(): readonly ReferenceRange[] {
    this.foundRanges ??= asRecords(this.holder['referenceRange']).flatMap(
      (range) => readRange(range, this.from.person) ?? [],
    )
    return this.foundRanges
  }

  get interpretation(): Interpretation | undefined {
    return interpretationOf(codesOf(this.holder['interpretation']))
  }

  get writtenAt(): string | undefined {
    return writtenAt(this.from.observation)
  }
}

/** When it was true of the patient, else when it was issued. */
function observedOn(observation: JsonRecord): ClinicalDate | undefined {
  const plain = parseClinicalDate(observation['effectiveDateTime'])
  if (plain !== undefined) return plain
  const period = asRecord(observation['effectivePeriod'])
  return (
    parseClinicalDate(observation['effectiveInstant']) ??
    parseClinicalDate(period?.['end']) ??
    parseClinicalDate(period?.['start']) ??
    parseClinicalDate(observation['issued'])
  )
}
