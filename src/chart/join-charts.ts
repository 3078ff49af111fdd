import type { Chart, Read, ReadStatus } from './chart.ts'
import { Shelf } from './shelf.ts'

/**
 * One chart of two reads of the same patient, the second made to complete the first: what either holds, and of each
 * type the better read. What the second says about a type that neither read whole is the newer word.
 */
export function joinCharts(first: Chart, second: Chart): Chart {
  const shelf = new Shelf()
  for (const resource of [...first.resources, ...second.resources]) shelf.put(resource)
  const resources = shelf.resources
  const patient = first.patient ?? second.patient
  const types = [...new Set([...first.reads, ...second.reads].map(({ resourceType }) => resourceType))]
  return {
    ...first,
    ...(patient ? { patient } : {}),
    resources,
    reads: types.map((type): Read => {
      const { status, detail } = betterRead(readOf(first, type), readOf(second, type))
      const count = resources.filter(({ resourceType }) => resourceType === type).length
      return { resourceType: type, status, count, ...(detail ? { detail } : {}) }
    }),
    searches: [...(first.searches ?? []), ...(second.searches ?? [])],
  }
}

function readOf({ reads }: Chart, type: string): Read | undefined {
  return reads.find(({ resourceType }) => resourceType === type)
}

const bestFirst: readonly ReadStatus[] = ['complete', 'partial', 'unsupported', 'not-permitted', 'failed']

type Outcome = Pick<Read, 'status' | 'detail'>

function betterRead(first: Read | undefined, second: Read | undefined): Outcome {
  if (!first || !second) return first ?? second ?? { status: 'failed' }
  const [better] = [second, first].sort((a, b) => bestFirst.indexOf(a.status) - bestFirst.indexOf(b.status))
  if (better === undefined || better.status === 'complete') return { status: 'complete' }
  const detail = second.detail ?? first.detail
  return { status: better.status, ...(detail ? { detail } : {}) }
}
