import { dayIn, listIn } from '../wording/days.ts'
import type { Language } from '../wording/language.ts'
import type { ResultCriterion, ResultEvidence } from './result.ts'

/** The evidence of one criterion in one line: what the record calls it, its value, the day. */
export function evidenceLine({ evidence }: Pick<ResultCriterion, 'evidence'>, language: Language): string {
  return listIn(
    evidence.map((one) => oneOf(one, language)),
    language,
  )
}

function oneOf({ display, value, converted, date }: ResultEvidence, language: Language): string {
  const said = [display, value, converted === undefined ? undefined : `= ${converted}`]
    .filter((part) => part !== undefined && part !== '')
    .join(' ')
  // A course of a drug carries its dates already.
  if (date === undefined || said.includes(date)) return said
  return language === 'zh' ? `${said}（${dayIn(date, language)}）` : `${said} (${dayIn(date, language)})`
}
