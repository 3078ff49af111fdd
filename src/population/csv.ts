/**
 * One line of a CSV file by RFC 4180. A field that a spreadsheet would take for a formula is made text by an
 * apostrophe before it: names and labels come from records that others wrote.
 */
export function csvLine(fields: readonly string[]): string {
  return `${fields.map(csvField).join(',')}\r\n`
}

function csvField(text: string): string {
  const harmless = /^[\s]*[=+\-@＝＋－＠]/.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
