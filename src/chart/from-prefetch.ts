import type { Resource } from 'fhir/r4'
import { ChartInReading } from './chart-in-reading.ts'
import type { Chart, ReadDetail } from './chart.ts'
import { isBundle, isOperationOutcome, isResource } from './fhir-json.ts'
import { unreadMedications } from './medications.ts'
import { mergeSteps, type EndedSearch, type ReadState } from './merge.ts'
import { outcomeDetail } from './operation-outcome.ts'
import { readPage } from './page.ts'
import type { PrefetchItem } from './prefetch-plan.ts'
import type { SearchEnd } from './search.ts'
import { isAbout, literalOf, remembered } from './subject.ts'

/** What came under one key. `absent`: the EHR did not send it. `empty`: it was sent, and holds nothing. */
export interface PrefetchedItem {
  readonly item: PrefetchItem
  readonly state: 'absent' | 'empty' | 'failed' | 'partial' | 'complete'
  readonly count: number
  readonly detail?: ReadDetail
}

export interface Prefetched {
  readonly chart: Chart
  readonly items: readonly PrefetchedItem[]
}

interface PrefetchRequest {
  readonly plan: readonly PrefetchItem[]
  readonly prefetch: Readonly<Record<string, unknown>>
  readonly patientId: string
  /** FHIR base URL of the EHR, where the request names it. */
  readonly issuer?: string
}

/**
 * Takes what an EHR sent along as a chart, each read as good as what came under its keys: `null` is a complete search
 * that found nothing, an absent key was not read, an OperationOutcome failed, a Bundle with a next link is a part.
 */
export function chartFromPrefetch({ plan, prefetch, patientId, issuer }: PrefetchRequest): Prefetched {
  const types = [...new Set(plan.map(({ resourceType }) => resourceType))]
  const growing = new ChartInReading(issuer ?? '', types)
  const items: PrefetchedItem[] = []
  const isPatient = remembered((reference) => isThePatient(reference, patientId))
  for (const type of types) {
    const ended: EndedSearch[] = []
    for (const item of plan.filter(({ resourceType }) => resourceType === type)) {
      const sent = Object.hasOwn(prefetch, item.key) ? prefetch[item.key] : undefined
      const { count, ...end } = item.search
        ? takeBundle(sent, item, growing, isPatient)
        : takePatient(sent, growing, patientId)
      if (item.search) ended.push({ search: item.search, end })
      else growing.finish(type, end)
      growing.ended({ resourceType: type, label: item.key, count, ...end })
      items.push({ item, state: stateOf(sent, count, end), count, ...(end.detail ? { detail: end.detail } : {}) })
    }
    if (ended.length > 0) growing.finish(type, withMedications(mergeSteps([ended]), growing, type))
  }
  const { issuer: _issuer, ...chart } = growing.soFar()
  return { chart: issuer === undefined ? chart : { issuer, ...chart }, items }
}

interface Taken extends SearchEnd {
  readonly count: number
}

const notTaken = (detail: ReadDetail): Taken => ({ status: 'failed', pages: 0, count: 0, detail })

function takePatient(sent: unknown, growing: ChartInReading, patientId: string): Taken {
  if (sent === undefined || sent === null) return notTaken({ kind: 'not-sent' })
  if (isOperationOutcome(sent)) return notTaken(outcomeDetail(sent) ?? { kind: 'outcome' })
  if (!isResource(sent) || sent.resourceType !== 'Patient') return notTaken({ kind: 'not-json' })
  if (sent.id !== patientId) return notTaken({ kind: 'other-patient', count: 1 })
  growing.takePatient(sent as Resource & { resourceType: 'Patient' })
  return { status: 'complete', pages: 1, count: 1 }
}

function takeBundle(
  sent: unknown,
  item: PrefetchItem,
  growing: ChartInReading,
  isPatient: (reference: string) => boolean,
): Taken {
  if (sent === undefined) return notTaken({ kind: 'not-sent' })
  if (sent === null) return { status: 'complete', pages: 0, count: 0 }
  if (isOperationOutcome(sent)) return notTaken(outcomeDetail(sent) ?? { kind: 'outcome' })
  if (!isBundle(sent)) return notTaken({ kind: 'not-json' })
  const { matches, included, broken, outcome, next, total } = readPage(sent, item.resourceType)
  const own = matches.filter((resource) => isAbout(resource, isPatient))
  growing.take(own, included)
  const others = matches.length - own.length
  const hasMore = next !== undefined || (total !== undefined && total > matches.length + broken)
  const detail: ReadDetail | undefined = hasMore
    ? { kind: 'next-link' }
    : (outcome ??
      (others > 0 ? { kind: 'other-patient', count: others } : undefined) ??
      (broken > 0 ? { kind: 'broken-resources', count: broken } : undefined))
  const end = { pages: 1, count: own.length }
  return detail ? { status: 'partial', ...end, detail } : { status: 'complete', ...end }
}

/** An order whose Medication did not come along does not say which drug it is. */
function withMedications(state: ReadState, growing: ChartInReading, type: PrefetchItem['resourceType']): ReadState {
  const missing = unreadMedications(growing.ofType(type), (reference) => growing.hasMedication(reference))
  return state.status !== 'complete' || missing.length === 0
    ? state
    : { status: 'partial', detail: { kind: 'not-sent' } }
}

function isThePatient(reference: string, patientId: string): boolean {
  const literal = literalOf(reference)
  return literal?.type === 'Patient' && literal.id === patientId
}

function stateOf(sent: unknown, count: number, { status }: SearchEnd): PrefetchedItem['state'] {
  if (sent === undefined) return 'absent'
  if (status === 'complete') return count === 0 ? 'empty' : 'complete'
  return status === 'partial' ? 'partial' : 'failed'
}
