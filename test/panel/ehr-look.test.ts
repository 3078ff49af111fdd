import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contrast, lookOf, verdictColours } from '../../src/panel/ehr-look.ts'

describe('the EHR’s look on the page', () => {
  it('takes colours that can be read, with the scheme that fits them', () => {
    const look = lookOf({ background: '#ffffff', text: '#101010', highlight: '#0a5398', radius: 4 })
    expect(Object.fromEntries(look)).toMatchObject({
      'color-scheme': 'light',
      '--ink': '#101010',
      '--sheet': '#ffffff',
      '--accent': '#0a5398',
      '--radius': '4px',
    })
    expect(lookOf({ background: '#101010', text: '#ffffff' }).get('color-scheme')).toBe('dark')
  })

  it('leaves colours in which text or a verdict could not be read, and keeps the rest', () => {
    expect([...lookOf({ background: '#ffffff', text: '#999999', radius: 4 }).keys()]).toEqual(['--radius'])
    expect(lookOf({ background: '#9a9a9a', text: '#000000' }).size).toBe(0)
  })

  it('a highlight too faint leaves the page’s own', () =>
    expect(lookOf({ background: '#ffffff', text: '#000000', highlight: '#ffee88' }).has('--accent')).toBe(false))

  it('knows the colours that verdicts are written in', () => {
    const tokens = readFileSync('src/panel/tokens.css', 'utf8')
    const names = ['pass', 'fail', 'unknown', 'override']
    const pairs = names.map((name) => new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens)?.slice(1))
    expect(pairs).toEqual(names.map((_, index) => [verdictColours.light[index], verdictColours.dark[index]]))
  })

  it('black on white is the most contrast there is', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrast('#777777', '#777777')).toBe(1)
  })
})
