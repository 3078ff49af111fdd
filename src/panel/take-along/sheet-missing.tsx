import type { ReactNode } from 'react'
import { holdsBack } from '../../matching/criterion-group.ts'
import type { Result, ResultMissing } from '../../report/result.ts'
import { reasonWords } from '../../wording/catalogue.ts'
import { withDaysIn } from '../../wording/days.ts'
import { sheetWords as words } from '../../wording/take-along-words.ts'
import { useSpeech } from '../language.tsx'

/** As many as leave room for the criteria on two pages. */
const most = 12

/** What to find out, with room to write it down. What only remains to be asked stands with the trial's criteria. */
export function SheetMissing({ result }: { readonly result: Result }): ReactNode {
  const { say, language, list } = useSpeech()
  const open = result.missingData.filter(({ reasons }) => reasons.some((reason) => holdsBack({ reason })))
  if (open.length === 0) return null
  const missing = new Map<string, ResultMissing>(
    result.trials.flatMap(({ criteria }) =>
      criteria.flatMap((one) => one.missing.map((datum) => [datum.datum, datum])),
    ),
  )
  return (
    <table>
      <caption>{say(words.missing)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(words.datum)}</th>
          <th scope="col" className="sheet-why">
            {say(words.why)}
          </th>
          <th scope="col" className="sheet-for">
            {say(words.settles)}
          </th>
          <th scope="col" className="sheet-blank">
            {say(words.value)}
          </th>
          <th scope="col" className="sheet-blank">
            {say(words.date)}
          </th>
        </tr>
      </thead>
      <tbody>
        {open.slice(0, most).map(({ datum, label, reasons, trials }) => (
          <tr key={datum}>
            <th scope="row">☐ {label}</th>
            <td>
              {list(reasons.map((reason) => say(reasonWords[reason])))}
              {language === 'zh' ? '。' : '. '}
              {withDaysIn(missing.get(datum)?.action ?? '', language)}
            </td>
            <td>{trials.join(', ')}</td>
            <td />
            <td />
          </tr>
        ))}
      </tbody>
      {open.length > most ? (
        <tfoot>
          <tr>
            <td colSpan={5}>{say(words.moreMissing, { n: open.length - most })}</td>
          </tr>
        </tfoot>
      ) : null}
    </table>
  )
}
