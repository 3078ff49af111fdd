import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const decisions = readdirSync(join(root, 'docs/decisions')).map((name) => `docs/decisions/${name}`)
const written = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md'],
  ...['architecture', 'many-patients', 'safety', 'safety.zh', 'deployment'].map((name) => `docs/${name}.md`),
  ...['smart-launcher', 'cds-hooks-sandbox'].map((name) => `docs/${name}.md`),
  ...decisions,
]
const textOf = (page: string): string => readFileSync(join(root, page), 'utf8')

describe.each(written)('%s', (page) => {
  const text = textOf(page)
  it('links to what is there', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target = '']) => target)
    expect(links.filter((target) => !existsSync(resolve(root, dirname(page), target)))).toEqual([])
  })
  it('names files that are there', () => {
    const names = [...text.matchAll(/`((?:src|test|mocks|scripts)\/[\w./-]+)`/g)].map(([, name = '']) => name)
    expect(names.filter((name) => !existsSync(join(root, name)))).toEqual([])
  })
})

describe('decision records', () => {
  it('are numbered without a gap', () =>
    expect(decisions.map((name) => Number(/(\d{3})-[a-z0-9-]+\.md$/.exec(name)?.[1]))).toEqual(
      decisions.map((_, index) => index + 1),
    ))
  it.each(decisions)('%s says context, decision, why and what was left', (page) => {
    for (const part of ['# ', '**Context.**', '**Decision.**', '**Why.**', '**Left.**'])
      expect(textOf(page)).toContain(part)
  })
})
