import { randomUUID } from 'node:crypto'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { expect, it } from 'vitest'
import { planPrefetch } from '../../src/chart/prefetch-plan.ts'
import { needsOf } from '../../src/matching/needs.ts'
import { composePrefetch } from '../../src/preview/compose-prefetch.ts'
import { createTokenCheck } from '../../src/service/token-check.ts'
import { parseTrust } from '../../src/service/trust.ts'
import { trials } from '../../src/trials/catalog.ts'
import { patient } from '../patient.ts'
import { fhirServer, hookPath, noon, publicUrl, smallService } from './small-service.ts'

const origin = 'https://sandbox.cds-hooks.org'
const jku = `${origin}/.well-known/jwks.json`
const kid = '44823f3d-0b01-4a6c-a80e-b9d3e8a7226f'

/** As github.com/cds-hooks/sandbox builds it (`service-exchange.js`, `jwt-generator.js`), without its SMART launch. */
it('the CDS Hooks Sandbox gets a card for its own request, token and origin', async () => {
  const { publicKey, privateKey } = await generateKeyPair('ES384')
  const keys = [{ ...(await exportJWK(publicKey)), kid, alg: 'ES384', use: 'sig' }]
  const tokenCheck = createTokenCheck(parseTrust({ issuers: [{ issuer: origin, jku, jwks: { keys } }] }), { now: noon })
  const { app, call } = await smallService({ tokenCheck, corsOrigins: [origin] })
  const seconds = noon().getTime() / 1000
  const token = await new SignJWT({ iss: origin, aud: `${publicUrl}${hookPath}`, jti: randomUUID() })
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + 300)
    .setProtectedHeader({ alg: 'ES384', typ: 'JWT', kid, jku })
    .sign(privateKey)

  const preflight = await app.inject({
    method: 'OPTIONS',
    url: hookPath,
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    },
  })
  expect([preflight.statusCode, preflight.headers['access-control-allow-origin']]).toEqual([204, origin])

  const resources = (patient().withDiagnosis('sle').bundle().entry ?? []).flatMap(({ resource }) => resource ?? [])
  const request = {
    hookInstance: randomUUID(),
    hook: 'patient-view',
    fhirServer,
    context: { patientId: 'p1', userId: 'Practitioner/COREPRACTITIONER1' },
    prefetch: composePrefetch(resources, planPrefetch(needsOf(trials))),
  }
  const response = await call(request, { origin, accept: 'application/json', authorization: `Bearer ${token}` })
  expect([response.statusCode, response.headers['access-control-allow-origin']]).toEqual([200, origin])
  const [card] = response.json<{ cards: { links: { type: string; url: string }[] }[] }>().cards
  // The Sandbox appends `launch` and `iss` to the address of a SMART link.
  expect(new Set(card?.links.map(({ type, url }) => `${type} ${url}`))).toEqual(
    new Set(['smart https://app.example/launch.html']),
  )

  const again = await call(request, { origin, authorization: `Bearer ${token}` })
  expect(again.statusCode).toBe(401)
})
