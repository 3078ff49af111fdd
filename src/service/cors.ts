import cors from '@fastify/cors'
import type { FastifyInstance } from 'fastify'

const methods = 'GET, POST, OPTIONS'
const headers = 'authorization, content-type'

/** Lets browsers of these origins call. EHRs that call from their servers need none of it. */
export async function allowBrowsers(app: FastifyInstance, origins: readonly string[] | '*'): Promise<void> {
  if (origins !== '*' && origins.length === 0) return
  await app.register(cors, {
    origin: origins === '*' ? '*' : [...origins],
    methods,
    allowedHeaders: headers,
    exposedHeaders: 'WWW-Authenticate, Retry-After',
    maxAge: 600,
    strictPreflight: false,
  })
  // Some clients look for these on the answer itself too, not on the preflight alone.
  app.addHook('onRequest', async (_request, reply) => {
    if (!reply.hasHeader('access-control-allow-origin')) return
    void reply.headers({ 'access-control-allow-methods': methods, 'access-control-allow-headers': headers })
  })
}
