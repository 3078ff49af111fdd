import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { generatedPages } from '../../src/cli/docs/pages.ts'
import { trials } from '../../src/trials/catalog.ts'

const folder = resolve(import.meta.dirname, '../../docs')
const pages = generatedPages()
const committed = (path: string): string => {
  try {
    return readFileSync(resolve(folder, path), 'utf8')
  } catch {
    return ''
  }
}

describe('the generated documentation', () => {
  it.each([...pages.keys()])('docs/%s is what the data say', (path) => {
    // Compared as a whole and told in a word: the difference of two long pages helps nobody.
    expect(committed(path) === pages.get(path), `docs/${path} is out of date: run npm run docs`).toBe(true)
  })

  it('has no page of a trial that is gone', () =>
    expect(readdirSync(resolve(folder, 'trials')).sort()).toEqual(trials.map(({ id }) => `${id}.md`).sort()))

  it.each(trials)('$id: every criterion, flaw and question stands on its page', ({ id, criteria, questions }) => {
    const page = pages.get(`trials/${id}.md`) ?? ''
    for (const criterion of criteria) expect(page).toContain(`### ${criterion.id} · `)
    const flaws = criteria.filter(({ flaw }) => flaw !== undefined).length
    expect(page.split('**Flaw of the source:**')).toHaveLength(flaws + 1)
    for (const { en } of questions) expect(page).toContain(`- ${en.replaceAll('<', '&lt;')}`)
    expect(page).not.toMatch(/undefined|\[object/)
  })

  it('links only to what is on the same page', () => {
    for (const [path, page] of pages)
      if (path.endsWith('.md'))
        for (const [, anchor] of page.matchAll(/\]\(#([^)]+)\)/g))
          expect(page, path).toContain(`\n### ${anchor ?? ''}\n`)
  })
})
