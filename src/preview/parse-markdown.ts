/** A piece of a line. */
export interface Piece {
  readonly text: string
  readonly strong: boolean
}

export interface ListItem {
  readonly pieces: readonly Piece[]
  readonly items: readonly (readonly Piece[])[]
}

export type Block =
  | { readonly kind: 'paragraph'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly ListItem[] }

/**
 * The Markdown that our cards use: paragraphs, lists with one level below, strong text. Everything else is text, HTML
 * too, so that nothing a card says can become markup.
 */
export function parseMarkdown(markdown: string): readonly Block[] {
  return markdown
    .split(/\n{2,}/)
    .filter((block) => block.trim() !== '')
    .map(blockOf)
}

const bullet = /^- (.*)$/
const numbered = /^\d+\. (.*)$/
const below = /^ {2,}- (.*)$/

function blockOf(block: string): Block {
  const lines = block.split('\n')
  const marker = [bullet, numbered].find((form) => form.test(lines[0] ?? ''))
  if (marker === undefined || !lines.every((line) => marker.test(line) || below.test(line))) {
    return { kind: 'paragraph', pieces: piecesOf(lines.join(' ')) }
  }
  const items: { pieces: readonly Piece[]; items: (readonly Piece[])[] }[] = []
  for (const line of lines) {
    const own = marker.exec(line)?.[1]
    if (own !== undefined) items.push({ pieces: piecesOf(own), items: [] })
    else items.at(-1)?.items.push(piecesOf(below.exec(line)?.[1] ?? ''))
  }
  return { kind: 'list', ordered: marker === numbered, items }
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

/** Strong text between two pairs of stars; a backslash takes the meaning from the character after it. */
function piecesOf(line: string): readonly Piece[] {
  const pieces: Piece[] = []
  let strong = false
  let text = ''
  const end = () => {
    if (text !== '') pieces.push({ text, strong })
    text = ''
  }
  for (const [token] of line.matchAll(/\\[!-/:-@[-`{-~]|&(?:amp|lt|gt|quot|#39);|\*\*|[^]/gu)) {
    if (token === '**') {
      end()
      strong = !strong
    } else if (token.startsWith('\\') && token.length > 1) text += token.slice(1)
    else if (token.startsWith('&') && token.length > 1) text += entities[token.slice(1, -1)] ?? token
    else text += token
  }
  end()
  return pieces
}
