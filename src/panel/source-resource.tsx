import { useState, type ReactNode } from 'react'
import { panelWords as words } from '../wording/panel-words.ts'
import { viewWords } from '../wording/view-words.ts'
import { ConsideredValues } from './considered-values.tsx'
import { useSpeech } from './language.tsx'
import { useWorkspace } from './workspace-context.ts'

interface SourceResourceProps {
  readonly reference: string
  readonly concept: string
}

/**
 * Where a piece of evidence comes from: all values that were considered, the resource's own fields as the EHR sent
 * them, and the way to it in the EHR.
 */
export function SourceResource({ reference, concept }: SourceResourceProps): ReactNode {
  const { say } = useSpeech()
  const { chart, issuer } = useWorkspace()
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
        <>
          <ConsideredValues concept={concept} />
          <p>
            {say(viewWords.ownFields)} ·{' '}
            <a href={`${issuer.replace(/\/+$/, '')}/${reference}`} target="_blank" rel="noreferrer">
              {say(viewWords.inEhr)}
              <span className="unseen"> {reference}</span>
            </a>
          </p>
          <pre lang="en">{resource === undefined ? reference : JSON.stringify(resource, undefined, 2)}</pre>
        </>
      ) : null}
    </details>
  )
}
