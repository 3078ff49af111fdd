import type { ReactNode } from 'react'
import type { Measurement } from '../findings/measurement.ts'
import { consideredValues, type Consideration } from '../matching/considered.ts'
import type { Label } from '../terminology/concept.ts'
import { viewWords as words } from '../wording/view-words.ts'
import { useSpeech } from './language.tsx'
import { useWorkspace } from './workspace-context.ts'

const considerationWords: { readonly [C in Consideration]: Label } = {
  used: words.used,
  older: words.unusedOlder,
  preliminary: words.unusedPreliminary,
  later: words.unusedLater,
  'no-value': words.unusedNoValue,
  'no-date': words.unusedNoDate,
  replaced: words.unusedReplaced,
}

/** Every value on record of a datum, with its reference range and why it was used or not. */
export function ConsideredValues({ concept }: { readonly concept: string }): ReactNode {
  const { say, day } = useSpeech()
  const { findings } = useWorkspace()
  const values = consideredValues(concept, findings)
  if (values.length === 0) return null
  return (
    <>
      <p>{say(words.considered, { n: values.length })}</p>
      <ul className="considered">
        {values.map(({ measurement, consideration }, index) => (
          <li key={`${measurement.reference ?? 'entry'} ${index}`} className={`is-${consideration}`}>
            {measurement.date === undefined ? say(words.unknownDay) : day(measurement.date.text)}:{' '}
            <strong>{measurement.value?.text ?? '–'}</strong> · {rangeText(measurement, say)} ·{' '}
            {say(considerationWords[consideration])}
          </li>
        ))}
      </ul>
    </>
  )
}

function rangeText({ ranges: [range] }: Measurement, say: ReturnType<typeof useSpeech>['say']): string {
  if (range === undefined) return say(words.rangeUnknown)
  const ends = `${range.low ?? ''}–${range.high ?? ''}${range.unit === undefined ? '' : ` ${range.unit}`}`
  return say(words.referenceRange, { range: range.text ?? ends })
}
