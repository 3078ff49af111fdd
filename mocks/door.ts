import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'

/** A port on loopback that is open before it is known who answers there: two origins must name each other. */
export interface Door {
  readonly origin: string
  /** @param hold what is waited for before each request is answered */
  serve(app: FastifyInstance, hold?: (request: Arrived) => Promise<void>): Promise<void>
  close(): Promise<void>
}

/** A request as it came, before anyone has answered it. */
export interface Arrived {
  readonly method: string
  /** Path and query. */
  readonly url: string
}

/** A port that another program holds. */
export class PortInUse extends Error {
  constructor(readonly port: number) {
    super(`Port ${port} is in use`)
  }
}

/** Opens a port on loopback; 0 takes a free one. */
export async function openDoor(port: number): Promise<Door> {
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortInUse(port) : error),
    )
    server.listen(port, '127.0.0.1', resolve)
  })
  const { port: opened } = server.address() as AddressInfo
  let served: FastifyInstance | undefined
  return {
    origin: `http://127.0.0.1:${opened}`,
    async serve(app, hold = () => Promise.resolve()) {
      served = app
      await app.ready()
      server.on('request', (request, response) => {
        const { method = '', url = '' } = request
        void hold({ method, url }).then(() => app.routing(request, response))
      })
    },
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
      await served?.close()
    },
  }
}
