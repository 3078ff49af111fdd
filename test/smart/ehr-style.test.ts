import { describe, expect, it } from 'vitest'
import { ehrStyleFrom, fetchEhrStyle } from '../../src/smart/ehr-style.ts'

describe('an EHR’s style', () => {
  it('is taken over token by token, each only where it is well formed', () =>
    expect(
      ehrStyleFrom({
        color_background: '#FFF',
        color_text: 'url(https://elsewhere.example)',
        color_highlight: '#0A5398',
        font_family_body: '"Segoe UI", sans-serif',
        font_family_heading: 'Georgia',
        dim_font_size: '99px',
        dim_border_radius: '6px',
      }),
    ).toEqual({
      background: '#ffffff',
      highlight: '#0a5398',
      fontFamily: '"Segoe UI", sans-serif',
      fontSize: 20,
      radius: 6,
    }))

  it('a font that would end its declaration is none', () =>
    expect(ehrStyleFrom({ font_family_body: 'x; background: url(//evil.example)' })).toEqual({}))

  it('is never worth an error', async () => {
    const answer =
      (body: string, status = 200) =>
      () =>
        Promise.resolve(new Response(body, { status }))
    const url = 'https://ehr.example/style.json'
    expect(await fetchEhrStyle(url, answer('<html>'))).toBeUndefined()
    expect(await fetchEhrStyle(url, answer('[]'))).toBeUndefined()
    expect(await fetchEhrStyle(url, answer('{"color_text":"#000000"}', 404))).toBeUndefined()
    expect(await fetchEhrStyle(url, () => Promise.reject(new TypeError('no network')))).toBeUndefined()
    expect(await fetchEhrStyle(url, answer('{"color_text":"#000000"}'))).toEqual({ text: '#000000' })
  })
})
