import { mkdtempSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readEnvironment } from '../../src/service/environment.ts'
import { createLog } from '../../src/service/service-log.ts'
import { startService, type RunningService } from '../../src/service/start-service.ts'
import { hookPath, hookRequest } from './small-service.ts'

let service: RunningService

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'slow-'))
  writeFileSync(
    join(folder, 'site.json'),
    JSON.stringify({ issuers: ['https://ehr.example/fhir'], clientId: 'cart-prescreen' }),
  )
  const environment = readEnvironment({
    PUBLIC_URL: 'https://cds.example/cart',
    SITE_FILE: join(folder, 'site.json'),
    FEEDBACK_FILE: join(folder, 'feedback.ndjson'),
    JWT: 'off',
    PORT: '0',
    ARRIVAL_MS: '300',
    BODY_LIMIT_BYTES: '2000',
  })
  service = await startService(environment, createLog('silent'))
})
afterAll(() => service.stop())

/** Everything a call by hand is answered, until the service hangs up. `drops` are sent one by one and never end it. */
function answerTo(headers: readonly string[], drops: string, every = 50, blank = '\r\n'): Promise<string> {
  const { hostname, port } = new URL(service.address)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname)
    let answer = ''
    const tap = setInterval(() => socket.writable && socket.write(drops), every)
    socket.write(`${[`POST ${hookPath} HTTP/1.1`, 'Host: cds.example', ...headers].join('\r\n')}\r\n${blank}`)
    socket.setEncoding('utf8')
    socket.on('data', (text: string) => {
      answer += text
    })
    socket.on('close', () => {
      clearInterval(tap)
      resolve(answer)
    })
    socket.on('error', (error: NodeJS.ErrnoException) => {
      // Hung up on while still sending.
      if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') reject(error)
    })
  })
}

const json = 'Content-Type: application/json'

describe('a caller that sends', () => {
  it('a body little by little is told that its time is up, while others are answered', async () => {
    const slow = answerTo([json, 'Content-Length: 1500'], ' ')
    const other = await fetch(`${service.address}${hookPath}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(hookRequest()),
    })
    expect(other.status).toBe(412)
    expect(await slow).toMatch(/^HTTP\/1\.1 408 /)
  })

  it('headers little by little is told so too', async () => {
    expect(await answerTo([json], 'X-More: 1\r\n', 50, '')).toMatch(/^HTTP\/1\.1 408 /)
  })

  it('more than it may is refused by the length it states, before a byte of it is read', async () => {
    expect(await answerTo([json, 'Content-Length: 2001', 'Connection: close'], '')).toMatch(/^HTTP\/1\.1 413 /)
  })

  it('more than it may in pieces of unstated length is refused as it passes the limit', async () => {
    const piece = `3e8\r\n${' '.repeat(1000)}\r\n`
    expect(await answerTo([json, 'Transfer-Encoding: chunked'], piece, 10)).toMatch(/^HTTP\/1\.1 413 /)
  })
})
