import type { OperationOutcome, OperationOutcomeIssue } from 'fhir/r4'
import type { ReadStatus } from '../../chart/chart.ts'
import { readStatusWords } from '../../wording/catalogue.ts'
import type { Language } from '../../wording/language.ts'
import type { ResultRead } from '../result.ts'

/** The issue types of FHIR for what a read was not. */
const issueCode: { readonly [Status in Exclude<ReadStatus, 'complete'>]: OperationOutcomeIssue['code'] } = {
  partial: 'incomplete',
  failed: 'exception',
  'not-permitted': 'forbidden',
  unsupported: 'not-supported',
}

/** What of the chart could not be read whole; nothing where all of it was. */
export function incompleteReads(reads: readonly ResultRead[], language: Language): OperationOutcome | undefined {
  const issue = reads.flatMap(({ resourceType, status, detail }): OperationOutcomeIssue[] =>
    status === 'complete'
      ? []
      : [
          {
            severity: 'warning',
            code: issueCode[status],
            details: {
              text: `${resourceType}: ${[readStatusWords[status][language], detail].filter((part) => part !== undefined).join(', ')}`,
            },
          },
        ],
  )
  return issue.length === 0 ? undefined : { resourceType: 'OperationOutcome', id: 'reads', issue }
}
