import { readHookRequest, type HookRequest, type RequestFault } from '../cards/hook-request.ts'
import type { Chart } from '../chart/chart.ts'
import { chartFromBundle } from '../chart/from-bundle.ts'
import { UnusableInput } from '../chart/unusable-input.ts'
import { asRecord } from '../values/json.ts'

/** What a card is made from: a whole chart, or a request as an EHR sends it. */
export type PreviewSource =
  { readonly kind: 'chart'; readonly chart: Chart } | { readonly kind: 'request'; readonly request: HookRequest }

export type SourceRead =
  | PreviewSource
  | { readonly kind: 'not-json' }
  | { readonly kind: 'faults'; readonly faults: readonly RequestFault[] }
  | { readonly kind: 'unusable'; readonly why: string }

/** Reads what was pasted: a `patient-view` request, or a Bundle taken as the whole chart. */
export function readSource(text: string): SourceRead {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { kind: 'not-json' }
  }
  const record = asRecord(value)
  if (record !== undefined && record['resourceType'] === undefined) return readHookRequest(value)
  return readBundle(value)
}

/** Takes a Bundle of one patient as the whole chart. */
export function readBundle(value: unknown): SourceRead {
  try {
    return { kind: 'chart', chart: chartFromBundle(value) }
  } catch (error) {
    if (error instanceof UnusableInput) return { kind: 'unusable', why: error.message }
    throw error
  }
}
