import { describe, expect, it } from 'vitest'
import { readChart } from '../../src/chart/read-chart.ts'
import { PortFailure } from '../../src/chart/port.ts'
import { base, page, patient, reply, resource, scriptedPort, stillClock, type AskedRequest } from './scripted-port.ts'

const needs = { resourceTypes: ['Procedure'], observationCodes: [] } as const

async function read(answer: (request: AskedRequest) => ReturnType<typeof reply>) {
  const port = scriptedPort((request) => (request.asked === 'Patient/p1' ? reply(200, patient) : answer(request)))
  const clock = stillClock()
  const chart = await readChart(needs, port, clock)
  const result = chart.reads.find(({ resourceType }) => resourceType === 'Procedure')
  return { result, chart, asked: port.asked.filter((each) => each !== 'Patient/p1'), waits: clock.waits }
}

const procedure = (id: string) => resource('Procedure', id)
const isFirst = ({ asked }: AskedRequest) => asked.startsWith('Procedure?patient=p1&_count')

describe('paging', () => {
  it('follows all pages, short ones and ones without a total too', async () => {
    const { result, asked } = await read((request) =>
      isFirst(request)
        ? page([procedure('1'), procedure('2')], { next: `${base}?_getpages=x&_getpagesoffset=2` })
        : request.asked.includes('offset=2')
          ? page([procedure('3')], { next: 'Procedure?_getpages=y' })
          : page([]),
    )
    expect(result).toEqual({ resourceType: 'Procedure', status: 'complete', count: 3 })
    expect(asked).toHaveLength(3)
  })

  it.each([
    ['another origin', 'https://evil.example/fhir/Procedure?page=2', 'https://evil.example'],
    ['another port', 'https://ehr.example:8443/fhir/Procedure?page=2', 'https://ehr.example:8443'],
    ['no TLS', 'http://ehr.example/fhir/Procedure?page=2', 'http://ehr.example'],
    ['another path', 'https://ehr.example/admin', 'https://ehr.example'],
    ['a path that only begins alike', 'https://ehr.example/fhir-of-another/Procedure', 'https://ehr.example'],
    ['a way out of the path', 'https://ehr.example/fhir/../admin', 'https://ehr.example'],
    ['a name before the host', 'https://ehr.example@evil.example/fhir/', 'https://evil.example'],
    ['a protocol-relative address', '//evil.example/fhir/Procedure', 'https://evil.example'],
  ])('does not follow a next link to %s', async (_name, next, origin) => {
    const { result, asked } = await read(() => page([procedure('1')], { next }))
    expect(result).toMatchObject({ status: 'partial', count: 1, detail: { kind: 'page-elsewhere', origin } })
    expect(asked).toHaveLength(1)
  })

  it('cuts a loop', async () => {
    const { result, asked } = await read(() => page([procedure('1')], { next: `${base}/Procedure?page=2` }))
    expect(result).toMatchObject({ status: 'partial', detail: { kind: 'page-loop' } })
    expect(asked).toHaveLength(2)
  })

  it.each([404, 410])('starts over once when a page is gone (%s)', async (status) => {
    const { result, asked } = await read((request) =>
      isFirst(request)
        ? page([procedure(`${request.times}`)], { next: `${base}/Procedure?page=${request.times}` })
        : request.asked.endsWith('page=0')
          ? reply(status)
          : page([procedure('last')]),
    )
    expect(result).toMatchObject({ status: 'complete', count: 3 })
    expect(asked).toHaveLength(4)
  })

  it('is a part when the page is gone again', async () => {
    const { result, asked } = await read((request) =>
      isFirst(request) ? page([procedure('1')], { next: `${base}/Procedure?page=2` }) : reply(410),
    )
    expect(result).toMatchObject({ status: 'partial', count: 1, detail: { kind: 'page-lost', status: 410 } })
    expect(asked).toHaveLength(4)
  })

  it('keeps what came before a page that failed', async () => {
    const { result } = await read((request) => {
      if (isFirst(request)) return page([procedure('1')], { next: `${base}/Procedure?page=2` })
      throw new PortFailure('network')
    })
    expect(result).toMatchObject({ status: 'partial', count: 1, detail: { kind: 'network' } })
  })

  it('notices an answer that was cut off without a way on', async () => {
    expect((await read(() => page([procedure('1')], { total: 2 }))).result?.status).toBe('partial')
    expect((await read(() => page([procedure('1')], { total: 1 }))).result?.status).toBe('complete')
  })
})

describe('retries', () => {
  it('waits as Retry-After says', async () => {
    const { result, waits } = await read(({ times }) =>
      times === 0 ? reply(429, undefined, { 'Retry-After': '7' }) : page([]),
    )
    expect(result?.status).toBe('complete')
    expect(waits).toEqual([7000])
  })

  it('reads Retry-After as a date too', async () => {
    const { waits } = await read(({ times }) =>
      times === 0 ? reply(503, undefined, { 'Retry-After': 'Sun, 01 Mar 2026 00:00:03 GMT' }) : page([]),
    )
    expect(waits).toEqual([3000])
  })

  it('waits longer each time without it, and gives up after three', async () => {
    const { result, waits, asked } = await read(() => reply(429))
    expect(waits).toEqual([500, 1000, 2000])
    expect(asked).toHaveLength(4)
    expect(result).toMatchObject({ status: 'failed', detail: { kind: 'http', status: 429 } })
  })

  it('does not sit out a quarter of an hour', async () => {
    const { result, waits } = await read(() => reply(429, undefined, { 'Retry-After': '900' }))
    expect(waits).toEqual([])
    expect(result?.status).toBe('failed')
  })

  it('tries again after a network failure', async () => {
    const { result } = await read(({ times }) => {
      if (times === 0) throw new PortFailure('network')
      return page([procedure('1')])
    })
    expect(result).toMatchObject({ status: 'complete', count: 1 })
  })

  it.each([400, 401, 403, 404, 410, 501])('never repeats a %s', async (status) => {
    const { asked } = await read(() => reply(status))
    expect(asked).toHaveLength(1)
  })
})
