import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** An EHR's authorization side, just enough for one launch: what was asked of it can be looked at. */
export interface SmallEhr {
  readonly issuer: string
  /** Bodies of the token requests, as sent. */
  readonly tokenRequests: URLSearchParams[]
  /** What the next token requests are answered with, by code. */
  readonly tokens: Map<string, Readonly<Record<string, unknown>>>
  readonly close: () => Promise<void>
}

const configuration = {
  authorization_endpoint: '../authorize?tenant=1',
  token_endpoint: '../token',
  code_challenge_methods_supported: ['S256'],
}

export async function startSmallEhr(): Promise<SmallEhr> {
  const tokenRequests: URLSearchParams[] = []
  const tokens = new Map<string, Readonly<Record<string, unknown>>>()
  async function reply(request: IncomingMessage): Promise<{ readonly status: number; readonly body: unknown }> {
    if (request.url?.endsWith('/.well-known/smart-configuration')) return { status: 200, body: configuration }
    if (request.url !== '/token') return { status: 404, body: {} }
    const form = new URLSearchParams(await textOf(request))
    tokenRequests.push(form)
    const token = tokens.get(form.get('code') ?? '')
    return token ? { status: 200, body: token } : { status: 400, body: { error: 'invalid_grant' } }
  }
  const server = createServer((request, response) => {
    void reply(request).then(({ status, body }) => {
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    issuer: `http://127.0.0.1:${port}/fhir`,
    tokenRequests,
    tokens,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return text
}
