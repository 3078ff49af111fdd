import type { ReactNode } from 'react'
import type { Course } from '../matching/courses.ts'
import { dayText } from '../values/clinical-date.ts'
import { limitText, viewWords as words } from '../wording/view-words.ts'
import { useSpeech } from './language.tsx'

/** What the chart of a course shows, for those who read rather than look. */
export function CourseTable({ course: { points, limits } }: { readonly course: Course }): ReactNode {
  const { say, day, list } = useSpeech()
  const named = [...new Set(limits.map((limit) => `${limit.trial} ${limitText(limit)}`))]
  return (
    <>
      {named.length === 0 ? null : <p>{say(words.limit, { limit: list(named) })}</p>}
      <table className="course-table">
        <thead>
          <tr>
            <th scope="col">{say(words.day)}</th>
            <th scope="col">{say(words.datum)}</th>
          </tr>
        </thead>
        <tbody>
          {[...points].reverse().map((point, index) => (
            <tr key={`${point.day} ${index}`}>
              <th scope="row">{day(dayText(point.day))}</th>
              <td>{point.text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
