import type { ReadDetail, ReadStatus } from './chart.ts'
import type { Search, SearchEnd } from './search.ts'

export interface EndedSearch {
  readonly search: Search
  readonly end: SearchEnd
}

/** How far the read of a whole type got. */
export interface ReadState {
  readonly status: ReadStatus
  readonly detail?: ReadDetail
}

/** Whether the server refused a search whose facts nothing else in the step brings: then there is another way to try. */
export function isRefused(step: readonly EndedSearch[]): boolean {
  return needed(step).some(({ end }) => end.status === 'unsupported')
}

/**
 * One state for a type from all searches made for it. A step that is complete by itself completes the type, whatever
 * was refused before; otherwise the worst search that was needed tells, and one success makes a failure a part.
 */
export function mergeSteps(steps: readonly (readonly EndedSearch[])[]): ReadState {
  if (steps.some((step) => needed(step).every(({ end }) => end.status === 'complete'))) return { status: 'complete' }
  const all = steps.flatMap(needed)
  const answered = all.filter(({ end }) => end.status !== 'unsupported')
  const last = steps.at(-1)
  return combine((last && isRefused(last) ? all : answered).map(({ end }) => end))
}

/** A category the server does not know is no loss where the codes it might hold were searched for one by one. */
function needed(step: readonly EndedSearch[]): readonly EndedSearch[] {
  const codesComplete = step.every(({ search, end }) => search.role !== 'codes' || end.status === 'complete')
  if (!codesComplete) return step
  return step.filter(
    ({ search, end }) => !(search.role === 'category-covered-by-codes' && end.status === 'unsupported'),
  )
}

const worstFirst: readonly ReadStatus[] = ['failed', 'not-permitted', 'unsupported', 'partial', 'complete']

function combine(ends: readonly SearchEnd[]): ReadState {
  const sorted = [...ends].sort((a, b) => worstFirst.indexOf(a.status) - worstFirst.indexOf(b.status))
  const worst = sorted[0]
  if (!worst) return { status: 'failed' }
  const isPart = ends.some(({ status }) => status === 'complete' || status === 'partial')
  const status = isPart && worst.status !== 'complete' ? 'partial' : worst.status
  return { status, ...(worst.detail ? { detail: worst.detail } : {}) }
}
