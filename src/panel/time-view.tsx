import { useId, useMemo, useState, type ReactNode } from 'react'
import { coursesOf } from '../matching/courses.ts'
import { medicationLines } from '../matching/medication-line.ts'
import { thresholdRows } from '../matching/thresholds.ts'
import { turningDays } from '../matching/turning-days.ts'
import type { Prescreening } from '../prescreen.ts'
import { viewNames } from '../wording/panel-words.ts'
import { viewWords as words } from '../wording/view-words.ts'
import { datumLabel } from '../wording/words.ts'
import { CourseChart } from './course-chart.tsx'
import { CourseTable } from './course-table.tsx'
import { useSpeech } from './language.tsx'
import { MedicationChart } from './medication-chart.tsx'
import './time-view.css'
import { useWorkspace } from './workspace-context.ts'

/** Courses of values with the trials' limits, what was taken when, and the days that change something. */
export function TimeView({ prescreening }: { readonly prescreening: Prescreening }): ReactNode {
  const { say, day, language } = useSpeech()
  const { questions, goTo } = useWorkspace()
  const { findings, trials } = prescreening
  const courses = useMemo(() => coursesOf(thresholdRows(trials, prescreening), prescreening), [prescreening, trials])
  const lines = useMemo(() => medicationLines(findings), [findings])
  const days = turningDays(trials)
  const [picked, setPicked] = useState<string>()
  const course = courses.find(({ datum }) => datum === picked) ?? courses[0]
  const id = useId()
  return (
    <section id="criteria" className="time" aria-labelledby="time-heading" tabIndex={-1}>
      <h2 id="time-heading">{say(viewNames.time)}</h2>
      <p className="quiet">{say(words.timeLead)}</p>
      <section className="time-part">
        {course === undefined ? (
          <p className="state">{say(words.noCourse)}</p>
        ) : (
          <>
            <p className="course-pick">
              <label htmlFor={id}>{say(words.course)}</label>
              <select id={id} value={course.datum} onChange={(event) => setPicked(event.target.value)}>
                {courses.map(({ datum, points }) => (
                  <option key={datum} value={datum}>
                    {datumLabel(datum, language, questions)} ({points.length})
                  </option>
                ))}
              </select>
            </p>
            <CourseChart course={course} asOf={findings.asOf} />
            <details className="more">
              <summary>{say(words.asTable)}</summary>
              <CourseTable course={course} />
            </details>
          </>
        )}
      </section>
      <section className="time-part">
        <h3>{say(words.washouts)}</h3>
        {days.length === 0 ? (
          <p className="quiet">{say(words.noWashouts)}</p>
        ) : (
          <>
            <p className="quiet">{say(words.washoutsLead)}</p>
            <ul className="turning-days">
              {days.map(({ date, criterion }) => (
                <li key={criterion}>
                  <strong>{say(words.fromDay, { date: day(date) })}</strong>{' '}
                  <button type="button" className="plain" onClick={() => goTo(criterion)}>
                    {criterion.replace('/', ' ')}
                  </button>{' '}
                  {questions.get(criterion)?.[language]}
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <section className="time-part">
        <h3>{say(words.medication)}</h3>
        {lines.length === 0 ? (
          <p className="quiet">{say(words.noMedication)}</p>
        ) : (
          <MedicationChart lines={lines} days={days} asOf={findings.asOf} />
        )}
      </section>
    </section>
  )
}
