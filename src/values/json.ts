/** Reading what somebody else sent: each function gives the thing only where it really is one. */
export type JsonRecord = Readonly<Record<string, unknown>>

export function asRecord(value: unknown): JsonRecord | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonRecord) : undefined
}

const none: readonly JsonRecord[] = []

/** A list's records; a single record counts as a list of one, anything else as an empty list. */
export function asRecords(value: unknown): readonly JsonRecord[] {
  if (value === undefined) return none
  if (!Array.isArray(value)) {
    const record = asRecord(value)
    return record === undefined ? none : [record]
  }
  const list: readonly unknown[] = value
  return list.every(isRecord) ? list : list.filter(isRecord)
}

function isRecord(value: unknown): value is JsonRecord {
  return asRecord(value) !== undefined
}

/** Text without blanks around it; nothing where it is empty. */
export function asText(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const text = value.trim()
  return text === '' ? undefined : text
}

export function asNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

export function asBoolean(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined
}

/** A list's texts; what is no list holds none. */
export function asTexts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : []
}
