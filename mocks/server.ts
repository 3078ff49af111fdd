import type { FastifyInstance } from 'fastify'
import { createAppHost } from './app/app-host.ts'
import { hostedLauncher, launcherIssuers } from './app/launchers.ts'
import { siteConfiguration } from './app/site-configuration.ts'
import { openDoor, type Arrived } from './door.ts'
import { createEhrApp } from './ehr/ehr-app.ts'
import { createFaults, type Faults } from './fhir/faults.ts'
import { createFhirServer } from './fhir/fhir-server.ts'
import type { RequestLog } from './fhir/request-log.ts'
import { createStore, type FhirStore } from './fhir/store.ts'
import type { SamplePatient } from './patients/sample-patient.ts'
import { samplePatients, sampleResources } from './patients/sample-patients.ts'
import { platformChance, type Chance } from './smart/chance.ts'
import { prescreenClient } from './smart/client.ts'
import { createSmartServer, type SmartServer } from './smart/smart-server.ts'
import { practitionerId } from './patients/resources/desk.ts'

/** The ports of the sandbox unless others are asked for. */
export const usualPorts = { ehr: 9210, app: 9211 } as const

/** How a sandbox is started. */
export interface SandboxOptions {
  /** 0 takes a free port. */
  readonly ehrPort?: number
  readonly appPort?: number
  /** Folder of the built app. */
  readonly appRoot?: string
  readonly now?: () => Date
  readonly chance?: Chance
  readonly patients?: readonly SamplePatient[]
  /** Matches on a page when no `_count` is asked for. */
  readonly pageSize?: number
  /** Most matches on a page, whatever is asked for. */
  readonly largestPage?: number
  /** FHIR answers without a token, to any origin: for tools that stand in front and bring none. */
  readonly open?: boolean
  /** Origin of a SMART launcher of one's own, allowed beside the hosted one. */
  readonly launcher?: string
  /** What is waited for before the EHR answers a request, preflights and sign-in too: a slow network, or a bench that counts. */
  readonly holdEhr?: (request: Arrived) => Promise<void>
  /** Mounts more on the app's origin, such as a CDS Hooks service. */
  readonly extendApp?: (app: FastifyInstance, place: AppPlace) => void | Promise<void>
}

/** Where the app lives, and how its site is configured there (`site.json`). */
export interface AppPlace {
  readonly appOrigin: string
  readonly site: unknown
}

/** A running sandbox. */
export interface Sandbox {
  readonly ehrOrigin: string
  readonly appOrigin: string
  readonly fhirBase: string
  readonly store: FhirStore
  readonly faults: Faults
  readonly log: RequestLog
  readonly smart: SmartServer
  close(): Promise<void>
}

/** Starts the embedded EHR and the app's host: one process, two origins on loopback. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const now = options.now ?? (() => new Date())
  const ehrDoor = await openDoor(options.ehrPort ?? usualPorts.ehr)
  const appDoor = await openDoor(options.appPort ?? usualPorts.app).catch(async (error: unknown) => {
    await ehrDoor.close()
    throw error
  })
  const origin = ehrDoor.origin
  const appOrigin = appDoor.origin
  const fhirBase = `${origin}/fhir`
  const bases = [fhirBase, origin]
  const launchers = [hostedLauncher, ...(options.launcher === undefined ? [] : [options.launcher])]
  const issuers = [...bases, ...launchers.flatMap(launcherIssuers)]
  const client = prescreenClient(appOrigin)
  const samples = options.patients ?? samplePatients

  const store = createStore(sampleResources(now(), samples), now())
  const faults = createFaults()
  const smart = createSmartServer({
    origin,
    fhirBases: bases,
    clients: [client],
    now,
    chance: options.chance ?? platformChance,
    fhirUser: `Practitioner/${practitionerId}`,
  })
  const open = options.open ?? false
  const fhir = createFhirServer({
    store,
    bases,
    now,
    faults,
    ...(open ? {} : { access: smart.access }),
    oauth: { authorize: `${origin}/auth/authorize`, token: `${origin}/auth/token` },
    ...(options.pageSize === undefined ? {} : { pageSize: options.pageSize }),
    ...(options.largestPage === undefined ? {} : { largestPage: options.largestPage }),
  })

  await ehrDoor.serve(
    createEhrApp({ origin, appOrigin, fhirBase, client, store, fhir, smart, samples, now, open }),
    options.holdEhr,
  )
  await appDoor.serve(
    await createAppHost({
      ehrOrigin: origin,
      launchers,
      issuers,
      clientId: client.id,
      ...(options.appRoot === undefined ? {} : { appRoot: options.appRoot }),
      async extendApp(app) {
        const site = await siteConfiguration(options.appRoot ?? '', issuers, client.id)
        await options.extendApp?.(app, { appOrigin, site })
      },
    }),
  )
  return {
    ehrOrigin: origin,
    appOrigin,
    fhirBase,
    store,
    faults,
    log: fhir.log,
    smart,
    async close() {
      await Promise.all([ehrDoor.close(), appDoor.close()])
    },
  }
}
