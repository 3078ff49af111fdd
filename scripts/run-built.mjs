import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { builtFolder, isBuilt } from './build.mjs'
import { root } from './root.mjs'

/**
 * Runs a built command in this process: arguments, standard input and exit code are its own. What has to be built first
 * is built in another process, whose every word goes to standard error: standard output is the command's alone.
 */
export async function runBuilt(target, file) {
  if (!isBuilt(target)) {
    const build = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs'), target], {
      cwd: root,
      stdio: ['ignore', process.stderr, process.stderr],
    })
    if (build.status !== 0) {
      console.error(`Could not build ${target}; see above. "npm ci" installs what the build needs.`)
      process.exit(1)
    }
  }
  await import(pathToFileURL(join(builtFolder(target), file)).href)
}
