import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markdownText, plainLine, cut } from '../../src/cards/markdown-text.ts'
import { parseMarkdown, type Block, type Piece } from '../../src/preview/parse-markdown.ts'

const plain = (text: string): Piece => ({ text, strong: false })

describe('parseMarkdown', () => {
  it('reads what a card’s detail is made of', () => {
    expect(parseMarkdown('- **A** one\n  - below\n- two\n\n**Head**\n\n1. first\n2. second\n\nLast\nline')).toEqual<
      Block[]
    >([
      {
        kind: 'list',
        ordered: false,
        items: [
          { pieces: [{ text: 'A', strong: true }, plain(' one')], items: [[plain('below')]] },
          { pieces: [plain('two')], items: [] },
        ],
      },
      { kind: 'paragraph', pieces: [{ text: 'Head', strong: true }] },
      {
        kind: 'list',
        ordered: true,
        items: [
          { pieces: [plain('first')], items: [] },
          { pieces: [plain('second')], items: [] },
        ],
      },
      { kind: 'paragraph', pieces: [plain('Last line')] },
    ])
  })

  it('leaves HTML, links and code as text', () => {
    expect(parseMarkdown('<b>x</b> [y](z) `c`')).toEqual([
      { kind: 'paragraph', pieces: [plain('<b>x</b> [y](z) `c`')] },
    ])
  })

  it('gives back what was escaped, as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const shown = parseMarkdown(`- x${markdownText(text)}`).flatMap((block) =>
          block.kind === 'list' ? block.items.flatMap(({ pieces }) => pieces) : block.pieces,
        )
        expect(shown.every(({ strong }) => !strong)).toBe(true)
        expect(
          shown
            .map((piece) => piece.text)
            .join('')
            .replaceAll('\u200B', ''),
        ).toBe(`x${cut(plainLine(text), 160)}`)
      }),
    )
  })
})
