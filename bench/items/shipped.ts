import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { short, single, type BenchItem, type Figure } from '../bench-item.ts'

const app = 'dist/app'

/** What a browser loads: first with the page, later when a part is opened. */
export const shipped: BenchItem = {
  name: 'f',
  title: 'Bytes that a browser loads',
  method: 'The built app, each file gzipped at level 9. With the page: what its HTML names; later: the other scripts.',
  run() {
    const pages = ['launch.html', 'index.html'].map((page) => [page, loadedWith(page)] as const)
    const first = new Set(pages.flatMap(([, files]) => files))
    const later = readdirSync(join(app, 'assets'))
      .map((name) => `assets/${name}`)
      .filter((name) => name.endsWith('.js') && !first.has(name))
    return [
      ...pages.map(([page, files]) => figure(`with ${page}`, files)),
      figure('in all later parts together', later),
    ]
  },
}

function figure(what: string, files: readonly string[]): Figure {
  const bytes = files.map((name) => gzipSync(readFileSync(join(app, name)), { level: 9 }).length)
  const detail = files
    .map((name, index) => ({
      name: name.replace(/^assets\//, '').replace(/-[\w-]{8}\./, '.'),
      bytes: bytes[index] ?? 0,
    }))
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, 8)
    .map((file) => `${file.name} ${short(file.bytes / 1000)}`)
    .join(', ')
  return { what, value: single(bytes.reduce((sum, each) => sum + each, 0) / 1000), unit: 'kB', detail }
}

function loadedWith(page: string): readonly string[] {
  const html = readFileSync(join(app, page), 'utf8')
  const named = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].map(([, name]) => name ?? '')
  return [page, 'site.json', ...new Set(named)]
}
