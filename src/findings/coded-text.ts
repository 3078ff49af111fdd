import { asRecord, asRecords, asText, type JsonRecord } from '../values/json.ts'

/** One coding as it stands in the record. */
export interface RecordedCoding {
  readonly system?: string
  readonly code?: string
  readonly display?: string
}

/** A CodeableConcept: every coding of it, and its words. */
export interface CodedText {
  readonly codings: readonly RecordedCoding[]
  readonly text?: string
}

export function codedText(value: unknown): CodedText {
  const concept = asRecord(value)
  if (concept === undefined) return { codings: [] }
  const text = asText(concept['text'])
  return { codings: asRecords(concept['coding']).map(recordedCoding), ...(text === undefined ? {} : { text }) }
}

function recordedCoding(coding: JsonRecord): RecordedCoding {
  const [system, code, display] = [asText(coding['system']), asText(coding['code']), asText(coding['display'])]
  return {
    ...(system === undefined ? {} : { system }),
    ...(code === undefined ? {} : { code }),
    ...(display === undefined ? {} : { display }),
  }
}

/** The codes alone, trimmed and in lower case: for statuses and categories. */
export function codesOf(value: unknown): readonly string[] {
  return asRecords(value)
    .flatMap((concept) => asRecords(concept['coding']))
    .flatMap((coding) => asText(coding['code'])?.toLowerCase() ?? [])
}

/** The record's own words for it: the text, else the first display, else the first code. */
export function displayOf({ text, codings }: CodedText): string {
  return text ?? codings.find(({ display }) => display !== undefined)?.display ?? codings[0]?.code ?? ''
}

/** `displayOf` a CodeableConcept as it stands in the record, without reading the rest of it. */
export function displayIn(value: unknown): string {
  const text = asText(asRecord(value)?.['text'])
  return text ?? displayOf(codedText(value))
}

/** All words in it, for hints that a person confirms. */
export function wordsOf({ text, codings }: CodedText): string {
  return [text, ...codings.map(({ display }) => display)].filter((word) => word !== undefined).join(' · ')
}
