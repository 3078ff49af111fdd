import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cut, markdownText, plainLine } from '../../src/cards/markdown-text.ts'

describe('markdownText', () => {
  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert\\(1\\)&lt;/script&gt;'],
    ['<img src=x onerror="x">', '&lt;img src=x onerror=&quot;x&quot;&gt;'],
    ['a & b', 'a &amp; b'],
    ['**bold** _it_ `code`', '\\*\\*bold\\*\\* \\_it\\_ \\`code\\`'],
    ['![x](http://evil.example)', '\\!\\[x\\]\\(http\u200B://evil.example\\)'],
    ['a|b ~~c~~', 'a\\|b \\~\\~c\\~\\~'],
    ['C:\\temp', 'C:\\\\temp'],
    ['see www.evil.example', 'see www\u200B.evil.example'],
    ['mail a@evil.example', 'mail a\u200B@evil.example'],
    ['mailto:x', 'mailto\u200B:x'],
    ['line\none\r\n# two', 'line one # two'],
    ['LVEF 30 %, 2026-02-01', 'LVEF 30 %, 2026-02-01'],
    ['抗核抗体 1:320', '抗核抗体 1:320'],
  ])('makes %j harmless', (text, escaped) => expect(markdownText(text)).toBe(escaped))

  it('leaves no live character in whatever is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const escaped = markdownText(text)
        expect(escaped).not.toMatch(/[<>\n\r]/)
        expect(escaped).not.toMatch(/(?<!\\)(?:\\\\)*[`*_[\]|]/)
        expect(escaped).not.toMatch(/https?:\/\//i)
      }),
    )
  })
})

describe('plainLine and cut', () => {
  it('drops what turns or hides text', () => expect(plainLine('a\u202Eb\u200B\u0000c\u2028d')).toBe('ab c d'))
  it('keeps whole characters', () => {
    expect(cut('abcdef', 6)).toBe('abcdef')
    expect(cut('abcdef', 4)).toBe('abc…')
    expect(cut('a😀b', 3)).toBe('a…')
  })
})
