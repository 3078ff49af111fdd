import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { ReactNode } from 'react'
import type { Course, CoursePoint } from '../matching/courses.ts'
import type { Threshold } from '../matching/thresholds.ts'
import { dayText, type Day } from '../values/clinical-date.ts'
import { limitText, viewWords as words } from '../wording/view-words.ts'
import { datumLabel } from '../wording/words.ts'
import { useSpeech } from './language.tsx'
import { useWorkspace } from './workspace-context.ts'

const size = { width: 640, height: 260, left: 48, right: 150, top: 16, bottom: 28 } as const

/** The course of one datum, with each limit as a line and the days that count shaded. Its table says the same. */
export function CourseChart({ course, asOf }: { readonly course: Course; readonly asOf: Day }): ReactNode {
  const { say, day, language } = useSpeech()
  const { questions } = useWorkspace()
  const { datum, points, limits, countsFrom, unit } = course
  const ends = points.flatMap(({ number }) => endsOf(number))
  const first = Math.min(points[0]?.day ?? asOf, countsFrom ?? asOf)
  const x = scaleLinear([first, Math.max(asOf, first + 1)], [size.left, size.width - size.right])
  const most = Math.max(...ends, ...limits.map(({ value }) => value), Number.MIN_VALUE)
  const y = scaleLinear([0, most * 1.1], [size.height - size.bottom, size.top]).nice()
  const path = line<CoursePoint>(
    (point) => x(point.day),
    (point) => y(middleOf(point)),
  )(points)
  const label = say(words.courseOf, {
    label: datumLabel(datum, language, questions),
    n: points.length,
    from: day(dayText(points[0]?.day ?? asOf)),
    to: day(dayText(points.at(-1)?.day ?? asOf)),
  })
  return (
    <figure className="course">
      <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={label}>
        {countsFrom === undefined ? null : (
          <rect
            className="course-window"
            x={x(countsFrom)}
            y={size.top}
            width={x(asOf) - x(countsFrom)}
            height={size.height - size.bottom - size.top}
          />
        )}
        {y.ticks(4).map((tick) => (
          <g key={tick}>
            <line className="course-grid" x1={size.left} x2={size.width - size.right} y1={y(tick)} y2={y(tick)} />
            <text className="course-tick" x={size.left - 6} y={y(tick) + 4} textAnchor="end">
              {tick}
            </text>
          </g>
        ))}
        {[...new Set([first, asOf])].map((edge) => (
          <text
            key={edge}
            className="course-tick"
            x={x(edge)}
            y={size.height - 8}
            textAnchor={edge === asOf ? 'end' : 'start'}
          >
            {day(dayText(edge))}
          </text>
        ))}
        {byLimit(limits).map(({ limit, trials }, index) => (
          <g key={limitText(limit)}>
            <line
              className="course-limit"
              x1={size.left}
              x2={size.width - size.right}
              y1={y(limit.value)}
              y2={y(limit.value)}
            />
            <text
              className="course-limit-name"
              x={size.width - size.right + 6}
              y={Math.max(size.top + 8 + index * 14, y(limit.value) + 4)}
            >
              {limitText(limit)} · {trials.map((trial) => trial.slice(-4)).join(', ')}
            </text>
          </g>
        ))}
        {path === null ? null : <path className="course-line" d={path} />}
        {points.map((point, index) => (
          <circle
            key={`${point.day} ${index}`}
            className="course-point"
            cx={x(point.day)}
            cy={y(middleOf(point))}
            r="4"
          />
        ))}
      </svg>
      <figcaption className="quiet">
        {label}
        {unit === undefined ? '' : `, ${unit}`}
        {countsFrom === undefined ? '' : `; ${say(words.windowFrom, { date: day(dayText(countsFrom)) })}`}
      </figcaption>
    </figure>
  )
}

function endsOf({ low, high }: CoursePoint['number']): readonly number[] {
  return [low, high].filter(Number.isFinite)
}

/** Where only one end is known (`<5`), the value stands there. */
function middleOf({ number }: CoursePoint): number {
  const ends = endsOf(number)
  return ends.reduce((sum, end) => sum + end, 0) / Math.max(1, ends.length)
}

/** Each limit once, with the trials that set it. */
function byLimit(limits: readonly Threshold[]) {
  const found = new Map<string, { readonly limit: Threshold; readonly trials: string[] }>()
  for (const limit of limits) {
    const one = found.get(limitText(limit)) ?? { limit, trials: [] }
    found.set(limitText(limit), one)
    if (!one.trials.includes(limit.trial)) one.trials.push(limit.trial)
  }
  return [...found.values()].sort((a, b) => b.limit.value - a.limit.value)
}
