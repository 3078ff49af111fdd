import { useState, type ReactNode } from 'react'
import { panelWords as words } from '../wording/panel-words.ts'
import { useSpeech } from './language.tsx'
import { useWorkspace } from './workspace-context.ts'

/** The resource that a piece of evidence comes from, with its own fields, as the EHR sent it. */
export function SourceResource({ reference }: { readonly reference: string }): ReactNode {
  const { say } = useSpeech()
  const { chart } = useWorkspace()
  const [isOpen, setOpen] = useState(false)
  const resource = isOpen
    ? chart.resources.find(({ resourceType, id }) => `${resourceType}/${id ?? ''}` === reference)
    : undefined
  return (
    <details className="source" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {say(words.resource)}
        <span className="unseen"> {reference}</span>
      </summary>
      {isOpen ? (
        <pre lang="en">{resource === undefined ? reference : JSON.stringify(resource, undefined, 2)}</pre>
      ) : null}
    </details>
  )
}
