import { spawn, spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { builtFolder, ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { root } from './root.mjs'

/**
 * Tries deploy/spark on this machine: the results of Spark, local and as a small cluster, also when an executor is
 * killed half-way, are those of one machine. Without Java, Python or the pyspark package it says so and counts as skipped.
 */
const version = '4.0.1'
const asOf = '2026-03-01'
const home = join(root, '.cache', 'spark')
const python = join(home, 'venv', 'bin', 'python')
const work = join(home, `run-${process.pid}`)
const tally = { passed: 0, failed: 0 }

const lack = whatLacks()
if (lack !== undefined) {
  console.log(`Spark is not tried: ${lack}`)
  console.log('0 passed, 0 failed, 1 skipped')
  process.exit(0)
}
await ensureInstalled()
await ensureBuilt(['cli', 'bench'])
mkdirSync(work, { recursive: true })
try {
  const exported = writeExport()
  const expected = sorted(node(['cli', 'screen.js'], [exported, '--as-of', asOf]))
  console.log(`One machine: ${expected.length} results.`)
  await compare('local[2]', exported, expected)
  await compare('local-cluster[2,1,1024]', exported, expected)
  await compare('local-cluster[2,1,1024]', exported, expected, { killing: true })
} finally {
  rmSync(work, { recursive: true, force: true })
}
console.log(`${tally.passed} passed, ${tally.failed} failed`)
process.exit(tally.failed === 0 ? 0 : 1)

/** What Spark needs and is not here; the package is installed into a folder of the checkout. */
function whatLacks() {
  if (spawnSync('java', ['-version']).status !== 0) return 'there is no Java here (17 or later).'
  if (spawnSync('python3', ['--version']).status !== 0) return 'there is no Python 3 here.'
  if (spawnSync(python, ['-c', `import pyspark; assert pyspark.__version__ == "${version}"`]).status === 0)
    return undefined
  console.error(`Installing pyspark ${version} into .cache/spark; the first time this takes minutes …`)
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'] }
  if (spawnSync('python3', ['-m', 'venv', join(home, 'venv')], quiet).status !== 0) return 'Python cannot make a venv.'
  const pip = spawnSync(python, ['-m', 'pip', 'install', '--quiet', `pyspark==${version}`], quiet)
  return pip.status === 0 ? undefined : `pyspark ${version} could not be installed.`
}

/** Synthetic patients as an export by resource types, with lines that are broken in both ways. */
function writeExport() {
  const folder = join(work, 'export')
  mkdirSync(folder)
  const args = ['--patients', '120', '--resources', '40', '--seed', '3']
  const files = new Map()
  for (const line of node(['bench', 'synthesize.js'], args).trimEnd().split('\n'))
    for (const { resource } of JSON.parse(line).entry) {
      const name = `${resource.resourceType}.ndjson`
      files.set(name, `${files.get(name) ?? ''}${JSON.stringify(resource)}\n`)
    }
  for (const [name, text] of files) appendFileSync(join(folder, name), text)
  const { id } = JSON.parse(files.get('Patient.ndjson').split('\n')[5])
  const torn = `{"resourceType":"Condition","subject":{"reference":"Patient/${id}"},"code":{"te`
  appendFileSync(join(folder, 'Condition.ndjson'), `${torn}\n`)
  appendFileSync(join(folder, 'Immunization.ndjson'), '{"resourceType":"Immunization","pat\n')
  return folder
}

async function compare(master, exported, expected, { killing = false } = {}) {
  const name = `${master}${killing ? ', an executor killed half-way' : ''}`
  const results = join(work, `results-${tally.passed + tally.failed}`)
  const screen = `${process.execPath} ${join(builtFolder('cli'), 'screen.js')} --as-of ${asOf}`
  const job = [
    join(root, 'deploy', 'spark', 'screen_export.py'),
    exported,
    results,
    '--screen',
    screen,
    '--partitions',
    '8',
  ]
  const settings = ['--master', master, '--conf', 'spark.ui.enabled=false', '--conf', 'spark.log.level=ERROR']
  const child = spawn(join(home, 'venv', 'bin', 'spark-submit'), [...settings, ...job], {
    cwd: work,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, PYSPARK_PYTHON: python, SPARK_LOCAL_IP: '127.0.0.1', SPARK_LOCAL_HOSTNAME: 'localhost' },
  })
  let errors = ''
  child.stderr.setEncoding('utf8').on('data', (text) => (errors += text))
  const ended = new Promise((done) => child.on('close', done))
  const killed = killing ? await killExecutor(child, results) : undefined
  const status = await ended
  const found = existsSync(results) ? readdirSync(results).filter((part) => part.startsWith('part-')) : []
  const lines = sorted(found.map((part) => readFileSync(join(results, part), 'utf8')).join(''))
  const isSame = lines.length === expected.length && lines.every((line, index) => line === expected[index])
  const isRight = status === 0 && isSame && killed !== false
  tally[isRight ? 'passed' : 'failed'] += 1
  console.log(
    `${isRight ? 'passed' : 'FAILED'}: ${name}: ${lines.length} results, ${isSame ? 'the same' : 'not the same'}`,
  )
  if (killed === false) console.log('No executor could be killed before the job had ended.')
  if (status !== 0) console.log(errors.slice(-2000))
}

/** Once some results are there and others are not. Only processes below the job's own are looked at. */
async function killExecutor(child, results) {
  while (child.exitCode === null) {
    const isHalfWay = files(results).some((file) => /part-\d+$/.test(file))
    const executor = isHalfWay ? descendants(child.pid).find(isExecutor) : undefined
    if (executor !== undefined) {
      process.kill(executor, 'SIGKILL')
      return true
    }
    await sleep(20)
  }
  return false
}

function files(folder) {
  return existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String) : []
}

function descendants(pid) {
  const { stdout } = spawnSync('ps', ['-e', '-o', 'pid=,ppid='], { encoding: 'utf8' })
  const pairs = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
  const below = (parent) => pairs.filter(([, of]) => of === parent).flatMap(([own]) => [own, ...below(own)])
  return below(pid)
}

function isExecutor(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('CoarseGrainedExecutorBackend')
  } catch {
    return false
  }
}

function node([target, file], args) {
  const options = { encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'inherit'] }
  const { status, stdout } = spawnSync(process.execPath, [join(builtFolder(target), file), ...args], options)
  if (status !== 0) throw new Error(`${file} ended with ${status}`)
  return stdout
}

function sorted(text) {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .sort()
}
