import { setupServer } from 'msw/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { interceptEhr } from '../../mocks/msw/handlers.ts'

const base = 'https://ehr.test/fhir'
const ehr = interceptEhr({ base, now: () => new Date('2026-03-01T10:00:00Z') })
const server = setupServer(...ehr.handlers)
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterAll(() => server.close())

describe('the FHIR server as msw handlers', () => {
  it('answers reads and searches, by GET and by POST', async () => {
    expect(await (await fetch(`${base}/Patient/ra`)).json()).toMatchObject({ resourceType: 'Patient', id: 'ra' })
    const searched = await fetch(`${base}/Condition/_search`, {
      method: 'POST',
      body: new URLSearchParams({ patient: 'ra' }),
    })
    expect(await searched.json()).toMatchObject({ resourceType: 'Bundle', total: 2 })
  })

  it('is struck by faults as the sandbox is', async () => {
    ehr.fhir.faults.set([{ effect: { kind: 'drop-cors' } }])
    await expect(fetch(`${base}/metadata`)).rejects.toThrow(TypeError)
    ehr.fhir.faults.clear()
    expect((await fetch(`${base}/metadata`)).status).toBe(200)
  })
})
