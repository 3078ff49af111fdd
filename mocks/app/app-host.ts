import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import fastifyStatic from '@fastify/static'
import fastify, { type FastifyInstance } from 'fastify'
import { siteConfiguration } from './site-configuration.ts'

/** What the host of the app needs to know. */
export interface AppHostOptions {
  readonly ehrOrigin: string
  /** Origins of SMART launchers, which the pages may read from as well. */
  readonly launchers: readonly string[]
  readonly issuers: readonly string[]
  readonly clientId: string
  /** Folder of the built app; without it the origin answers, but holds no pages. */
  readonly appRoot?: string
  /** Mounts more on the app's origin, such as a CDS Hooks service. */
  readonly extendApp?: (app: FastifyInstance) => void | Promise<void>
}

/** The app's origin: the built pages under the headers they would have in production. */
export async function createAppHost(options: AppHostOptions): Promise<FastifyInstance> {
  const app = fastify({ logger: false })
  const policy = contentSecurityPolicy(options.ehrOrigin, options.launchers)
  app.addHook('onSend', async (_request, reply) => {
    void reply.headers({
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    })
  })
  const appRoot = options.appRoot === undefined ? undefined : resolve(options.appRoot)
  app.get('/site.json', async (_request, reply) => {
    void reply.header('cache-control', 'no-store')
    return siteConfiguration(appRoot ?? '', options.issuers, options.clientId)
  })
  await options.extendApp?.(app)
  if (appRoot !== undefined && existsSync(appRoot)) {
    await app.register(fastifyStatic, {
      root: appRoot,
      cacheControl: false,
      // Built names carry a hash and never change; pages must be asked for again.
      setHeaders: (reply, path) => {
        reply.setHeader(
          'cache-control',
          /[\\/]assets[\\/]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
        )
      },
    })
  }
  return app
}

function contentSecurityPolicy(ehrOrigin: string, launchers: readonly string[]): string {
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    // The component library puts one style element into the page; attributes stay forbidden.
    `style-src-elem 'self' 'unsafe-inline'`,
    `style-src-attr 'none'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src ${["'self'", ehrOrigin, ...launchers].join(' ')}`,
    `form-action 'none'`,
    `frame-ancestors 'self' ${ehrOrigin}`,
    `base-uri 'none'`,
  ].join('; ')
}
