import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { withLock } from './lock.mjs'
import { isProgram, root } from './root.mjs'

/**
 * Installs what package-lock.json names when node_modules is absent or holds something else. Uses nothing but Node and
 * npm, says on standard error what it does, and takes milliseconds when nothing is missing.
 */
export async function ensureInstalled() {
  if (isInstalled()) return
  await withLock('install', () => {
    if (isInstalled()) return
    console.error('Installing the packages of package-lock.json (npm ci); the first time this takes a minute …')
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
    const { status, error } = spawnSync(npm, ['ci', '--no-audit', '--no-fund'], {
      cwd: root,
      stdio: ['ignore', process.stderr, process.stderr],
      shell: process.platform === 'win32',
      // A caller's NODE_ENV=production would leave out the tools that build and test.
      env: { ...process.env, NODE_ENV: 'development' },
    })
    if (error || status !== 0) {
      throw new Error(
        `"npm ci" failed${error ? `: ${error.message}` : ''}. Check the network and the registry npm is set to, then run this again.`,
      )
    }
    console.error('Packages installed.')
  })
}

/** npm writes what it installed to node_modules/.package-lock.json when it has finished; that must match the lock. */
function isInstalled() {
  const wanted = packagesOf(join(root, 'package-lock.json'))
  const present = packagesOf(join(root, 'node_modules', '.package-lock.json'))
  if (!wanted || !present) return false
  return Object.entries(wanted).every(
    ([path, { version, optional, os, cpu }]) =>
      path === '' || present[path]?.version === version || optional === true || os !== undefined || cpu !== undefined,
  )
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

if (isProgram(import.meta.url)) await ensureInstalled()
