import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { root } from './root.mjs'

const oldestOwner = 15 * 60_000
const oldestUnowned = 10_000

/**
 * Runs `work` while no other process runs work under the same name. A lock whose owner has died, or is older than a
 * quarter of an hour, is taken away.
 */
export async function withLock(name, work) {
  const lock = join(root, '.cache', `${name}.lock`)
  mkdirSync(join(root, '.cache'), { recursive: true })
  let said = false
  while (!take(lock)) {
    if (isStale(lock)) {
      recover(lock)
      continue
    }
    if (!said) console.error(`Waiting for another process that does the same (${name}) …`)
    said = true
    await sleep(200)
  }
  try {
    return await work()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

function take(lock) {
  try {
    mkdirSync(lock)
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
  writeFileSync(join(lock, 'pid'), String(process.pid))
  return true
}

function isStale(lock) {
  try {
    const age = Date.now() - statSync(lock).mtimeMs
    if (age > oldestOwner) return true
    const pid = Number(readPid(lock))
    return pid > 0 ? !isAlive(pid) : age > oldestUnowned
  } catch {
    return false
  }
}

/** Only one process at a time removes another's lock, or two would take each other's new locks away. */
function recover(lock) {
  const recovering = `${lock}.recovering`
  try {
    mkdirSync(recovering)
  } catch {
    try {
      if (Date.now() - statSync(recovering).mtimeMs > oldestUnowned)
        rmSync(recovering, { recursive: true, force: true })
    } catch {
      // Gone meanwhile: the next round sees.
    }
    return
  }
  try {
    if (isStale(lock)) rmSync(lock, { recursive: true, force: true })
  } finally {
    rmSync(recovering, { recursive: true, force: true })
  }
}

function readPid(lock) {
  try {
    return readFileSync(join(lock, 'pid'), 'utf8')
  } catch {
    return ''
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
