import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PortInUse } from '../../mocks/door.ts'
import { startSandbox, type Sandbox } from '../../mocks/server.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { challenge, state, verifier } from './small-launch.ts'

let sandbox: Sandbox

beforeAll(async () => {
  const { path: appRoot, put } = temporaryFolder()
  put('index.html', '<!doctype html><title>app</title>')
  put('site.json', { issuers: ['http://127.0.0.1:9210'], clientId: 'cart-prescreen', language: 'en' })
  sandbox = await startSandbox({
    ehrPort: 0,
    appPort: 0,
    appRoot,
    now: () => new Date('2026-03-01T10:00:00Z'),
    extendApp: (app) => void app.get('/cds-services', () => ({ services: [] })),
  })
})

afterAll(() => sandbox.close())

/** The launch as a browser makes it: from the chart's button to a token. */
async function launchOn(patient: string, scope = 'launch patient/*.rs'): Promise<Record<string, unknown>> {
  const { ehrOrigin, appOrigin, fhirBase } = sandbox
  const opened = await fetch(`${ehrOrigin}/chart/${patient}/launch`, { method: 'POST', redirect: 'manual' })
  const app = new URL(opened.headers.get('location') ?? '')
  expect(app.origin + app.pathname).toBe(`${appOrigin}/launch.html`)
  expect(app.searchParams.get('iss')).toBe(fhirBase)
  const discovered = (await (await fetch(`${fhirBase}/.well-known/smart-configuration`)).json()) as Record<
    string,
    string
  >
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: 'cart-prescreen',
    redirect_uri: `${appOrigin}/index.html`,
    scope,
    state,
    aud: fhirBase,
    launch: app.searchParams.get('launch') ?? '',
    code_challenge: challenge,
    code_challenge_method: 'S256',
  })
  const authorised = await fetch(`${discovered['authorization_endpoint'] ?? ''}?${query.toString()}`, {
    redirect: 'manual',
  })
  const code = new URL(authorised.headers.get('location') ?? '').searchParams.get('code') ?? ''
  const exchanged = await fetch(discovered['token_endpoint'] ?? '', {
    method: 'POST',
    headers: { origin: appOrigin },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: `${appOrigin}/index.html`,
      client_id: 'cart-prescreen',
      code_verifier: verifier,
    }),
  })
  expect(exchanged.headers.get('cache-control')).toBe('no-store')
  expect(exchanged.headers.get('access-control-allow-origin')).toBe(appOrigin)
  return (await exchanged.json()) as Record<string, unknown>
}

describe('the two origins', () => {
  it('are two, on loopback', () => {
    expect(sandbox.ehrOrigin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(sandbox.appOrigin).not.toBe(sandbox.ehrOrigin)
  })

  it('launch from the chart to the record, and no further than the token goes', async () => {
    const token = await launchOn('sle-inside')
    expect(token).toMatchObject({ patient: 'sle-inside', encounter: 'sle-inside-visit' })
    const authorization = `Bearer ${String(token['access_token'])}`
    const get = (url: string) => fetch(url, { headers: { authorization, origin: sandbox.appOrigin } })
    for (const base of [sandbox.fhirBase, sandbox.ehrOrigin]) {
      const read = await get(`${base}/Patient/sle-inside`)
      expect(read.status).toBe(200)
      expect(read.headers.get('access-control-allow-origin')).toBe(sandbox.appOrigin)
      expect(read.headers.get('access-control-expose-headers')).toContain('Retry-After')
      const searched = (await (await get(`${base}/Observation?patient=sle-inside&category=laboratory`)).json()) as {
        entry: { fullUrl: string }[]
      }
      expect(searched.entry[0]?.fullUrl.startsWith(`${base}/Observation/`)).toBe(true)
    }
    expect((await get(`${sandbox.fhirBase}/Patient/ra`)).status).toBe(403)
  })

  it('read a long chart over several pages', async () => {
    const token = await launchOn('sle-daily-labs')
    const headers = { authorization: `Bearer ${String(token['access_token'])}` }
    const ids = new Set<string>()
    let total: number | undefined
    let next: string | undefined =
      `${sandbox.fhirBase}/Observation?patient=sle-daily-labs&category=laboratory&_count=100`
    while (next !== undefined) {
      const bundle = (await (await fetch(next, { headers })).json()) as {
        total: number
        entry: { resource: { id: string } }[]
        link: { relation: string; url: string }[]
      }
      for (const { resource } of bundle.entry) ids.add(resource.id)
      total = bundle.total
      next = bundle.link.find(({ relation }) => relation === 'next')?.url
    }
    expect(ids.size).toBe(total)
    expect(ids.size).toBeGreaterThan(700)
  })
})

describe('cross-origin rules', () => {
  const preflight = (url: string, origin: string) =>
    fetch(url, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'GET', 'access-control-request-headers': 'authorization' },
    })

  it('let the app’s origin ask FHIR with a token, and no other', async () => {
    const url = `${sandbox.fhirBase}/Observation`
    const own = await preflight(url, sandbox.appOrigin)
    expect(own.status).toBe(204)
    expect(own.headers.get('access-control-allow-origin')).toBe(sandbox.appOrigin)
    expect(own.headers.get('access-control-allow-headers')).toContain('authorization')
    const foreign = await preflight(url, 'https://evil.test')
    expect(foreign.headers.get('access-control-allow-origin')).toBeNull()
    expect(foreign.headers.get('access-control-allow-headers')).toBeNull()
  })

  it('leave discovery open to all', async () => {
    for (const path of [
      '/fhir/.well-known/smart-configuration',
      '/.well-known/smart-configuration',
      '/fhir/metadata',
      '/metadata',
    ]) {
      const given = await fetch(sandbox.ehrOrigin + path, { headers: { origin: 'https://anyone.test' } })
      expect(given.status).toBe(200)
      expect(given.headers.get('access-control-allow-origin')).toBe('*')
    }
  })

  it('put CORS headers on a 401, until told to forget them', async () => {
    const ask = () => fetch(`${sandbox.fhirBase}/Patient/ra`, { headers: { origin: sandbox.appOrigin } })
    expect((await ask()).headers.get('access-control-allow-origin')).toBe(sandbox.appOrigin)
    sandbox.smart.settings = { corsOn401: false }
    expect((await ask()).headers.get('access-control-allow-origin')).toBeNull()
    sandbox.smart.settings = { corsOn401: true }
  })

  it('refuse a host name that is not this computer', async () => {
    // `fetch` sets Host itself, so that the request is made by hand.
    const { request } = await import('node:http')
    const { port } = new URL(sandbox.ehrOrigin)
    const status = await new Promise((resolve) => {
      request({ host: '127.0.0.1', port, path: '/', headers: { host: 'evil.test' } }, (response) => {
        response.resume()
        resolve(response.statusCode)
      }).end()
    })
    expect(status).toBe(421)
  })
})

describe('the app’s origin', () => {
  it('serves the built pages under a policy without inline script', async () => {
    const page = await fetch(`${sandbox.appOrigin}/index.html`)
    const policy = page.headers.get('content-security-policy') ?? ''
    expect(page.status).toBe(200)
    expect(policy).toContain(`script-src 'self';`)
    expect(policy).toContain(`connect-src 'self' ${sandbox.ehrOrigin} https://launch.smarthealthit.org`)
    expect(policy).toContain(`frame-ancestors 'self' ${sandbox.ehrOrigin}`)
    expect(policy).not.toContain('unsafe-eval')
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
    expect(page.headers.get('referrer-policy')).toBe('no-referrer')
    expect(page.headers.get('x-frame-options')).toBeNull()
  })

  it('names the issuers of this very sandbox, and keeps the rest of the configuration', async () => {
    expect(await (await fetch(`${sandbox.appOrigin}/site.json`)).json()).toEqual({
      issuers: [
        sandbox.fhirBase,
        sandbox.ehrOrigin,
        'https://launch.smarthealthit.org/*/r4/fhir',
        'https://launch.smarthealthit.org/v/r4/sim/*/fhir',
      ],
      clientId: 'cart-prescreen',
      language: 'en',
    })
  })

  it('carries what is mounted beside the pages', async () => {
    expect(await (await fetch(`${sandbox.appOrigin}/cds-services`)).json()).toEqual({ services: [] })
  })
})

describe('levers', () => {
  const lever = (path: string, init?: RequestInit) => fetch(`${sandbox.ehrOrigin}/__sandbox/${path}`, init)

  it('set faults and clear them', async () => {
    const rules = [{ match: { kind: 'metadata' }, effect: { kind: 'answer', status: 503 } }]
    expect((await lever('faults', { method: 'PUT', body: JSON.stringify(rules) })).status).toBe(204)
    expect(await (await lever('faults')).json()).toEqual({ rules })
    expect((await fetch(`${sandbox.fhirBase}/metadata`)).status).toBe(503)
    await lever('faults', { method: 'DELETE' })
    expect((await fetch(`${sandbox.fhirBase}/metadata`)).status).toBe(200)
  })

  it('show the log of FHIR requests', async () => {
    await lever('log', { method: 'DELETE' })
    await fetch(`${sandbox.fhirBase}/Observation?patient=secret`)
    const text = await (await lever('log')).text()
    expect(JSON.parse(text)).toMatchObject({
      requests: [{ method: 'GET', type: 'Observation', parameters: ['patient'], status: 401 }],
    })
    expect(text).not.toContain('secret')
  })

  it('change what holds for every authorisation', async () => {
    await lever('settings', { method: 'PUT', body: JSON.stringify({ lifetimeSeconds: 5 }) })
    expect(await launchOn('ra')).toMatchObject({ expires_in: 5 })
    await lever('settings', { method: 'PUT', body: '{}' })
    expect(await launchOn('ra')).toMatchObject({ expires_in: 3600 })
  })

  it('are out of reach for pages of other origins', async () => {
    expect((await lever('faults', { method: 'DELETE', headers: { origin: 'https://evil.test' } })).status).toBe(403)
  })

  it('refuse a body that is no JSON', async () => {
    expect((await lever('faults', { method: 'PUT', body: '[' })).status).toBe(400)
  })
})

describe('the launch service for card links', () => {
  it.each(['/fhir', ''])('at %s/_services/smart/Launch gives a launch id', async (path) => {
    const given = await fetch(`${sandbox.ehrOrigin}${path}/_services/smart/Launch`, {
      method: 'POST',
      body: JSON.stringify({
        launchUrl: 'x',
        parameters: { patient: 'gpa', smart_messaging_origin: 'y', appContext: 'z' },
      }),
    })
    const { launch_id: launch } = (await given.json()) as { launch_id: string }
    expect(sandbox.smart.launches.find(launch)).toMatchObject({
      patient: 'gpa',
      encounter: 'gpa-visit',
      appContext: 'z',
    })
  })

  it('refuses a patient it does not know, and a body without one', async () => {
    const post = (body: string) => fetch(`${sandbox.fhirBase}/_services/smart/Launch`, { method: 'POST', body })
    expect((await post('{"parameters":{"patient":"nobody"}}')).status).toBe(404)
    expect((await post('{}')).status).toBe(400)
    expect((await post('no json')).status).toBe(400)
  })
})

describe('starting', () => {
  it('says which port is taken', async () => {
    const port = Number(new URL(sandbox.ehrOrigin).port)
    await expect(startSandbox({ ehrPort: port, appPort: 0 })).rejects.toEqual(new PortInUse(port))
    await expect(startSandbox({ ehrPort: 0, appPort: port })).rejects.toEqual(new PortInUse(port))
  })

  it('can leave FHIR open for tools that bring no token', async () => {
    const open = await startSandbox({ ehrPort: 0, appPort: 0, open: true })
    const given = await fetch(`${open.ehrOrigin}/Encounter/?_count=1&_sort:desc=date`, {
      headers: { origin: 'http://any.test' },
    })
    expect(given.status).toBe(200)
    expect(given.headers.get('access-control-allow-origin')).toBe('*')
    await open.close()
  })
})
