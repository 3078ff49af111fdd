import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

/**
 * Starts the built sandbox on free ports for the length of the run, building first what is stale. Journeys find it by
 * `EHR_ORIGIN` and `APP_ORIGIN` in their environment.
 */
export default async function startSandbox(): Promise<() => void> {
  const build = spawnSync(process.execPath, [join(root, 'scripts/build.mjs'), 'app', 'sandbox'], { stdio: 'inherit' })
  if (build.status !== 0) throw new Error('The app or the sandbox could not be built; see above.')
  const sandbox = spawn(process.execPath, [join(root, 'dist/sandbox/main.js'), '--app-root', join(root, 'dist/app')], {
    env: { ...process.env, EHR_PORT: '0', APP_PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said = await firstWords(sandbox)
  process.env['EHR_ORIGIN'] = originIn(said, /FHIR base\s+(\S+)/)
  process.env['APP_ORIGIN'] = originIn(said, /App\s+(\S+)/)
  return () => sandbox.kill()
}

/** What the sandbox says until it has named its addresses. */
function firstWords(sandbox: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    sandbox.once('exit', (code) => reject(new Error(`The sandbox ended at once (${code ?? 'killed'}): ${said}`)))
    sandbox.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (/App\s+\S+\s/.test(said)) resolve(said)
    })
  })
}

function originIn(said: string, place: RegExp): string {
  const address = place.exec(said)?.[1]
  if (address === undefined) throw new Error(`The sandbox did not name its addresses: ${said}`)
  return new URL(address).origin
}
