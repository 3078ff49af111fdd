import { useId, useState, type ReactNode } from 'react'
import { previewWords as words } from '../wording/preview-words.ts'
import type { SourceRead } from './preview-source.ts'
import type { Samples } from './samples.ts'
import { useSpeech } from './speech.ts'

interface SourceFormProps {
  readonly samples: Samples | undefined
  readonly sample: string
  readonly onSample: (id: string) => void
  readonly onPasted: (text: string) => void
  readonly asOf: string
  readonly onAsOf: (day: string) => void
  readonly hasServer: boolean
  readonly onServer: (hasServer: boolean) => void
  /** What could not be used of what was pasted or loaded. */
  readonly problem: SourceRead | undefined
  readonly loadProblem: string | undefined
}

/** Chooses what the card is made from. */
export function SourceForm(props: SourceFormProps): ReactNode {
  const { samples, sample, onSample, onPasted, asOf, onAsOf, hasServer, onServer, problem, loadProblem } = props
  const { say } = useSpeech()
  const [text, setText] = useState('')
  const ids = { sample: useId(), text: useId(), asOf: useId(), problem: useId() }
  return (
    <form
      className="source sheet"
      onSubmit={(event) => {
        event.preventDefault()
        onPasted(text)
      }}
    >
      <h2>{say(words.chart)}</h2>
      <p>
        <label htmlFor={ids.sample}>{say(words.sample)}</label>
        <select id={ids.sample} value={sample} onChange={({ target }) => onSample(target.value)}>
          <option value="">{say(words.chooseSample)}</option>
          {samples?.patients.map(({ id, name, diagnosis }) => (
            <option key={id} value={id}>
              {name} · {diagnosis}
            </option>
          ))}
        </select>
      </p>
      {loadProblem !== undefined && <p className="alarm">{say(words.noSamples, { why: loadProblem })}</p>}
      <p>
        <label htmlFor={ids.asOf}>{say(words.asOf)}</label>
        <input id={ids.asOf} type="date" required value={asOf} onChange={({ target }) => onAsOf(target.value)} />
      </p>
      <p className="choice">
        <label>
          <input type="checkbox" checked={hasServer} onChange={({ target }) => onServer(target.checked)} />{' '}
          {say(words.server)}
        </label>
      </p>
      <p>
        <label htmlFor={ids.text}>{say(words.paste)}</label>
        <textarea
          id={ids.text}
          rows={6}
          spellCheck={false}
          value={text}
          aria-describedby={ids.problem}
          onChange={({ target }) => setText(target.value)}
        />
      </p>
      <div id={ids.problem} role="alert">
        {problem && <Problem problem={problem} />}
      </div>
      <button type="submit">{say(words.usePasted)}</button>
    </form>
  )
}

function Problem({ problem }: { readonly problem: SourceRead }): ReactNode {
  const { language, say } = useSpeech()
  switch (problem.kind) {
    case 'not-json':
      return <p className="alarm">{say(words.notJson)}</p>
    case 'unusable':
      return <p className="alarm">{say(words.notUsable, { why: problem.why })}</p>
    case 'faults':
      return (
        <>
          <p className="alarm">{say(words.faults)}</p>
          <ul className="faults">
            {problem.faults.map(({ path, rule }) => (
              <li key={path}>
                <code>{path === '' ? say(words.wholeRequest) : path}</code> {rule[language]}
              </li>
            ))}
          </ul>
        </>
      )
    case 'chart':
    case 'request':
      return null
  }
}
