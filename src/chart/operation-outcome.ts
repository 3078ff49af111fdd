import type { OperationOutcome } from 'fhir/r4'
import type { ReadDetail } from './chart.ts'
import { isObject, listOf } from './fhir-json.ts'

/** Epic: more may exist (4119), not authorised for a part (59204, 59205), break-the-glass (4130, 4131). */
const incompleteCodes = new Set(['4119', '4130', '4131', '59204', '59205'])
/** Epic: the search found nothing; sent as a warning. */
const nothingFoundCode = '4101'

/**
 * What an OperationOutcome beside the results says about their completeness: a detail when something was held back or
 * went wrong, nothing when it only informs or says that nothing was found. An outcome without a readable issue counts
 * against completeness.
 */
export function outcomeDetail(outcome: OperationOutcome): ReadDetail | undefined {
  const issues = listOf(outcome.issue).filter(isObject)
  if (issues.length === 0) return { kind: 'outcome' }
  const issue = issues.find(countsAgainst)
  if (!issue) return undefined
  const code = codesOf(issue)[0] ?? stringOf(issue['code'])
  const text = textOf(issue)
  return { kind: 'outcome', ...(code ? { code } : {}), ...(text ? { text } : {}) }
}

type Issue = Readonly<Record<string, unknown>>

function countsAgainst(issue: Issue): boolean {
  const severity = stringOf(issue['severity'])
  const code = stringOf(issue['code'])
  const codes = codesOf(issue)
  if (codes.some((each) => incompleteCodes.has(each))) return true
  if (code === 'incomplete' || code === 'suppressed') return true
  if (severity === 'information' || severity === 'success' || code === 'informational') return false
  if (codes.includes(nothingFoundCode) || saysNothingFound(textOf(issue))) return false
  return !(severity === 'warning' && code === 'not-found')
}

function saysNothingFound(text: string): boolean {
  return /\b(?:no|zero) (?:matching )?(?:results?|records?|resources?|entries|matches)\b/i.test(text)
}

function codesOf(issue: Issue): readonly string[] {
  const details = issue['details']
  if (!isObject(details)) return []
  return listOf(details['coding']).flatMap((coding) => {
    const code = isObject(coding) ? stringOf(coding['code']) : ''
    return code ? [code] : []
  })
}

function textOf(issue: Issue): string {
  const details = issue['details']
  return (isObject(details) ? stringOf(details['text']) : '') || stringOf(issue['diagnostics'])
}

function stringOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
