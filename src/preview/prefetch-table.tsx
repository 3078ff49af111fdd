import type { ReactNode } from 'react'
import type { PrefetchedItem } from '../chart/from-prefetch.ts'
import { prefetchStateWords, previewWords as words } from '../wording/preview-words.ts'
import { readWhy } from '../wording/read-words.ts'
import { useSpeech } from './speech.ts'

interface PrefetchTableProps {
  readonly items: readonly PrefetchedItem[]
  readonly completed: boolean | undefined
  readonly withheld: ReadonlySet<string>
  readonly onWithhold: (key: string, isWithheld: boolean) => void
}

/** What the service asks to be sent along, what came, and what was missing. */
export function PrefetchTable({ items, completed, withheld, onWithhold }: PrefetchTableProps): ReactNode {
  const { say, language } = useSpeech()
  return (
    <section className="prefetch sheet">
      <h2>{say(words.prefetch)}</h2>
      <p className="quiet">{say(words.prefetchLead)}</p>
      {completed !== undefined && (
        <p className={completed ? 'holds' : 'alarm'}>{say(completed ? words.completed : words.notCompleted)}</p>
      )}
      <table>
        <thead>
          <tr>
            <th scope="col">{say(words.sent)}</th>
            <th scope="col">{say(words.key)}</th>
            <th scope="col">{say(words.came)}</th>
            <th scope="col">{say(words.template)}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ item: { key, template }, state, count, detail }) => (
            <tr key={key} className={`is-${state}`}>
              <td>
                <input
                  type="checkbox"
                  aria-label={`${say(words.sent)}: ${key}`}
                  checked={!withheld.has(key)}
                  onChange={({ target }) => onWithhold(key, !target.checked)}
                />
              </td>
              <th scope="row">
                <code>{key}</code>
              </th>
              <td>
                {say(prefetchStateWords[state])}
                {count > 0 && ` · ${say(words.resources, { n: count })}`}
                {state === 'absent' ? '' : readWhy(detail, language)}
              </td>
              <td>
                <Template text={template} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const longestLine = 110

/** Lists of codes are folded. */
function Template({ text }: { readonly text: string }): ReactNode {
  if (text.length <= longestLine) return <code className="template">{text}</code>
  return (
    <details>
      <summary>
        <code className="template">{text.slice(0, longestLine)}…</code>
      </summary>
      <code className="template">{text}</code>
    </details>
  )
}
