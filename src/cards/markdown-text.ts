/** Beyond this a record's own words are cut: one display must not fill the card. */
const longest = 160

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * Text that others wrote, as it can stand within a line of Markdown: no markup, HTML or link comes of it, in renderers
 * that pass HTML through too. Bare addresses are broken by a space of no width, for some renderers link them by sight.
 */
export function markdownText(text: string): string {
  return cut(plainLine(text), longest)
    .replace(/[&<>"']/g, (character) => entities[character] ?? '')
    .replace(/[\\`*_{}[\]()|~!$]/g, '\\$&')
    .replace(/:(?=\/\/)|(?<=\bwww)\.|(?<=\b(?:mailto|xmpp)):|@/gi, '\u200B$&')
}

/** One line without control characters, and without those that turn the direction of text or cannot be seen. */
export function plainLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim()
}

/** At most so many UTF-16 units, an ellipsis in place of what is left out; never half a character. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text
  return `${text
    .slice(0, most - 1)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`
}
