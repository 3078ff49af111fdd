import type { ReactNode } from 'react'
import { checkCard } from '../cards/check-card.ts'
import { previewWords as words } from '../wording/preview-words.ts'
import { useSpeech } from './speech.ts'

/** Every rule of the specification, held against a card. */
export function CheckTable({ card }: { readonly card: unknown }): ReactNode {
  const { language, say } = useSpeech()
  const checks = checkCard(card)
  const off = checks.filter((check) => check.off.length > 0).length
  return (
    <section className="checks sheet">
      <h2>{say(words.checks)}</h2>
      <p className={off === 0 ? 'holds' : 'alarm'}>
        {off === 0 ? say(words.allHold, { n: checks.length }) : say(words.someOff, { n: off })}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(words.field)}</th>
            <th scope="col">{say(words.rule)}</th>
            <th scope="col">{say(words.result)}</th>
          </tr>
        </thead>
        <tbody>
          {checks.map((check, index) => (
            <tr key={index}>
              <th scope="row">
                <code>{check.field}</code>
              </th>
              <td>{check.rule[language]}</td>
              <td className={check.off.length === 0 ? 'holds' : 'alarm'}>
                {check.off.length === 0 ? say(words.holds) : say(words.off, { places: check.off.join(', ') })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
