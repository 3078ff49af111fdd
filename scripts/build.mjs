import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { writeDeclarations } from './declarations.mjs'
import { ensureInstalled } from './install.mjs'
import { withLock } from './lock.mjs'
import { isProgram, root } from './root.mjs'

const settings = ['vite.config.ts', 'package.json', 'package-lock.json']

/**
 * What is built, from which sources: a change in any of them makes it stale. Programs name their entries; what others
 * import has type declarations too.
 */
const targets = {
  app: {
    sources: [
      'src',
      'public',
      'index.html',
      'launch.html',
      'preview.html',
      'mocks/patients',
      'mocks/app',
      'bundling',
      ...settings,
    ],
    except: ['src/cli', 'src/service', 'src/population'],
  },
  sandbox: { sources: ['mocks', ...settings], except: [], entries: { main: 'mocks/main.ts' } },
  cli: {
    sources: ['src', ...settings],
    except: ['src/panel', 'src/preview', 'src/smart', 'src/service'],
    entries: {
      prescreen: 'src/cli/prescreen.ts',
      score: 'src/cli/score.ts',
      screen: 'src/cli/screen.ts',
      'screen-thread': 'src/population/screen-thread.ts',
      docs: 'src/cli/docs.ts',
      export: 'src/cli/export.ts',
      'registry-check': 'src/cli/registry-check.ts',
    },
  },
  service: {
    sources: ['src', ...settings],
    except: ['src/panel', 'src/preview', 'src/cli', 'src/population'],
    entries: { main: 'src/service/main.ts', mount: 'src/service/mount.ts' },
  },
  library: {
    sources: ['src', 'tsconfig.json', 'tsconfig.library.json', 'scripts/declarations.mjs', ...settings],
    except: ['src/panel', 'src/preview', 'src/smart', 'src/cli', 'src/service', 'src/population'],
    entries: { index: 'src/index.ts' },
    declarations: true,
  },
  bench: {
    sources: ['bench', 'mocks', 'src', ...settings],
    except: ['src/panel'],
    entries: {
      bench: 'bench/bench.ts',
      synthesize: 'bench/synthesize.ts',
      'parse-lines': 'bench/parse-lines.ts',
      'load-server': 'bench/load-server.ts',
    },
  },
}

/** The folder a target is built to: `dist/app`, `dist/sandbox`, `dist/cli`. */
export function builtFolder(target) {
  return join(root, 'dist', target)
}

/** Whether what is in `dist` was built from the sources as they are now. */
export function isBuilt(target) {
  return stampOf(target) === sourceHash(target)
}

/**
 * Builds the targets that are absent or stale, saying so on standard error. Two processes may do so side by side: one
 * builds into a folder of its own and renames it, the other waits and finds it done.
 */
export async function ensureBuilt(names = Object.keys(targets)) {
  for (const name of names) {
    if (isBuilt(name)) continue
    await withLock(`build-${name}`, async () => {
      const hash = sourceHash(name)
      if (stampOf(name) === hash) return
      const started = performance.now()
      console.error(`Building ${name} …`)
      await build(name, hash)
      console.error(`Built ${name} in ${((performance.now() - started) / 1000).toFixed(1)} s.`)
    })
  }
}

async function build(name, hash) {
  const folder = builtFolder(name)
  const fresh = `${folder}.new-${process.pid}`
  const old = `${folder}.old-${process.pid}`
  const { entries, declarations = false } = targets[name]
  const { NODE_ENV } = process.env
  process.env.NODE_ENV = 'production'
  const vite = await import('vite')
  const common = { root, configFile: join(root, 'vite.config.ts'), mode: 'production', logLevel: 'warn' }
  const output = { outDir: fresh, emptyOutDir: true }
  mkdirSync(join(root, 'dist'), { recursive: true })
  try {
    if (entries) {
      const input = Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(join(root, file))))
      await vite.build({
        ...common,
        build: { ...output, ssr: true, sourcemap: !declarations, rolldownOptions: { input } },
      })
    } else {
      await vite.build({ ...common, build: output })
    }
    if (declarations) writeDeclarations(fresh)
    writeFileSync(join(fresh, '.stamp'), hash)
    if (existsSync(folder)) renameSync(folder, old)
    renameSync(fresh, folder)
  } finally {
    // What this process starts next (tests) must not take itself for production.
    if (NODE_ENV === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = NODE_ENV
    rmSync(fresh, { recursive: true, force: true })
    rmSync(old, { recursive: true, force: true })
  }
}

function stampOf(name) {
  try {
    return readFileSync(join(builtFolder(name), '.stamp'), 'utf8')
  } catch {
    return undefined
  }
}

function sourceHash(name) {
  const { sources, except } = targets[name]
  const hash = createHash('sha256')
  for (const file of sources.flatMap((source) => filesIn(join(root, source), except))) {
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

function filesIn(path, except) {
  if (!existsSync(path) || except.includes(relative(root, path))) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name), except))
}

if (isProgram(import.meta.url)) {
  const unknown = process.argv.slice(2).find((name) => !(name in targets))
  if (unknown !== undefined) {
    console.error(`There is no target "${unknown}": ${Object.keys(targets).join(', ')}.`)
    process.exit(2)
  }
  await ensureInstalled()
  await ensureBuilt(process.argv.length > 2 ? process.argv.slice(2) : undefined)
}
