import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const app = join(root, 'dist/app')
const { pages } = JSON.parse(readFileSync(join(root, 'budget.json'), 'utf8')) as { pages: Record<string, number> }

/** A page and all that it names: its code with everything that this imports, its style sheets, and the site's file. */
function loadedWith(page: string): readonly string[] {
  const html = readFileSync(join(app, page), 'utf8')
  const named = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].map(([, name]) => name ?? '')
  return [page, 'site.json', ...new Set(named)]
}

const zipped = (name: string) => gzipSync(readFileSync(join(app, name)), { level: 9 }).length

beforeAll(() => {
  const build = spawnSync(process.execPath, [join(root, 'scripts/build.mjs'), 'app'], { encoding: 'utf8' })
  expect(build.status, build.stderr).toBe(0)
})

describe('what a page loads before it shows anything', () => {
  for (const [page, limit] of Object.entries(pages))
    it(`${page} stays within ${limit} bytes, gzipped`, () => {
      const files = loadedWith(page).map((name) => ({ name, bytes: zipped(name) }))
      const total = files.reduce((sum, { bytes }) => sum + bytes, 0)
      expect(files.filter(({ name }) => name.endsWith('.js')).length).toBeGreaterThan(1)
      expect(total, files.map(({ name, bytes }) => `${bytes} ${name}`).join('\n')).toBeLessThanOrEqual(limit)
    })

  it('leaves the second language for later', () => {
    const first = loadedWith('index.html').filter((name) => name.endsWith('.js'))
    expect(first.filter((name) => readFileSync(join(app, name), 'utf8').includes('仅为预筛决策支持'))).toEqual([])
  })
})
