import { ChartInReading } from './chart-in-reading.ts'
import type { Chart, ChartResourceType } from './chart.ts'
import { readMedications } from './medications.ts'
import { isRefused, mergeSteps, type EndedSearch, type ReadState } from './merge.ts'
import type { Needs } from './needs.ts'
import { planSearches, type TypePlan } from './plan.ts'
import type { FhirPort } from './port.ts'
import { readPatient } from './read-patient.ts'
import { createRequester, type Requester } from './requester.ts'
import { sleep, type Pacing } from './retry.ts'
import { runSearch, type Search } from './search.ts'

export interface ReadChartOptions extends Partial<Pacing> {
  /** Stops the read: the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal
  /** Called with the chart so far, first when nothing has come, then as searches end. */
  readonly onProgress?: (chart: Chart) => void
  /** How much of a type the session may read. A type it may not read is not asked for: an empty answer would lie. */
  readonly permits?: (type: ChartResourceType) => 'all' | 'some' | 'none'
}

/**
 * Reads from an EHR what is needed of one patient: all pages of all searches, four requests at a time. Resolves always,
 * save on an abort: what could not be read is in the chart's `reads`.
 */
export async function readChart(needs: Needs, port: FhirPort, options: ReadChartOptions = {}): Promise<Chart> {
  const { signal, permits = () => 'all', random = Math.random, now } = options
  const pacing = { sleep: options.sleep ?? sleep, random, ...(now ? { now } : {}) }
  const plans = planSearches(needs)
  const growing = new ChartInReading(port.base, ['Patient', ...plans.map(({ resourceType }) => resourceType)])
  const requester = createRequester(port, pacing, signal)
  const tell = () => options.onProgress?.(growing.soFar())

  async function readType(type: ChartResourceType, read: () => Promise<ReadState>): Promise<void> {
    const permitted = permits(type)
    const state = permitted === 'none' ? notPermitted : await read()
    growing.finish(type, permitted === 'some' && state.status === 'complete' ? partlyPermitted : state)
    tell()
  }

  tell()
  await Promise.all([
    readType('Patient', () => readPatientTo({ requester, growing, tell, now })),
    ...plans.map((plan) => readType(plan.resourceType, () => readByPlan(plan, { requester, growing, tell, now }))),
  ])
  return growing.soFar()
}

const notPermitted: ReadState = { status: 'not-permitted', detail: { kind: 'scope' } }
const partlyPermitted: ReadState = { status: 'partial', detail: { kind: 'scope' } }

type Clock = (() => number) | undefined

interface Reading {
  readonly requester: Requester
  readonly growing: ChartInReading
  readonly tell: () => void
  readonly now: Clock
}

async function readPatientTo({ requester, growing, now }: Reading): Promise<ReadState> {
  const started = now?.()
  const state = await readPatient(requester, (patient) => growing.takePatient(patient))
  const count = state.status === 'complete' ? 1 : 0
  growing.ended({ resourceType: 'Patient', label: 'read', count, pages: count, ...state, ...elapsed(started, now) })
  return state
}

async function readByPlan(plan: TypePlan, reading: Reading): Promise<ReadState> {
  const steps: EndedSearch[][] = []
  for (const step of plan.steps) {
    const ended = (await Promise.all(step.map((search) => askEitherWay(search, reading)))).flat()
    steps.push(ended)
    if (!isRefused(ended)) break
  }
  const state = mergeSteps(steps)
  return namesMedications(plan.resourceType) ? withMedications(plan.resourceType, state, reading) : state
}

/** A search, or those that ask the same one by one; when the first of these is refused too, the rest are spared. */
async function askEitherWay(search: Search, reading: Reading): Promise<readonly EndedSearch[]> {
  const ended = await ask(search, reading)
  const [first, ...rest] = search.instead ?? []
  if (ended.end.status !== 'unsupported' || !first) return [ended]
  const firstEnded = await ask(first, reading)
  if (firstEnded.end.status === 'unsupported') return [ended]
  return [firstEnded, ...(await Promise.all(rest.map((each) => ask(each, reading))))]
}

async function ask(search: Search, { requester, growing, tell, now }: Reading): Promise<EndedSearch> {
  let count = 0
  const started = now?.()
  const end = await runSearch(search, requester, (matches, included) => {
    count += matches.length
    growing.take(matches, included)
  })
  const { resourceType, label } = search
  growing.ended({ resourceType, label, count, ...end, ...elapsed(started, now) })
  tell()
  return { search, end }
}

function namesMedications(type: ChartResourceType): boolean {
  return type === 'MedicationRequest' || type === 'MedicationStatement' || type === 'MedicationAdministration'
}

async function withMedications(type: ChartResourceType, state: ReadState, reading: Reading): Promise<ReadState> {
  const { requester, growing } = reading
  const has = (reference: string) => growing.hasMedication(reference)
  const end = await readMedications(growing.ofType(type), has, requester, (medication) =>
    growing.take([], [medication]),
  )
  if (end.asked === 0) return state
  const detail = end.detail ? { detail: end.detail } : {}
  const status = end.detail ? 'partial' : 'complete'
  growing.ended({ resourceType: type, label: 'medicationReference', status, count: end.asked, pages: 0, ...detail })
  return state.status === 'complete' ? { status, ...detail } : state
}

function elapsed(started: number | undefined, now: Clock): { readonly milliseconds?: number } {
  return started === undefined || !now ? {} : { milliseconds: Math.round(now() - started) }
}
