import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureInstalled } from './install.mjs'
import { packLibrary } from './package.mjs'
import { root } from './root.mjs'

/**
 * The library as its users have it: packed, installed into an empty folder, its examples run there, and its types used
 * by a strict compiler. What the examples must print was worked out from the sources: three of the trials ask for 60 g/L
 * of haemoglobin, and arthritis and rash weigh 4 and 2 in SLEDAI-2K.
 */
const expected = {
  'prescreen-a-bundle.mjs': [
    'NCT06887985: undetermined',
    'NCT06675422: undetermined',
    'NCT06279923: ineligible\n  fails I4c: Hemoglobin [Mass/volume] in Blood 5.9 g/dL (2026-02-20)',
    'NCT07246096: ineligible\n  fails I2a2: Hemoglobin [Mass/volume] in Blood 5.9 g/dL (2026-02-20)',
    'NCT07193667: ineligible\n  fails I3.1c: Hemoglobin [Mass/volume] in Blood 5.9 g/dL (2026-02-20)',
    'Would settle most:',
  ],
  'score-an-instrument.mjs': [
    'Arthritis: 2 or more joints, painful and inflamed: 4',
    'Inflammatory rash, new or ongoing: 2',
    'finished: total 6',
    'under way: 4 to 103, 22 items open',
    'impossible: {"kind":"not-an-option","item":"fingers_r","answer":7,"options":[0,1,2,3]}',
  ],
}

/** A user's program: it compiles only where the declarations are found and say what they should. */
const typed = `import { chartFromBundle, clinicalSettings, prescreen, program, scoreOf, toResult, toText, trials } from 'cart-prescreen'
import type { Outcome, Result, Verdict } from 'cart-prescreen'
const chart = chartFromBundle({})
const answer = prescreen({ chart, entries: [], trials, asOf: '2026-03-01', settings: clinicalSettings() })
const result: Result = toResult(answer, 'en', program)
export const outcomes: readonly Outcome[] = result.trials.map(({ outcome }) => outcome)
export const verdicts: readonly Verdict[] = result.trials.flatMap(({ criteria }) => criteria.map(({ verdict }) => verdict))
export const text: string = toText(result, 'zh')
export const born: string | undefined = chart.patient?.birthDate
export const total: unknown = scoreOf('pga', { total: 2 })['total']
// @ts-expect-error there is no such outcome
export const wrong: Outcome = 'eligible'
`

const tally = { passed: 0, failed: 0 }
await ensureInstalled()
const folder = mkdtempSync(join(tmpdir(), 'package-check-'))
try {
  const { file, dependencies } = await packLibrary(folder)
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }\n')
  const install = run('npm', ['install', '--omit=dev', '--omit=optional', '--no-audit', '--no-fund', file])
  if (check('the packed file installs into an empty folder', install.status === 0, install.stderr)) {
    checkInstalled(dependencies)
    cpSync(join(folder, 'node_modules/cart-prescreen/examples'), folder, { recursive: true })
    for (const [example, facts] of Object.entries(expected)) checkExample(example, facts)
    checkTypes()
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
console.log(`${tally.passed} passed, ${tally.failed} failed`)
process.exit(tally.failed === 0 ? 0 : 1)

function checkInstalled(dependencies) {
  const present = readdirSync(join(folder, 'node_modules'))
  check(
    'nothing of the app or the service is installed',
    !['react', 'fastify', 'commander'].some((name) => present.includes(name)),
    present.join(' '),
  )
  check(
    'what it needs is named',
    '@types/fhir' in dependencies && 'zod' in dependencies,
    Object.keys(dependencies).join(' '),
  )
}

function checkExample(example, facts) {
  const { status, stdout, stderr } = run(process.execPath, [example])
  check(`${example} runs`, status === 0, stderr)
  for (const fact of facts)
    check(`${example} prints: ${fact.replace('\n', ' ')}`, `\n${stdout}`.includes(`\n${fact}\n`), stdout)
}

function checkTypes() {
  writeFileSync(join(folder, 'typed.ts'), typed)
  const compiler = join(root, 'node_modules/typescript/bin/tsc')
  const how = ['--strict', '--noEmit', '--target', 'es2022', '--lib', 'es2023']
  for (const module of ['nodenext', 'preserve']) {
    const { status, stdout } = run(process.execPath, [compiler, ...how, '--module', module, 'typed.ts'])
    check(`its types hold under a strict compiler (${module})`, status === 0, stdout)
  }
}

function run(command, args) {
  return spawnSync(command, args, { cwd: folder, encoding: 'utf8' })
}

function check(what, holds, otherwise) {
  tally[holds ? 'passed' : 'failed'] += 1
  console.log(`${holds ? '✓' : '✗'} ${what}${holds ? '' : `\n${otherwise}`}`)
  return holds
}
