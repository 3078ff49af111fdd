import { asRecords, asText, type JsonRecord } from '../values/json.ts'

/** The first answer of every line of a response, by link id, however deep a renderer nested it. */
export function linesOf(holder: JsonRecord): ReadonlyMap<string, JsonRecord> {
  const lines = new Map<string, JsonRecord>()
  for (const item of asRecords(holder['item'])) {
    const [linkId, [answer]] = [asText(item['linkId']), asRecords(item['answer'])]
    if (linkId !== undefined && answer !== undefined) lines.set(linkId, answer)
    for (const [inner, found] of linesOf(item)) lines.set(inner, found)
  }
  return lines
}
