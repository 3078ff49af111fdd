/** Markdown, as the generated pages use it. */

/** Text within a line or a cell of a table: nothing in it is markup. */
export function plain(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll('<', '&lt;').replace(/\s+/g, ' ').trim()
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line), '']
}

/** An item of a list with what belongs under it. */
export interface Item {
  readonly text: string
  readonly items?: readonly Item[]
}

export function list(items: readonly Item[], depth = 0): readonly string[] {
  return items.flatMap(({ text, items: under = [] }) => [`${'  '.repeat(depth)}- ${text}`, ...list(under, depth + 1)])
}

/** The note that every generated page begins with. */
export const generated = '<!-- Generated from the data by `npm run docs`. Change the data, not this page. -->'
