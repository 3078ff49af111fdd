import { asRecord, textOf } from './elements.ts'

interface Coded {
  readonly system?: string
  readonly code: string
}

/**
 * FHIR token search: `code`, `system|code`, `|code` (no system), `system|`. A code element that is no Coding
 * (`status`, `gender`) has its system by definition, so that any system asked for is accepted.
 */
export function matchesToken(element: unknown, wanted: string): boolean {
  const bar = wanted.indexOf('|')
  const system = bar < 0 ? undefined : wanted.slice(0, bar)
  const code = bar < 0 ? wanted : wanted.slice(bar + 1)
  if (typeof element === 'string' || typeof element === 'boolean') return String(element) === code
  return codingsOf(element).some(
    (coding) =>
      (system === undefined || (coding.system ?? '') === system) &&
      (code === '' ? system !== undefined : coding.code === code),
  )
}

/** The codings of a CodeableConcept, a Coding or an Identifier. */
function codingsOf(element: unknown): readonly Coded[] {
  const record = asRecord(element)
  if (!record) return []
  if (Array.isArray(record['coding'])) return (record['coding'] as readonly unknown[]).flatMap(codingsOf)
  const code = textOf(record, 'code') ?? textOf(record, 'value')
  const system = textOf(record, 'system')
  return code === undefined ? [] : [{ code, ...(system === undefined ? {} : { system }) }]
}
