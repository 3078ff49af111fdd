import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../root.mjs'

/** Growth of `y` for one of `x`, by least squares. */
export function slope(points) {
  const mean = (list) => list.reduce((sum, value) => sum + value, 0) / list.length
  const [x0, y0] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))]
  const spread = points.reduce((sum, [x]) => sum + (x - x0) ** 2, 0)
  return spread === 0 ? 0 : points.reduce((sum, [x, y]) => sum + (x - x0) * (y - y0), 0) / spread
}

/** Only the points after the first so-and-so much of the run: programs fill their caches first. */
export function settled(points, share = 0.25) {
  return points.slice(Math.floor(points.length * share))
}

export const megabytes = (bytes) => bytes / 1_048_576

/** Keeps the series, and puts the part's section of docs/soak.md in place of what it said before. */
export function writeReport(part, series, lines) {
  const cache = join(root, '.cache', 'soak')
  mkdirSync(cache, { recursive: true })
  writeFileSync(join(cache, `${part}.json`), JSON.stringify(series))
  const file = join(root, 'docs', 'soak.md')
  const [open, close] = [`<!-- ${part}: written by npm run soak -->`, `<!-- end of ${part} -->`]
  const text = readFileSync(file, 'utf8')
  const [from, to] = [text.indexOf(open), text.indexOf(close)]
  if (from < 0 || to < from) throw new Error(`docs/soak.md lacks the place for the ${part}: ${open} … ${close}`)
  writeFileSync(file, `${text.slice(0, from)}${open}\n\n${lines.join('\n')}\n\n${text.slice(to)}`)
  console.log(lines.join('\n'))
}

/** A table of a few rows out of a series: first, last, and evenly between. */
export function tableOf(head, series, row, rows = 8) {
  const last = series.length - 1
  const places = [...new Set(Array.from({ length: rows }, (_, index) => Math.round((index * last) / (rows - 1))))]
  return [
    `| ${head.join(' | ')} |`,
    `| ${head.map(() => '---:').join(' | ')} |`,
    ...places.map((place) => `| ${row(series[place]).join(' | ')} |`),
  ]
}
