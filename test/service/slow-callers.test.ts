import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readEnvironment } from '../../src/service/environment.ts'
import { createLog } from '../../src/service/service-log.ts'
import { startService, type RunningService } from '../../src/service/start-service.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { hookPath } from './small-service.ts'

/** One service that waits for nobody, and one that waits as long as usual: what it refuses is not a matter of time. */
let [hurried, usual]: RunningService[] = []

async function serviceThat(more: Readonly<Record<string, string>>): Promise<RunningService> {
  const { path, put } = temporaryFolder()
  const site = { issuers: ['https://ehr.example/fhir'], clientId: 'cart-prescreen' }
  const environment = readEnvironment({
    PUBLIC_URL: 'https://cds.example/cart',
    SITE_FILE: put('site.json', site),
    FEEDBACK_FILE: join(path, 'feedback.ndjson'),
    JWT: 'off',
    PORT: '0',
    BODY_LIMIT_BYTES: '2000',
    ...more,
  })
  return startService(environment, createLog('silent'))
}

beforeAll(async () => {
  hurried = await serviceThat({ ARRIVAL_MS: '300' })
  usual = await serviceThat({})
})
afterAll(async () => {
  await hurried?.stop()
  await usual?.stop()
})

/** Everything a call by hand is answered, until the service hangs up. `drops` are sent one by one and never end it. */
function answerTo(
  service: RunningService | undefined,
  headers: readonly string[],
  drops: string,
  { every = 50, blank = '\r\n' } = {},
): Promise<string> {
  const { hostname, port } = new URL(service?.address ?? '')
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
  it('a body little by little is told that its time is up', async () => {
    expect(await answerTo(hurried, [json, 'Content-Length: 1500'], ' ')).toMatch(/^HTTP\/1\.1 408 /)
  })

  it('headers little by little is told so too', async () => {
    expect(await answerTo(hurried, [json], 'X-More: 1\r\n', { blank: '' })).toMatch(/^HTTP\/1\.1 408 /)
  })

  it('more than it may is refused by the length it states, before a byte of it is read', async () => {
    const headers = [json, 'Content-Length: 2001', 'Connection: close']
    expect(await answerTo(usual, headers, '')).toMatch(/^HTTP\/1\.1 413 /)
  })

  it('more than it may in pieces of unstated length is refused as it passes the limit', async () => {
    const piece = `3e8\r\n${' '.repeat(1000)}\r\n`
    const headers = [json, 'Transfer-Encoding: chunked']
    expect(await answerTo(usual, headers, piece, { every: 10 })).toMatch(/^HTTP\/1\.1 413 /)
  })
})
