import type { ReactNode } from 'react'
import { parseMarkdown, type ListItem, type Piece } from './parse-markdown.ts'

/** A card's detail, drawn. */
export function Markdown({ text }: { readonly text: string }): ReactNode {
  return parseMarkdown(text).map((block, index) => {
    if (block.kind === 'paragraph') {
      return (
        <p key={index}>
          <Pieces pieces={block.pieces} />
        </p>
      )
    }
    const items = block.items.map((item, place) => <Item key={place} item={item} />)
    return block.ordered ? <ol key={index}>{items}</ol> : <ul key={index}>{items}</ul>
  })
}

function Item({ item: { pieces, items } }: { readonly item: ListItem }): ReactNode {
  return (
    <li>
      <Pieces pieces={pieces} />
      {items.length > 0 && (
        <ul>
          {items.map((below, index) => (
            <li key={index}>
              <Pieces pieces={below} />
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}

function Pieces({ pieces }: { readonly pieces: readonly Piece[] }): ReactNode {
  return pieces.map(({ text, strong }, index) => (strong ? <strong key={index}>{text}</strong> : text))
}
