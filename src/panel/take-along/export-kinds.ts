import type { Result } from '../../report/result.ts'
import { toCsv } from '../../report/to-csv.ts'
import { toGuidanceResponses } from '../../report/to-fhir.ts'
import { toJson } from '../../report/to-json.ts'
import { toNote } from '../../report/to-note.ts'
import { toReferral } from '../../report/to-referral.ts'
import { toText } from '../../report/to-text.ts'
import type { Trial } from '../../trials/trial.ts'
import type { Language } from '../../wording/language.ts'

export const textKinds = ['note', 'referral', 'text', 'csv', 'json', 'fhir'] as const
export type TextKind = (typeof textKinds)[number]

/** What is taken along is made from: the answer, the trial it is about, the reader's language. */
export interface ExportSource {
  readonly result: Result
  readonly trial: Trial
  readonly language: Language
  /** FHIR base URL of the chart, where it came from a server. */
  readonly fhirServer?: string | undefined
}

/** The text of one kind of export. */
export function exportText(kind: TextKind, { result, trial, language, fhirServer }: ExportSource): string {
  switch (kind) {
    case 'note':
      return toNote(result, language)
    case 'referral':
      return toReferral(result, trial, language)
    case 'text':
      return toText(result, language)
    case 'csv':
      return toCsv(result, language)
    case 'json':
      return toJson(result, language)
    case 'fhir': {
      const bundle = toGuidanceResponses(result, { language, ...(fhirServer === undefined ? {} : { fhirServer }) })
      return `${JSON.stringify(bundle, null, 2)}\n`
    }
  }
}

interface ExportFile {
  readonly name: string
  readonly type: string
  readonly text: string
}

const endings: { readonly [K in TextKind]: readonly [ending: string, type: string] } = {
  note: ['note.txt', 'text/plain;charset=utf-8'],
  referral: ['referral.txt', 'text/plain;charset=utf-8'],
  text: ['full.txt', 'text/plain;charset=utf-8'],
  csv: ['criteria.csv', 'text/csv;charset=utf-8'],
  json: ['result.json', 'application/json'],
  fhir: ['result.fhir.json', 'application/fhir+json'],
}

/** The same as a file. Its name holds the day and the trial, and nothing of the patient. */
export function exportFile(kind: TextKind, source: ExportSource): ExportFile {
  const [ending, type] = endings[kind]
  const about = kind === 'referral' ? `-${source.trial.id}` : ''
  const text = exportText(kind, source)
  return {
    name: `car-t-prescreening-${source.result.asOf}${about}-${ending}`,
    type,
    // A spreadsheet takes a CSV file for UTF-8 only with a byte order mark; programs read the command line's.
    text: kind === 'csv' ? `\uFEFF${text}` : text,
  }
}
