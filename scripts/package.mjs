import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { isProgram, root } from './root.mjs'

/** What the packed manifest keeps of this checkout's: nothing that only builds and tests. */
const kept = ['name', 'version', 'description', 'license', 'type', 'private', 'engines', 'types', 'exports', 'files']

/**
 * Packs the library: the files that package.json names, and of the dependencies those that these files import. What
 * only the app, the service and the command line need stays out. Answers the packed file, and what is in it.
 */
export async function packLibrary(folder = join(root, 'dist')) {
  await ensureBuilt(['library'])
  const stage = mkdtempSync(join(tmpdir(), 'package-'))
  try {
    const { files } = npmPack(root, ['--dry-run'])
    for (const { path } of files) {
      mkdirSync(dirname(join(stage, path)), { recursive: true })
      cpSync(join(root, path), join(stage, path))
    }
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const code = files.map(({ path }) => path).filter((path) => /^dist\/.*\.(js|d\.ts)$/.test(path))
    const imported = code.flatMap((path) => importsOf(readFileSync(join(stage, path), 'utf8'), path.endsWith('.d.ts')))
    const lean = {
      ...Object.fromEntries(kept.map((field) => [field, manifest[field]])),
      dependencies: versionsOf(imported, { ...manifest.devDependencies, ...manifest.dependencies }),
    }
    writeFileSync(join(stage, 'package.json'), `${JSON.stringify(lean, null, 2)}\n`)
    const packed = npmPack(stage, ['--pack-destination', folder])
    return { ...packed, file: join(folder, packed.filename), dependencies: lean.dependencies }
  } finally {
    rmSync(stage, { recursive: true, force: true })
  }
}

function npmPack(cwd, args) {
  const { status, stdout, stderr } = spawnSync('npm', ['pack', '--json', ...args], { cwd, encoding: 'utf8' })
  if (status !== 0) throw new Error(`"npm pack" failed: ${stderr}`)
  return JSON.parse(stdout)[0]
}

/** The packages that code or declarations import; the types of FHIR have a package of their own. */
function importsOf(text, isDeclaration) {
  const imports = /^(?:import|export) .*?from ["']([^."'][^"']*)["']|import\(["']([^."'][^"']*)["']\)/gm
  const names = [...text.matchAll(imports)].map(([, from, late]) => packageOf(from ?? late))
  return names.map((name) => (isDeclaration && name === 'fhir' ? '@types/fhir' : name))
}

/** Each package in the version that this checkout is tested with. */
function versionsOf(names, versions) {
  const unknown = names.find((name) => !(name in versions))
  if (unknown !== undefined) throw new Error(`The library imports ${unknown}, which package.json does not name.`)
  return Object.fromEntries([...new Set(names)].sort().map((name) => [name, versions[name]]))
}

function packageOf(specifier) {
  const names = specifier.split('/')
  return names.slice(0, specifier.startsWith('@') ? 2 : 1).join('/')
}

if (isProgram(import.meta.url)) {
  await ensureInstalled()
  const { file, files, size, dependencies } = await packLibrary()
  const declarations = files.filter(({ path }) => path.endsWith('.d.ts'))
  for (const { path } of files) if (!path.endsWith('.d.ts')) console.log(path)
  console.log(`and ${declarations.length} type declarations`)
  console.log(
    `needs ${Object.entries(dependencies)
      .map((pair) => pair.join(' '))
      .join(', ')}`,
  )
  console.log(`${file} (${Math.round(size / 1000)} kB)`)
}
