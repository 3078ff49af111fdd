import { describe, expect, it } from 'vitest'
import { createFaults, type FaultRule } from '../../mocks/fhir/faults.ts'
import { ask, base, bundleOf, observation, smallEhr } from './small-ehr.ts'

const results = ['a', 'b', 'c'].map((id) => observation(id))
const laboratory = 'Observation?patient=p1&category=laboratory'
const ehrWith = (...rules: FaultRule[]) => smallEhr(results, { faults: createFaults(rules), pageSize: 2 })

describe('faults', () => {
  it('strike the requests that agree with type and parameter, and no other', () => {
    const server = ehrWith({
      match: { type: 'Observation', parameter: 'category=laboratory' },
      effect: { kind: 'answer', status: 500 },
    })
    expect(ask(server, laboratory).status).toBe(500)
    expect(ask(server, 'Observation?patient=p1&category=http://x|laboratory').status).toBe(500)
    expect(ask(server, 'Observation?patient=p1&category=vital-signs').status).toBe(200)
    expect(ask(server, 'Condition?patient=p1').status).toBe(200)
  })

  it('strike after some requests, and as often as they say', () => {
    const server = ehrWith({
      after: 1,
      times: 2,
      effect: { kind: 'answer', status: 429, headers: { 'retry-after': '2' } },
    })
    const given = [1, 2, 3, 4].map(() => ask(server, laboratory))
    expect(given.map(({ status }) => status)).toEqual([200, 429, 429, 200])
    expect(given[1]?.headers['retry-after']).toBe('2')
  })

  it('cut the body, or answer a sign-in page', () => {
    expect(() => JSON.parse(ask(ehrWith({ effect: { kind: 'cut-body' } }), laboratory).body) as unknown).toThrow()
    expect(ask(ehrWith({ effect: { kind: 'html' } }), laboratory).headers['content-type']).toContain('text/html')
  })

  it('delay and hide from browsers', () => {
    const server = ehrWith({ effect: { kind: 'delay', milliseconds: 300 } }, { effect: { kind: 'drop-cors' } })
    expect(ask(server, laboratory)).toMatchObject({ status: 200, delayMilliseconds: 300, withoutCors: true })
  })

  it('lead the next link in a circle, or to another origin', () => {
    const url = `${base}/${laboratory}`
    const nextOf = (rule: FaultRule) =>
      bundleOf(ask(ehrWith(rule), url)).link?.find(({ relation }) => relation === 'next')?.url
    expect(nextOf({ effect: { kind: 'loop-next' } })).toBe(url)
    expect(nextOf({ effect: { kind: 'foreign-next', origin: 'https://evil.test' } })).toMatch(
      /^https:\/\/evil\.test\/fhir\/Observation\?_page=/,
    )
  })

  it('leave out the total, and put an outcome among the entries', () => {
    const effect = {
      kind: 'outcome-entry',
      severity: 'warning',
      code: 'incomplete',
      text: 'More data may be present',
    } as const
    const bundle = bundleOf(ask(ehrWith({ effect: { kind: 'no-total' } }, { effect }), laboratory))
    expect(bundle.total).toBeUndefined()
    expect(bundle.entry?.at(-1)).toMatchObject({
      search: { mode: 'outcome' },
      resource: { resourceType: 'OperationOutcome' },
    })
  })

  it('take a type away from searches and from metadata', () => {
    const server = ehrWith({ match: { type: 'MedicationStatement' }, effect: { kind: 'type-unsupported' } })
    expect(ask(server, 'MedicationStatement?patient=p1').status).toBe(404)
    expect(ask(server, 'metadata').body).not.toContain('"type":"MedicationStatement"')
    expect(ask(server, 'metadata').body).toContain('"type":"MedicationRequest"')
  })

  it('require a parameter or refuse one, on first pages', () => {
    const rule = (effect: FaultRule['effect'], parameter?: string): FaultRule => ({
      match: { type: 'Observation', ...(parameter === undefined ? {} : { parameter }) },
      effect,
    })
    const requiring = ehrWith(rule({ kind: 'parameter-required', name: 'category' }))
    expect(ask(requiring, 'Observation?patient=p1').status).toBe(400)
    const first = ask(requiring, laboratory)
    expect(first.status).toBe(200)
    expect(ask(requiring, bundleOf(first).link?.at(-1)?.url ?? '').status).toBe(200)
    const refusing = ehrWith(rule({ kind: 'parameter-refused', name: 'category' }, 'category=imaging'))
    expect(ask(refusing, 'Observation?patient=p1&category=imaging').status).toBe(400)
    expect(ask(refusing, laboratory).status).toBe(200)
  })

  it('refuse parameters that the server does not know', () => {
    const server = ehrWith({ effect: { kind: 'unknown-parameters-refused' } })
    expect(ask(server, `${laboratory}&colour=blue`).status).toBe(400)
    expect(ask(server, `${laboratory}&_count=2&_sort=-date`).status).toBe(200)
  })

  it('end when they are cleared', () => {
    const server = ehrWith({ effect: { kind: 'answer', status: 503 } })
    expect(ask(server, laboratory).status).toBe(503)
    server.faults.clear()
    expect(ask(server, laboratory).status).toBe(200)
  })
})
