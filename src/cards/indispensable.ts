import type { Chart, ChartResourceType, Read } from '../chart/chart.ts'

/** Without these there is no telling who the patient is, or which cohorts fit. */
const types: readonly ChartResourceType[] = ['Patient', 'Condition']

/** The indispensable reads that brought nothing: there is no card then. A part of the diagnoses is enough for one. */
export function lostIndispensables({ reads }: Chart): readonly Pick<Read, 'resourceType' | 'detail'>[] {
  return types.flatMap((resourceType) => {
    const read = reads.find((each) => each.resourceType === resourceType)
    if (read?.status === 'complete' || (read?.status === 'partial' && read.count > 0)) return []
    return [{ resourceType, ...(read?.detail ? { detail: read.detail } : {}) }]
  })
}
