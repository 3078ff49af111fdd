import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

/** The packages that a deployment holds, as CycloneDX, from the lock file: `npm run sbom` writes dist/sbom.cdx.json. */
const args = ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only']
const { status, stdout } = spawnSync('npm', args, {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 100_000_000,
  stdio: ['ignore', 'pipe', 'inherit'],
})
if (status !== 0) {
  console.error('npm could not list the packages; see above. It needs package-lock.json and npm 10 or later.')
  process.exit(1)
}
const { components } = JSON.parse(stdout)
mkdirSync(join(root, 'dist'), { recursive: true })
const file = join(root, 'dist', 'sbom.cdx.json')
writeFileSync(file, stdout)
console.log(`${file}: ${components.length} packages`)
