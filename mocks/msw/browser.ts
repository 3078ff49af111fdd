import { setupWorker, type SetupWorker } from 'msw/browser'
import { interceptEhr } from './handlers.ts'

/** Serves the sandbox's FHIR server from a service worker, for developing pages without a running sandbox. */
export async function startIntercepting(base: string): Promise<SetupWorker> {
  const worker = setupWorker(...interceptEhr({ base, now: () => new Date() }).handlers)
  await worker.start({ onUnhandledRequest: 'bypass', quiet: true })
  return worker
}
