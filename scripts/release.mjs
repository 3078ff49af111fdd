import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from './root.mjs'

/**
 * Makes a release of this checkout: `npm run release -- 0.2.0`. Version in package.json and package-lock.json, the
 * changes under "Unreleased" under that version, a commit and a tag. Publishes and pushes nothing.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'dry-run': { type: 'boolean' }, 'no-test': { type: 'boolean' } },
})
const dryRun = values['dry-run'] === true
const [version = ''] = positionals
const tag = `v${version}`
const manifest = JSON.parse(read('package.json'))
const changes = read('CHANGELOG.md')
const unreleased = /^## Unreleased\n+((?:(?!## ).*\n?)*)/m.exec(changes)?.[1]?.trim() ?? ''

if (!/^\d+\.\d+\.\d+$/.test(version)) stop('Give the version, such as 0.2.0.')
if (!isAfter(version, manifest.version)) stop(`${version} does not come after ${manifest.version}, the version here.`)
if (git('tag', '--list', tag) !== '') stop(`There is a tag ${tag} already.`)
if (git('status', '--porcelain') !== '')
  stop('There are changes that are not committed: commit them or take them away.')
if (unreleased === '') stop('CHANGELOG.md says nothing under "Unreleased": write what a user would notice.')
if (values['no-test'] !== true && !dryRun) test()

const day = new Date().toISOString().slice(0, 10)
const files = {
  'package.json': withVersion('package.json', manifest.version, 1),
  'package-lock.json': withVersion('package-lock.json', manifest.version, 2),
  'CHANGELOG.md': changes.replace('## Unreleased\n', `## Unreleased\n\n## ${version} (${day})\n`),
}
if (dryRun) {
  console.log(`Would write ${Object.keys(files).join(', ')}, commit them and tag ${tag}. Its changes:\n\n${unreleased}`)
} else {
  for (const [file, text] of Object.entries(files)) writeFileSync(join(root, file), text)
  git('commit', '--quiet', '--message', `Version ${version}`, '--', ...Object.keys(files))
  git('tag', '--annotate', tag, '--message', `Version ${version}`)
  console.log(`Committed and tagged ${tag}; nothing was pushed or published. To take it back before it is pushed:`)
  console.log(`git tag -d ${tag} && git reset --hard HEAD~1`)
}

/** The text with its first `times` mentions of the version replaced: those of this package stand first in both files. */
function withVersion(file, before, times) {
  let text = read(file)
  for (let count = 0; count < times; count += 1)
    text = text.replace(`"version": "${before}"`, `"version": "${version}"`)
  return text
}

function test() {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/test.mjs')], { cwd: root, stdio: 'inherit' })
  if (status !== 0) stop('The tests fail: nothing was changed.')
  if (git('status', '--porcelain') !== '') stop('The tests left changes behind: nothing was released.')
}

function isAfter(next, before) {
  const [a, b] = [next, before].map((text) => text.split('.').map(Number))
  const index = a.findIndex((part, place) => part !== b[place])
  return index >= 0 && a[index] > b[index]
}

function git(...args) {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: root, encoding: 'utf8' })
  if (status !== 0) stop(`git ${args[0]} failed: ${stderr.trim()}`)
  return stdout.trim()
}

function read(file) {
  return readFileSync(join(root, file), 'utf8')
}

function stop(why) {
  console.error(why)
  process.exit(1)
}
