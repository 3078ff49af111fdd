import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { root } from './root.mjs'

const commands = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser']
const places = [
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * The path of a Chrome or Chromium that starts: one that is there (CHROME_PATH or CHROMIUM_PATH first), else Debian's
 * package where this runs as root on Debian, else Playwright's own download. Throws with one sentence when none is to
 * be had.
 */
export async function ensureBrowser() {
  const found = await findBrowser()
  if (found) return found
  if (isDebianRoot()) installDebianPackage()
  else installPlaywrights()
  const installed = await findBrowser()
  if (installed) return installed
  throw new Error(
    'No Chrome or Chromium was found, and none could be installed: install one and set CHROME_PATH to it, ' +
      'or run "npm test -- --no-browser" to leave the browser tests out.',
  )
}

/** The path of a Chrome or Chromium that is there and starts; nothing is installed. */
export async function findBrowser() {
  const asked = [process.env.CHROME_PATH, process.env.CHROMIUM_PATH].filter(Boolean)
  const onPath = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const there = commands.flatMap((command) => onPath.map((folder) => join(folder, command)))
  for (const path of [...asked, ...there, ...places, await playwrightsPath()]) {
    if (path && existsSync(path) && starts(path)) return path
  }
  return undefined
}

/** Ubuntu has a file of that name that only tells one to install a snap. */
function starts(path) {
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0
}

async function playwrightsPath() {
  const { chromium } = await import('@playwright/test')
  return chromium.executablePath()
}

function isDebianRoot() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
}

function installDebianPackage() {
  console.error('No browser found: installing Debian’s chromium (apt-get), once …')
  const install = ['install', '-y', '--no-install-recommends', 'chromium']
  if (run('apt-get', install, { DEBIAN_FRONTEND: 'noninteractive' })) return
  run('apt-get', ['update'])
  run('apt-get', install, { DEBIAN_FRONTEND: 'noninteractive' })
}

function installPlaywrights() {
  console.error('No browser found: downloading Playwright’s Chromium, once …')
  run(process.execPath, [join(root, 'node_modules', '@playwright', 'test', 'cli.js'), 'install', 'chromium'])
}

function run(command, args, env = {}) {
  const options = { stdio: ['ignore', process.stderr, process.stderr], env: { ...process.env, ...env } }
  return spawnSync(command, args, options).status === 0
}
