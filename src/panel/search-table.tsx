import type { ReactNode } from 'react'
import type { SearchRecord } from '../chart/chart.ts'
import { readStatusWords } from '../wording/catalogue.ts'
import { panelWords as words } from '../wording/panel-words.ts'
import { readWhy } from '../wording/read-words.ts'
import { useSpeech } from './language.tsx'

interface SearchTableProps {
  readonly searches: readonly SearchRecord[]
  /** What can be done with the list. */
  readonly children?: ReactNode
}

/** Every search made of the EHR, folded away: for whoever wants to know exactly. */
export function SearchTable({ searches, children }: SearchTableProps): ReactNode {
  const { say, language } = useSpeech()
  if (searches.length === 0) return null
  return (
    <details className="searches">
      <summary>{say(words.searches, { count: searches.length })}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(words.search)}</th>
            <th scope="col">{say(words.status)}</th>
            <th scope="col" className="number">
              {say(words.count)}
            </th>
            <th scope="col" className="number">
              {say(words.time)}
            </th>
          </tr>
        </thead>
        <tbody>
          {searches.map(({ resourceType, label, status, count, milliseconds, detail }) => (
            <tr key={`${resourceType} ${label}`}>
              <th scope="row">
                {resourceType} <span className="quiet">{label.replaceAll(',', ', ')}</span>
              </th>
              <td>
                {say(readStatusWords[status])}
                {readWhy(detail, language)}
              </td>
              <td className="number">{count}</td>
              <td className="number">
                {milliseconds === undefined ? '' : say(words.milliseconds, { ms: milliseconds })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {children}
    </details>
  )
}
