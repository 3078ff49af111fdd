import type { ReactNode } from 'react'
import type { Threshold } from '../matching/thresholds.ts'

const width = 100
const height = 12

/** A limit and a value on one line: the side that passes is filled. What it shows is said in words beside it. */
export function LimitBar({ threshold: { comparison, value, number } }: { readonly threshold: Threshold }): ReactNode {
  const ends = [value, number?.low, number?.high].filter((end) => end !== undefined && Number.isFinite(end))
  const most = Math.max(...ends.map((end) => end ?? 0)) * 1.25
  if (!(most > 0)) return null
  const at = (amount: number): number => (Math.min(most, Math.max(0, amount)) / most) * width
  const isFloor = comparison === '>=' || comparison === '>'
  const limit = at(value)
  return (
    <svg className="limit-bar" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
      <rect className="limit-track" x="0" y="4" width={width} height="4" />
      <rect className="limit-pass" x={isFloor ? limit : 0} y="4" width={isFloor ? width - limit : limit} height="4" />
      <rect className="limit-tick" x={Math.min(width - 1, limit)} y="1" width="1" height="10" />
      {number === undefined ? null : (
        <rect
          className="limit-value"
          x={Math.max(0, at(number.low) - 1.5)}
          y="2"
          width={Math.max(3, at(number.high) - at(number.low))}
          height="8"
        />
      )}
    </svg>
  )
}
