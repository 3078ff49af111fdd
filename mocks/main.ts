import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { PortInUse } from './door.ts'
import { startSandbox, usualPorts, type SandboxOptions } from './server.ts'

/** Runs the sandbox until it is interrupted. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      'app-root': { type: 'string', default: 'dist/app' },
      open: { type: 'boolean', default: false },
      // Origin of a SMART launcher of one's own.
      launcher: { type: 'string' },
      // A built module whose `mount` adds to the app's origin.
      mount: { type: 'string' },
    },
  })
  const extendApp = values.mount === undefined ? undefined : await mountOf(values.mount)
  const ehrPort = portFrom('EHR_PORT', usualPorts.ehr)
  const appPort = portFrom('APP_PORT', usualPorts.app)
  const sandbox = await startSandbox({
    ehrPort,
    appPort,
    appRoot: values['app-root'],
    open: values.open,
    ...(values.launcher === undefined ? {} : { launcher: originFrom(values.launcher) }),
    ...(extendApp ? { extendApp } : {}),
  })
  console.log(`
  Sandbox EHR with synthetic patients. Open:

      ${sandbox.ehrOrigin}/

  FHIR base   ${sandbox.fhirBase}${values.open ? '   (open: no token needed)' : ''}
  App         ${sandbox.appOrigin}/launch.html${extendApp ? `\n  Card        ${sandbox.appOrigin}/preview.html\n  CDS Hooks   ${sandbox.appOrigin}/cds-services` : ''}

  Ctrl+C ends it.
`)
  const end = (): void => {
    void sandbox.close().then(() => process.exit(0))
  }
  process.once('SIGINT', end)
  process.once('SIGTERM', end)
}

type Extension = NonNullable<SandboxOptions['extendApp']>

async function mountOf(file: string): Promise<Extension> {
  const module = (await import(pathToFileURL(resolve(file)).href)) as { readonly mount: Extension }
  return module.mount
}

function portFrom(variable: string, usual: number): number {
  const text = process.env[variable]
  if (text === undefined || text === '') return usual
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`${variable} is "${text}", which is no port number.`)
  return port
}

function originFrom(text: string): string {
  if (URL.canParse(text)) {
    const { origin, href } = new URL(text)
    if (href === `${origin}/`) return origin
  }
  throw new Error(`--launcher is "${text}"; give an origin, such as http://127.0.0.1:8443.`)
}

main().catch((error: unknown) => {
  if (error instanceof PortInUse) {
    console.error(
      `Port ${error.port} is taken, perhaps by a sandbox that still runs. End that program, or choose other ports: EHR_PORT=9310 APP_PORT=9311 npm start`,
    )
  } else {
    console.error(error instanceof Error ? error.message : error)
  }
  process.exit(1)
})
