import { SiteError } from '../site/site-error.ts'
import { TrialFileError } from '../trials/trial-file-error.ts'
import { EnvironmentError, readEnvironment } from './environment.ts'
import { createLog } from './service-log.ts'
import { FileError } from './site-file.ts'
import { startService } from './start-service.ts'
import { TrustError } from './trust.ts'

/** Runs the service until it is told to stop. */
async function main(): Promise<void> {
  const environment = readEnvironment(process.env)
  const log = createLog(environment.logLevel)
  const service = await startService(environment, log)
  let isStopping = false
  const stop = (signal: string): void => {
    if (isStopping) return
    isStopping = true
    log.info({ signal }, 'stopping')
    // Whoever is still being answered then is cut off.
    setTimeout(() => process.exit(1), environment.shutdownMilliseconds).unref()
    service.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

const mendable = [EnvironmentError, FileError, SiteError, TrialFileError, TrustError]

main().catch((error: unknown) => {
  const isMendable = mendable.some((kind) => error instanceof kind) || isSystemError(error)
  const text = error instanceof Error ? (isMendable ? error.message : (error.stack ?? error.message)) : String(error)
  process.stderr.write(`The CDS service cannot start.\n${text}\n`)
  process.exit(isMendable ? 2 : 1)
})

/** A port that is taken, a file that may not be written: the system says which. */
function isSystemError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error
}
