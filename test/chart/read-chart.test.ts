import { describe, expect, it } from 'vitest'
import type { Chart, ChartResourceType } from '../../src/chart/chart.ts'
import type { Needs } from '../../src/chart/needs.ts'
import { PortFailure, type PortFailureKind } from '../../src/chart/port.ts'
import { readChart } from '../../src/chart/read-chart.ts'
import {
  base,
  page,
  patient,
  reply,
  resource,
  scriptedPort,
  stillClock,
  type Answer,
  type AskedRequest,
} from './scripted-port.ts'

function needs(...resourceTypes: ChartResourceType[]): Needs {
  return { resourceTypes, observationCodes: [] }
}

/** Answers by the first rule whose start fits; the Patient is there, and every other search finds nothing. */
function ehr(rules: Readonly<Record<string, (request: AskedRequest) => ReturnType<Answer>>> = {}): Answer {
  return (request) => {
    const rule = Object.entries(rules).find(([start]) => request.asked.startsWith(start))
    if (rule) return rule[1](request)
    return request.asked === 'Patient/p1' ? reply(200, patient) : page([])
  }
}

function read(needed: Needs, answer: Answer, options = {}): Promise<Chart> {
  return readChart(needed, scriptedPort(answer), { ...stillClock(), ...options })
}

function readOf(chart: Chart, type: ChartResourceType) {
  return chart.reads.find(({ resourceType }) => resourceType === type)
}

function ids(chart: Chart, type: ChartResourceType | 'Medication'): (string | undefined)[] {
  return chart.resources.filter(({ resourceType }) => resourceType === type).map(({ id }) => id)
}

describe('readChart', () => {
  it('reads the patient and every type that is needed, completely', async () => {
    const chart = await read(
      needs('Condition', 'Procedure'),
      ehr({ 'Condition?': () => page([resource('Condition', 'c1')]) }),
    )
    expect(chart.issuer).toBe(base)
    expect(chart.patient?.id).toBe('p1')
    expect(chart.reads).toEqual([
      { resourceType: 'Patient', status: 'complete', count: 1 },
      { resourceType: 'Condition', status: 'complete', count: 1 },
      { resourceType: 'Procedure', status: 'complete', count: 0 },
    ])
  })

  it('has at most four requests open', async () => {
    const port = scriptedPort(ehr())
    await readChart(
      {
        resourceTypes: [
          'Condition',
          'Observation',
          'MedicationRequest',
          'Procedure',
          'Immunization',
          'DiagnosticReport',
        ],
        observationCodes: Array.from({ length: 100 }, (_, index) => ({
          system: 'http://loinc.org',
          code: `${index}-0`,
        })),
      },
      port,
      stillClock(),
    )
    expect(port.asked.length).toBeGreaterThan(10)
    expect(port.mostAtOnce()).toBe(4)
  })

  it('tells of the growing chart, in which nothing unfinished is complete', async () => {
    const charts: Chart[] = []
    await read(needs('Condition'), ehr({ 'Condition?': () => page([resource('Condition', 'c1')]) }), {
      onProgress: (chart: Chart) => charts.push(chart),
    })
    expect(charts[0]?.reads.map(({ status, detail }) => [status, detail?.kind])).toEqual([
      ['partial', 'reading'],
      ['partial', 'reading'],
    ])
    expect(charts.some((chart) => readOf(chart, 'Condition')?.count === 1)).toBe(true)
    expect(readOf(charts.at(-1)!, 'Condition')?.status).toBe('complete')
  })

  it('rejects when it is aborted', async () => {
    const controller = new AbortController()
    const answer = ehr({
      'Condition?': () => {
        controller.abort(new Error('left the page'))
        return page([], { next: `${base}/Condition?page=2` })
      },
    })
    await expect(read(needs('Condition'), answer, { signal: controller.signal })).rejects.toThrow('left the page')
  })
})

describe('the end of each search', () => {
  const cases: readonly [string, () => ReturnType<Answer>, string, string][] = [
    ['403', () => reply(403), 'not-permitted', 'http'],
    ['404', () => reply(404), 'unsupported', 'not-offered'],
    ['400', () => reply(400), 'unsupported', 'http'],
    ['410', () => reply(410), 'failed', 'http'],
    ['a 200 that is no Bundle', () => reply(200, patient), 'failed', 'not-json'],
    ['an OperationOutcome instead of results', () => reply(200, outcome('error', 'exception')), 'failed', 'outcome'],
    ['no network', () => fail('network'), 'failed', 'network'],
    ['a timeout', () => fail('timeout'), 'failed', 'timeout'],
    ['a body that is not JSON', () => fail('not-json'), 'failed', 'not-json'],
    ['an ended session', () => fail('session-expired'), 'failed', 'session-expired'],
    ['401', () => reply(401), 'failed', 'session-expired'],
    ['500 for ever', () => reply(500), 'failed', 'http'],
  ]
  it.each(cases)('%s', async (_name, answer, status, kind) => {
    const chart = await read(needs('Procedure', 'Immunization'), ehr({ 'Procedure?': answer }))
    expect(readOf(chart, 'Procedure')).toMatchObject({ status, detail: { kind } })
  })

  it('one refused type does not stop the rest', async () => {
    const chart = await read(needs('Procedure', 'Immunization'), ehr({ 'Procedure?': () => reply(403) }))
    expect(readOf(chart, 'Immunization')?.status).toBe('complete')
  })

  it('asks nothing more once the session has ended', async () => {
    const port = scriptedPort(ehr({ 'Patient/': () => reply(401) }))
    await readChart(needs('Observation', 'Condition', 'MedicationRequest', 'Procedure'), port, stillClock())
    expect(port.asked.length).toBeLessThanOrEqual(4)
  })

  it.each([
    ['information', 'informational', 'complete'],
    ['information', 'suppressed', 'partial'],
    ['warning', 'processing', 'partial'],
    ['error', 'exception', 'partial'],
    ['warning', 'not-found', 'complete'],
  ])('an OperationOutcome among the results: %s, %s → %s', async (severity, code, status) => {
    const answer = ehr({ 'Procedure?': () => page([resource('Procedure', '1'), outcome(severity, code)]) })
    const chart = await read(needs('Procedure'), answer)
    expect(readOf(chart, 'Procedure')).toMatchObject({ status, count: 1 })
    expect(chart.resources.some(({ resourceType }) => resourceType === 'OperationOutcome')).toBe(false)
  })

  it.each([
    ['4101', 'complete'],
    ['4119', 'partial'],
    ['59204', 'partial'],
  ])('a vendor’s own code %s → %s', async (code, status) => {
    const issue = { severity: 'warning', code: 'processing', details: { coding: [{ code }] } }
    const answer = ehr({ 'Procedure?': () => page([{ resourceType: 'OperationOutcome', issue: [issue] }]) })
    expect(readOf(await read(needs('Procedure'), answer), 'Procedure')?.status).toBe(status)
  })

  it('counts entries without a resource, and is then a part', async () => {
    const answer = ehr({
      'Procedure?': () => page([resource('Procedure', '1')], { entries: [null, {}, { resource: { id: 'x' } }] }),
    })
    expect(readOf(await read(needs('Procedure'), answer), 'Procedure')).toEqual({
      resourceType: 'Procedure',
      status: 'partial',
      count: 1,
      detail: { kind: 'broken-resources', count: 3 },
    })
  })

  it('leaves out and reports what is about somebody else', async () => {
    const foreign = { resourceType: 'Procedure', id: '2', subject: { reference: 'Patient/p10' } }
    const chart = await read(
      needs('Procedure'),
      ehr({ 'Procedure?': () => page([resource('Procedure', '1'), foreign]) }),
    )
    expect(ids(chart, 'Procedure')).toEqual(['1'])
    expect(readOf(chart, 'Procedure')?.detail).toEqual({ kind: 'other-patient', count: 1 })
  })

  it('does not take another patient for the one asked for', async () => {
    const chart = await read(needs(), ehr({ 'Patient/p1': () => reply(200, { resourceType: 'Patient', id: 'p2' }) }))
    expect(chart.patient).toBeUndefined()
    expect(readOf(chart, 'Patient')).toMatchObject({ status: 'failed', detail: { kind: 'other-patient' } })
  })

  it('does not ask for what the session may not read', async () => {
    const port = scriptedPort(ehr())
    const chart = await readChart(needs('Procedure', 'Immunization'), port, {
      ...stillClock(),
      permits: (type) => (type === 'Procedure' ? 'none' : type === 'Immunization' ? 'some' : 'all'),
    })
    expect(port.asked.some((asked) => asked.startsWith('Procedure'))).toBe(false)
    expect(readOf(chart, 'Procedure')).toMatchObject({ status: 'not-permitted', detail: { kind: 'scope' } })
    expect(readOf(chart, 'Immunization')).toMatchObject({ status: 'partial', detail: { kind: 'scope' } })
  })
})

describe('which searches are made', () => {
  it('asks for conditions by category only where they cannot be had at once', async () => {
    const port = scriptedPort(
      ehr({
        'Condition?patient=p1&category=': ({ asked }) => page([resource('Condition', asked)]),
        'Condition?': () => reply(400),
      }),
    )
    const chart = await readChart(needs('Condition'), port, stillClock())
    expect(port.asked.filter((asked) => asked.includes('category='))).toHaveLength(3)
    expect(readOf(chart, 'Condition')).toMatchObject({ status: 'complete', count: 3 })
  })

  it('a category of conditions that is refused leaves the read a part', async () => {
    const chart = await read(
      needs('Condition'),
      ehr({ 'Condition?patient=p1&category=problem-list-item': () => page([]), 'Condition?': () => reply(400) }),
    )
    expect(readOf(chart, 'Condition')?.status).toBe('partial')
  })

  it('an unknown category of observations is no loss where the codes were searched for', async () => {
    const needed: Needs = { resourceTypes: ['Observation'], observationCodes: [{ system: 's', code: 'c' }] }
    const port = scriptedPort(ehr({ 'Observation?patient=p1&category=survey': () => reply(400) }))
    expect(readOf(await readChart(needed, port, stillClock()), 'Observation')?.status).toBe('complete')
    expect(port.asked).toContain('Observation?patient=p1&code=s|c&_count=100')
    expect(port.asked.some((asked) => asked.startsWith('Observation?patient=p1&_count'))).toBe(false)
  })

  it('… and is one where those were refused too', async () => {
    const needed: Needs = { resourceTypes: ['Observation'], observationCodes: [{ system: 's', code: 'c' }] }
    const chart = await read(
      needed,
      ehr({
        'Observation?patient=p1&category=survey': () => reply(400),
        'Observation?patient=p1&code=': () => reply(400),
        'Observation?patient=p1&_count': () => reply(400),
      }),
    )
    expect(readOf(chart, 'Observation')?.status).toBe('partial')
  })

  it('reads all observations at once where the laboratory category is refused', async () => {
    const answer = ehr({
      'Observation?patient=p1&category': () => reply(400),
      'Observation?patient=p1&_count': () => page([resource('Observation', 'o1')]),
    })
    expect(readOf(await read(needs('Observation'), answer), 'Observation')).toMatchObject({
      status: 'complete',
      count: 1,
    })
  })

  it('asks for codes in twenties, as a form when the address is too long, and one by one when lists are refused', async () => {
    const observationCodes = Array.from({ length: 45 }, (_, index) => ({ system: 's', code: String(index) }))
    const port = scriptedPort(
      ehr({
        'Observation?patient=p1&code=s|0,': () => reply(414),
        'Observation/_search?patient=p1&code=s|0,': () => page([resource('Observation', 'posted')]),
        'Observation?patient=p1&code=s|40,': () => reply(400),
      }),
    )
    const chart = await readChart({ resourceTypes: ['Observation'], observationCodes }, port, stillClock())
    const codes = port.asked.filter((asked) => asked.includes('code='))
    expect(codes.filter((asked) => asked.startsWith('POST '))).toHaveLength(1)
    expect(codes).toContain('Observation?patient=p1&code=s|44&_count=100')
    expect(codes).toHaveLength(3 + 1 + 5)
    expect(ids(chart, 'Observation')).toEqual(['posted'])
    expect(readOf(chart, 'Observation')?.status).toBe('complete')
  })

  it('names an intent where orders cannot be had without', async () => {
    const port = scriptedPort(
      ehr({
        'MedicationRequest?patient=p1&intent=order,plan': () => page([resource('MedicationRequest', 'm1')]),
        'MedicationRequest?': () => reply(400),
      }),
    )
    const chart = await readChart(needs('MedicationRequest'), port, stillClock())
    expect(readOf(chart, 'MedicationRequest')).toMatchObject({ status: 'complete', count: 1 })
  })

  it('keeps statements a server does not offer apart from orders', async () => {
    const chart = await read(
      needs('MedicationRequest', 'MedicationStatement'),
      ehr({ 'MedicationStatement?': () => reply(404) }),
    )
    expect(readOf(chart, 'MedicationStatement')?.status).toBe('unsupported')
    expect(readOf(chart, 'MedicationRequest')?.status).toBe('complete')
  })

  it('reads the medications that came with no order', async () => {
    const order = (id: string, reference: string) =>
      resource('MedicationRequest', id, { medicationReference: { reference } })
    const answer = ehr({
      'MedicationRequest?': () =>
        page([
          order('1', 'Medication/a'),
          order('2', 'Medication/b'),
          order('3', '#c'),
          order('4', `${base}/Medication/d`),
          { resourceType: 'Medication', id: 'a' },
        ]),
      'Medication/b': () => reply(200, { resourceType: 'Medication', id: 'b' }),
      'Medication/d': () => reply(200, { resourceType: 'Medication', id: 'd' }),
    })
    const chart = await read(needs('MedicationRequest'), answer)
    expect(ids(chart, 'Medication').sort()).toEqual(['a', 'b', 'd'])
    expect(readOf(chart, 'MedicationRequest')).toMatchObject({ status: 'complete', count: 4 })
  })

  it('an order for a medication that cannot be read leaves the read a part, and asks no other server', async () => {
    const port = scriptedPort(
      ehr({
        'MedicationRequest?': () =>
          page([
            resource('MedicationRequest', '1', {
              medicationReference: { reference: 'https://evil.example/Medication/x' },
            }),
          ]),
      }),
    )
    const chart = await readChart(needs('MedicationRequest'), port, stillClock())
    expect(readOf(chart, 'MedicationRequest')?.detail).toEqual({
      kind: 'page-elsewhere',
      origin: 'https://evil.example',
    })
    expect(port.asked.some((asked) => asked.includes('evil'))).toBe(false)
  })
})

describe('a resource that came twice', () => {
  it('is one, and the newer version of it', async () => {
    const at = (lastUpdated: string) =>
      resource('Procedure', '1', { meta: { lastUpdated }, note: [{ text: lastUpdated }] })
    const answer = ehr({ 'Procedure?': () => page([at('2026-02-02T00:00:00Z'), at('2026-01-01T00:00:00Z')]) })
    const chart = await read(needs('Procedure'), answer)
    expect(chart.resources.filter(({ id }) => id === '1').map(({ meta }) => meta?.lastUpdated)).toEqual([
      '2026-02-02T00:00:00Z',
    ])
  })
})

function outcome(severity: string, code: string) {
  return { resourceType: 'OperationOutcome', issue: [{ severity, code }] }
}

function fail(kind: PortFailureKind): never {
  throw new PortFailure(kind)
}
