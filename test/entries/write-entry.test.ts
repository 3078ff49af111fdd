import type { Resource } from 'fhir/r4'
import { describe, expect, it } from 'vitest'
import type { FhirServer } from '../../mocks/fhir/fhir-server.ts'
import { PortFailure, type FhirPort, type PortResponse } from '../../src/chart/port.ts'
import { entryIdentifier } from '../../src/entries/entry-identifier.ts'
import { writeEntry, type Writing } from '../../src/entries/write-entry.ts'
import { writeLog, type Send } from '../../src/entries/write-log.ts'
import type { DatumEntry } from '../../src/findings/entry.ts'
import { ask, base, bundleOf, smallEhr } from '../mocks/small-ehr.ts'

const entry: DatumEntry = { datum: 'sledai-2k', value: 12, date: '2026-03-01', author: 'Dr Wu' }
const patient = { resourceType: 'Patient', id: 'p1' } as Resource
const at = '2026-03-01T10:00:00.000Z'

/** A port to a small FHIR server; `lose` makes the answer to a create get lost after it was carried out. */
function portTo(server: FhirServer, lose: (nth: number) => boolean = () => false): FhirPort {
  let creates = 0
  const respond = (given: ReturnType<typeof ask>): PortResponse => ({
    status: given.status,
    header: (name) => given.headers[name] ?? null,
    body: JSON.parse(given.body || '{}') as unknown,
  })
  return {
    base,
    patientId: 'p1',
    get: async (url) => respond(ask(server, url)),
    post: async () => Promise.reject(new Error('not used')),
    create: async (resource, ifNoneExist) => {
      const answer = ask(server, resource.resourceType, {
        method: 'POST',
        headers: { 'content-type': 'application/fhir+json', 'if-none-exist': ifNoneExist },
        body: JSON.stringify(resource),
      })
      creates += 1
      if (lose(creates)) throw new PortFailure('timeout')
      return respond(answer)
    },
  }
}

const writing = (port: FhirPort, more: Partial<Writing> = {}): Writing => ({ port, mayCreate: () => true, at, ...more })

function held(server: FhirServer, type: string): readonly Resource[] {
  return (bundleOf(ask(server, `${type}?patient=p1`)).entry ?? []).flatMap(({ resource }) => resource ?? [])
}

describe('writing an attestation', () => {
  const answer = { criterion: 'NCT07193667/SLE.I3', answer: 'yes', date: '2026-03-01', author: 'Dr Wu' } as const

  it('creates one response with the sentence as it was read, and never two', async () => {
    const server = smallEhr([patient])
    const port = portTo(server, (nth) => nth === 1)
    const how = { sentenceOf: () => 'Refractory' }
    expect((await writeEntry(answer, writing(port, how))).failure).toEqual({ kind: 'timeout' })
    const { references } = await writeEntry(answer, writing(port, { ...how, isRetry: true }))
    const [response, ...others] = held(server, 'QuestionnaireResponse')
    expect(others).toEqual([])
    expect(references).toEqual([`QuestionnaireResponse/${response?.id ?? ''}`])
    expect(JSON.stringify(response)).toContain('"valueString":"Refractory"')
    expect(held(server, 'Observation')).toEqual([])
  })

  it('writes neither “unsure” nor that the chart is wrong', async () => {
    const server = smallEhr([patient])
    for (const kept of [
      { ...answer, answer: 'unsure' as const },
      { ...answer, override: { reason: 'coded by mistake' } },
    ])
      expect(await writeEntry(kept, writing(portTo(server)))).toEqual({
        references: [],
        failure: { kind: 'not-permitted' },
      })
    expect(held(server, 'QuestionnaireResponse')).toEqual([])
  })
})

describe('writeEntry', () => {
  it('creates a response and a total that names it, under one identifier', async () => {
    const server = smallEhr([patient])
    const { references, failure } = await writeEntry(entry, writing(portTo(server)))
    expect(failure).toBeUndefined()
    const [[response], [total]] = [held(server, 'QuestionnaireResponse'), held(server, 'Observation')]
    expect(references).toEqual([`QuestionnaireResponse/${response?.id ?? ''}`, `Observation/${total?.id ?? ''}`])
    expect(total).toMatchObject({
      derivedFrom: [{ reference: references[0] }],
      valueQuantity: { value: 12 },
      performer: [{ display: 'Dr Wu' }],
    })
  })

  it('does not double what is there already', async () => {
    const server = smallEhr([patient])
    const first = await writeEntry(entry, writing(portTo(server)))
    expect(await writeEntry(entry, writing(portTo(server)))).toEqual(first)
    expect(await writeEntry(entry, writing(portTo(server), { isRetry: true }))).toEqual(first)
    expect(held(server, 'QuestionnaireResponse')).toHaveLength(1)
    expect(held(server, 'Observation')).toHaveLength(1)
  })

  it('looks for what may have arrived before it sends again, also where the server ignores If-None-Exist', async () => {
    const server = smallEhr([patient])
    const lossy = portTo(server, (nth) => nth === 1)
    expect(await writeEntry(entry, writing(lossy))).toEqual({ references: [], failure: { kind: 'timeout' } })
    const ignoring: FhirPort = {
      ...lossy,
      create: async (resource) => (await lossy.create?.(resource, 'identifier=none|none'))!,
    }
    expect((await writeEntry(entry, writing(ignoring, { isRetry: true }))).failure).toBeUndefined()
    expect(held(server, 'QuestionnaireResponse')).toHaveLength(1)
    expect(held(server, 'Observation')).toHaveLength(1)
  })

  it('takes no other resource for its own where a server ignores the search by identifier', async () => {
    const other = {
      resourceType: 'QuestionnaireResponse',
      id: 'other',
      status: 'completed',
      subject: { reference: 'Patient/p1' },
    } as Resource
    const server = smallEhr([patient, other])
    const port = portTo(server)
    const ignoring: FhirPort = { ...port, get: (url) => port.get(url.replace(/&identifier=.*/, '')) }
    const { references } = await writeEntry(entry, writing(ignoring, { isRetry: true }))
    expect(references[0]).not.toBe('QuestionnaireResponse/other')
    expect(held(server, 'QuestionnaireResponse')).toHaveLength(2)
  })

  it('writes what it may, and nothing where it may not', async () => {
    const server = smallEhr([patient])
    const some = await writeEntry(entry, writing(portTo(server), { mayCreate: (type) => type === 'Observation' }))
    expect(some.failure).toBeUndefined()
    expect(held(server, 'QuestionnaireResponse')).toEqual([])
    expect(held(server, 'Observation')).toHaveLength(1)
    expect(await writeEntry(entry, writing(portTo(smallEhr([])), { mayCreate: () => false }))).toEqual({
      references: [],
      failure: { kind: 'not-permitted' },
    })
    const { create: _none, ...reading } = portTo(server)
    expect((await writeEntry(entry, writing(reading))).failure).toEqual({ kind: 'not-permitted' })
  })

  it('says why it was refused, and what of it stands', async () => {
    const server = smallEhr([patient])
    server.faults.add({
      effect: {
        kind: 'answer',
        status: 422,
        body: JSON.stringify({ resourceType: 'OperationOutcome', issue: [{ diagnostics: 'No encounter' }] }),
      },
      match: { kind: 'create', type: 'Observation' },
    })
    const outcome = await writeEntry(entry, writing(portTo(server)))
    expect(outcome.references).toHaveLength(1)
    expect(outcome.failure).toEqual({ kind: 'refused', status: 422, text: 'No encounter' })
    server.faults.clear()
    expect((await writeEntry(entry, writing(portTo(server), { isRetry: true }))).references).toHaveLength(2)
    expect(held(server, 'QuestionnaireResponse')).toHaveLength(1)
  })

  it('names the same content alike, and other content, patients and authors otherwise', async () => {
    const name = await entryIdentifier(entry, 'p1')
    expect(name).toMatch(/^sledai-2k\.2026-03-01\.[0-9a-f]{32}$/)
    expect(await entryIdentifier({ ...entry }, 'p1')).toBe(name)
    const items = { rash: true, fever: false }
    expect(await entryIdentifier({ ...entry, items: { fever: false, rash: true } }, 'p1')).toBe(
      await entryIdentifier({ ...entry, items }, 'p1'),
    )
    const others = [
      entryIdentifier(entry, 'p2'),
      entryIdentifier({ ...entry, value: 13 }, 'p1'),
      entryIdentifier({ ...entry, author: 'Dr Lin' }, 'p1'),
      entryIdentifier({ ...entry, items }, 'p1'),
    ]
    expect(new Set([name, ...(await Promise.all(others))]).size).toBe(5)
  })
})

describe('writeLog', () => {
  const owner = { issuer: base, patientId: 'p1' }

  function storage(): Storage {
    const kept = new Map<string, string>()
    return {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
      clear: () => kept.clear(),
      key: () => null,
      length: 0,
    }
  }

  it('remembers what stands in the chart over a reload, and sends nothing twice', async () => {
    const [kept, sent] = [storage(), [] as boolean[]]
    const send: Send = async (_entry, { isRetry }) => (sent.push(isRetry), { references: ['Observation/1'] })
    const log = writeLog(owner, send, kept)
    await Promise.all([log.write(entry), log.write(entry)])
    await writeLog(owner, send, kept).write(entry)
    expect(sent).toEqual([false])
    expect(writeLog(owner, send, kept).stateOf(entry)).toEqual({ kind: 'written', references: ['Observation/1'] })
    expect(writeLog({ ...owner, patientId: 'p2' }, send, kept).stateOf(entry)).toBeUndefined()
  })

  it('tries again what failed, as a retry', async () => {
    const sent: boolean[] = []
    const send: Send = async (_entry, { isRetry }) => (
      sent.push(isRetry),
      sent.length === 1 ? { references: [], failure: { kind: 'network' } } : { references: [] }
    )
    const log = writeLog(owner, send, storage())
    const heard: string[] = []
    log.subscribe(() => heard.push(log.stateOf(entry)?.kind ?? ''))
    expect(await log.write(entry)).toMatchObject({ kind: 'failed' })
    expect(await log.write(entry)).toMatchObject({ kind: 'written' })
    expect(sent).toEqual([false, true])
    expect(heard).toEqual(['writing', 'failed', 'writing', 'written'])
  })

  it('a reload in the middle leaves it in doubt: failed, and to be looked for', async () => {
    const kept = storage()
    void writeLog(owner, () => new Promise(() => undefined), kept).write(entry)
    const sent: boolean[] = []
    const after = writeLog(owner, async (_entry, { isRetry }) => (sent.push(isRetry), { references: [] }), kept)
    expect(after.stateOf(entry)).toMatchObject({ kind: 'failed' })
    await after.write(entry)
    expect(sent).toEqual([true])
  })
})
