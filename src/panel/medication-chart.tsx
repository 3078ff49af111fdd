import { scaleLinear } from 'd3-scale'
import type { ReactNode } from 'react'
import type { DrugLine, Spell } from '../matching/medication-line.ts'
import type { TurningDay } from '../matching/turning-days.ts'
import { dayOf, dayText, type Day } from '../values/clinical-date.ts'
import { viewWords as words } from '../wording/view-words.ts'
import { useSpeech } from './language.tsx'

const size = { width: 640, left: 150, right: 16, row: 22, top: 20 } as const
/** Older use is drawn from the left edge on. */
const mostDays = 3 * 365

interface MedicationChartProps {
  readonly lines: readonly DrugLine[]
  readonly days: readonly TurningDay[]
  readonly asOf: Day
}

/** What was taken when, a bar a spell, with the days from which criteria pass; and the same as a table. */
export function MedicationChart({ lines, days, asOf }: MedicationChartProps): ReactNode {
  const { say, day, language } = useSpeech()
  const ends = days.flatMap(({ date }) => dayOf(date) ?? [])
  const starts = lines.flatMap(({ spells }) => spells.flatMap(({ from }) => from ?? []))
  const first = Math.max(asOf - mostDays, Math.min(asOf - 30, ...starts))
  const last = Math.max(asOf + 14, ...ends)
  const x = scaleLinear([first, last], [size.left, size.width - size.right]).clamp(true)
  const height = size.top + lines.length * size.row + 24
  const bottom = height - 22
  const said = { from: day(dayText(first)), to: day(dayText(last)) }
  return (
    <>
      <svg
        className="medication-chart"
        viewBox={`0 0 ${size.width} ${height}`}
        role="img"
        aria-label={say(words.medicationOf, said)}
      >
        {lines.map(({ ingredient, label, spells }, index) => (
          <g key={ingredient}>
            <text className="course-tick" x={size.left - 8} y={size.top + index * size.row + 14} textAnchor="end">
              {label[language]}
            </text>
            {spells.map((spell, at) => (
              <rect
                key={`${spell.reference} ${at}`}
                className={spell.isUnsure ? 'spell is-unsure' : 'spell'}
                x={x(spell.from ?? first)}
                y={size.top + index * size.row + 3}
                width={Math.max(3, x(spell.to) - x(spell.from ?? first))}
                height={size.row - 8}
              />
            ))}
          </g>
        ))}
        <line className="course-today" x1={x(asOf)} x2={x(asOf)} y1={size.top - 4} y2={bottom} />
        <text className="course-tick" x={x(asOf)} y={12} textAnchor="end">
          {say(words.today)}
        </text>
        {[...new Set(ends)].map((end) => (
          <g key={end}>
            <line className="course-limit" x1={x(end)} x2={x(end)} y1={size.top - 4} y2={bottom} />
          </g>
        ))}
        <text className="course-tick" x={size.left} y={height - 6}>
          {said.from}
        </text>
        <text className="course-tick" x={size.width - size.right} y={height - 6} textAnchor="end">
          {said.to}
        </text>
      </svg>
      <details className="more">
        <summary>{say(words.asTable)}</summary>
        <table className="course-table">
          <thead>
            <tr>
              <th scope="col">{say(words.drug)}</th>
              <th scope="col">{say(words.from)}</th>
              <th scope="col">{say(words.until)}</th>
            </tr>
          </thead>
          <tbody>
            {lines.flatMap(({ ingredient, label, spells }) =>
              spells.map((spell, at) => (
                <tr key={`${ingredient} ${at}`}>
                  <th scope="row">{label[language]}</th>
                  <td>{spell.from === undefined ? say(words.unknownDay) : day(dayText(spell.from))}</td>
                  <td>
                    <EndOf spell={spell} />
                  </td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </details>
    </>
  )
}

function EndOf({ spell: { isOngoing, isUnsure, to } }: { readonly spell: Spell }): ReactNode {
  const { say, day } = useSpeech()
  if (isOngoing) return say(words.ongoing)
  return isUnsure ? say(words.unknownDay) : day(dayText(to))
}
