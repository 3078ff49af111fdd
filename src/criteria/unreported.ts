import type { Determination } from './determination.ts'

/** Whether nothing is reported, or nothing of late: then it may be computed from other values. */
export function isUnreported({ missing }: Determination): boolean {
  const [first] = missing
  return first?.reason === 'not-recorded' || first?.reason === 'out-of-date'
}
