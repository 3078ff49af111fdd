import type { Patient, Resource } from 'fhir/r4'
import { chartResourceTypes, type Chart, type ChartResourceType, type SearchRecord } from './chart.ts'
import type { ReadState } from './merge.ts'
import { literalOf } from './subject.ts'
import { countsByType, Shelf } from './shelf.ts'

/** A chart while it grows: what has come so far, and which types are still being read. */
export class ChartInReading {
  private readonly shelf = new Shelf()
  private readonly searches: SearchRecord[] = []
  private readonly states = new Map<ChartResourceType, ReadState>()
  private patient: Patient | undefined

  /** @param types what is to be read, in the order it is to be listed */
  constructor(
    private readonly issuer: string,
    types: readonly ChartResourceType[],
  ) {
    for (const type of types) this.states.set(type, { status: 'partial', detail: { kind: 'reading' } })
  }

  take(matches: readonly Resource[], included: readonly Resource[] = []): void {
    for (const resource of matches) this.shelf.put(resource)
    // A chart's own types come by searches for this patient only.
    for (const resource of included) if (!isChartType(resource.resourceType)) this.shelf.put(resource)
  }

  takePatient(patient: Patient): void {
    this.patient = patient
    this.shelf.put(patient)
  }

  ended(record: SearchRecord): void {
    this.searches.push(record)
  }

  finish(type: ChartResourceType, state: ReadState): void {
    this.states.set(type, state)
  }

  ofType(type: ChartResourceType): readonly Resource[] {
    return this.shelf.ofType(type)
  }

  hasMedication(reference: string): boolean {
    const literal = literalOf(reference)
    return literal !== undefined && this.shelf.has(literal.type, literal.id)
  }

  /** The chart as far as it has been read; what is still being read is `partial`, `reading`. */
  soFar(): Chart {
    const resources = this.shelf.resources
    const counts = countsByType(resources)
    return {
      issuer: this.issuer,
      ...(this.patient ? { patient: this.patient } : {}),
      resources,
      reads: [...this.states].map(([resourceType, { status, detail }]) => ({
        resourceType,
        status,
        count: counts.get(resourceType) ?? 0,
        ...(detail ? { detail } : {}),
      })),
      searches: [...this.searches],
    }
  }
}

function isChartType(type: string): boolean {
  return (chartResourceTypes as readonly string[]).includes(type)
}
