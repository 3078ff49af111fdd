import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

/** The house, from left to right: a room imports from itself and from rooms named before it, and its own packages. */
const core = ['values', 'terminology', 'scores', 'chart', 'findings', 'criteria', 'trials', 'matching', 'prescreen']
const words = [...core, 'wording', 'report', 'cards']

/** What each room of src may import. A new folder is one new line; a folder without a line fails. */
const allowed: Readonly<Record<string, { rooms: readonly string[]; packages?: readonly string[] }>> = {
  values: { rooms: [] },
  terminology: { rooms: before('terminology') },
  scores: { rooms: before('scores') },
  chart: { rooms: before('chart') },
  findings: { rooms: before('findings'), packages: ['@lhncbc/ucum-lhc'] },
  criteria: { rooms: before('criteria') },
  trials: { rooms: before('trials'), packages: ['zod'] },
  matching: { rooms: before('matching') },
  prescreen: { rooms: before('prescreen') },
  wording: { rooms: core, packages: ['@formatjs/intl'] },
  report: { rooms: [...core, 'wording'] },
  cards: { rooms: [...core, 'wording', 'report'] },
  site: { rooms: core, packages: ['zod'] },
  // The self-check, loaded when it is asked for, speaks the catalogue's words; the launch itself has its own.
  smart: { rooms: [...core, 'wording', 'site'], packages: ['fhirclient'] },
  entries: { rooms: [...core, 'site'], packages: ['zod'] },
  population: { rooms: [...words, 'site', 'entries'], packages: ['node:', 'piscina', '@duckdb/node-api'] },
  panel: {
    rooms: [...words, 'site', 'smart', 'entries'],
    packages: [
      'react',
      'react-dom',
      'react-aria-components',
      'react-intl',
      'd3-scale',
      'd3-shape',
      '@tanstack/react-query',
    ],
  },
  preview: { rooms: [...words, 'site'], packages: ['react', 'react-dom', 'react-aria-components'] },
  // The scopes an EHR grants a hook call are read as those of a session.
  service: {
    rooms: [...words, 'site', 'entries', 'smart'],
    packages: ['node:', 'fastify', '@fastify/', 'helmet', 'jose', 'pino', 'prom-client', 'zod'],
  },
  // The library names what others may use, and adds nothing.
  index: { rooms: [...words, 'entries'] },
  cli: { rooms: [...words, 'site', 'entries', 'population'], packages: ['node:', 'commander', 'cli-progress'] },
}

/** The FHIR types may be named anywhere: they are types only. */
const everywhere = ['fhir/r4']

function before(room: string): readonly string[] {
  return core.slice(0, core.indexOf(room))
}

interface Import {
  readonly file: string
  readonly specifier: string
}

const modules = sourceFiles(join(root, 'src'))
const imports = modules.flatMap(importsOf)

describe('import directions', () => {
  it('sees modules and imports at all', () => {
    expect(modules.length).toBeGreaterThan(5)
    expect(imports.length).toBeGreaterThan(5)
  })

  it('knows every room of src', () => {
    const rooms = new Set(modules.map(roomOf))
    expect([...rooms].filter((room) => !(room in allowed))).toEqual([])
  })

  it('holds for every import in src', () => {
    expect(imports.filter((found) => !isAllowed(found)).map(({ file, specifier }) => `${file} → ${specifier}`)).toEqual(
      [],
    )
  })

  it('keeps the embedded EHR free of src', () => {
    const foreign = sourceFiles(join(root, 'mocks'))
      .flatMap(importsOf)
      .filter(({ file, specifier }) => specifier.startsWith('.') && !targetOf(file, specifier).startsWith('mocks/'))
    expect(foreign).toEqual([])
  })
})

function isAllowed({ file, specifier }: Import): boolean {
  const rule = allowed[roomOf(file)]
  if (!rule) return false
  if (everywhere.includes(specifier)) return true
  if (!specifier.startsWith('.')) return (rule.packages ?? []).some((name) => isOfPackage(specifier, name))
  const target = targetOf(file, specifier)
  if (!target.startsWith('src/')) return false
  const room = roomOf(target)
  return room === roomOf(file) || rule.rooms.includes(room)
}

function isOfPackage(specifier: string, name: string): boolean {
  return name.endsWith('/') || name.endsWith(':')
    ? specifier.startsWith(name)
    : specifier === name || specifier.startsWith(`${name}/`)
}

function targetOf(file: string, specifier: string): string {
  return relative(root, resolve(root, dirname(file), specifier))
}

/** `src/criteria/kinds/age.ts` → `criteria`; a file directly in src is a room of its own: `prescreen`. */
function roomOf(file: string): string {
  const [, first = ''] = file.split('/')
  return first.replace(/\.d\.ts$|\.tsx?$/, '')
}

function importsOf(file: string): Import[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(root, file), 'utf8'), true, true)
  return importedFiles.map(({ fileName }) => ({ file, specifier: fileName }))
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => relative(root, join(folder, name)))
}
