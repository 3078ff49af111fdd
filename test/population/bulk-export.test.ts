import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chartFromBundle } from '../../src/chart/from-bundle.ts'
import { References } from '../../src/chart/resolve.ts'
import type { Chart } from '../../src/chart/chart.ts'
import { typeInName } from '../../src/population/bulk-folder.ts'
import { groupByPatient } from '../../src/population/group-by-patient.ts'
import { recordsIn } from '../../src/population/records.ts'
import { openSources, type Source } from '../../src/population/sources.ts'
import { wholePopulation, type Shard } from '../../src/population/shard.ts'
import { populationFolder } from './population-folder.ts'

const { path, put } = populationFolder()
const person = (id: string) => ({ resourceType: 'Patient', id })
const lab = (id: string, reference: string) => ({ resourceType: 'Observation', id, subject: { reference } })
let runs = 0

async function open(folder: string, shard: Shard = wholePopulation): Promise<Source> {
  runs += 1
  const [source] = await openSources(join(path, folder), {
    shard,
    folder: join(path, `work-${runs}`),
    memory: '500MB',
    threads: 1,
    standardInput: process.stdin,
  })
  if (source === undefined) throw new Error('no source')
  return source
}

async function chartsOf(source: Source): Promise<readonly Chart[]> {
  const charts: Chart[] = []
  for await (const piece of source.pieces())
    for (const { bundle } of recordsIn(piece, source.name, source.grouped)) charts.push(chartFromBundle(bundle))
  return charts
}

const idsOf = ({ resources }: Chart) => resources.map(({ id }) => id)
const partialOf = ({ reads }: Chart) =>
  reads.filter(({ status }) => status !== 'complete').map((read) => read.resourceType)

describe('an export grouped by patient', () => {
  it('gives each patient their own, however they are named, in the order of the patients', async () => {
    put('whole/Patient.ndjson', [person('b'), person('a')])
    put('whole/1.Observation.ndjson', [
      lab('o1', 'Patient/a'),
      lab('o2', 'https://ehr.example/fhir/Patient/b/_history/2'),
    ])
    put('whole/Observation.000.ndjson', ['', lab('o3', 'urn:uuid:a'), lab('o4', 'Patient/b')])
    put('whole/AllergyIntolerance.ndjson', [
      { resourceType: 'AllergyIntolerance', id: 'al', patient: { reference: 'Patient/a' } },
    ])
    put('whole/ResearchSubject.ndjson', [
      { resourceType: 'ResearchSubject', id: 'rs', individual: { reference: 'Patient/b' } },
    ])
    put('whole/Practitioner.ndjson', ['not read at all'])
    const source = await open('whole')
    const charts = await chartsOf(source)
    expect(charts.map(idsOf)).toEqual([
      ['o2', 'o4', 'b', 'rs'],
      ['o1', 'al', 'o3', 'a'],
    ])
    expect(charts.flatMap(partialOf)).toEqual([])
    expect(source.found).toMatchObject({ patients: 2, brokenCount: 0, gaps: [], unassigned: {} })
  })

  it('brings Medications to the patients whose prescriptions name them, once each, and leaves contained ones alone', async () => {
    const order = (id: string, patient: string, reference: string, extra = {}) => ({
      resourceType: 'MedicationRequest',
      id,
      subject: { reference: `Patient/${patient}` },
      medicationReference: { reference },
      ...extra,
    })
    put('drugs/Patient.ndjson', [person('a'), person('b')])
    put(
      'drugs/Medication.ndjson',
      ['m1', 'm2', 'm3'].map((id) => ({ resourceType: 'Medication', id })),
    )
    put('drugs/MedicationRequest.ndjson', [
      order('r1', 'a', 'Medication/m1'),
      order('r2', 'a', 'https://ehr.example/fhir/Medication/m1'),
      order('r3', 'b', '#inside', { contained: [{ resourceType: 'Medication', id: 'inside' }] }),
      order('r4', 'b', 'urn:uuid:m2'),
    ])
    const [a, b] = await chartsOf(await open('drugs'))
    expect(a && idsOf(a)).toEqual(['m1', 'r1', 'r2', 'a'])
    expect(b && idsOf(b)).toEqual(['m2', 'r3', 'r4', 'b'])
    expect(b && new References(b).resolve('urn:uuid:m2')?.id).toBe('m2')
    const holder = b?.resources.find(({ id }) => id === 'r3')
    expect(b && new References(b).resolve('#inside', holder)?.id).toBe('inside')
  })

  it('counts what belongs to nobody in it', async () => {
    put('strays/Patient.ndjson', [person('a')])
    put('strays/Observation.ndjson', [
      lab('o1', 'Patient/z'),
      { resourceType: 'Observation', id: 'o2' },
      lab('o3', 'Patient/a'),
    ])
    const source = await open('strays')
    expect(source.found?.unassigned).toEqual({ Observation: 2 })
    expect((await chartsOf(source)).map(idsOf)).toEqual([['o3', 'a']])
  })

  it('has shards that are together the whole', async () => {
    const ids = ['a', 'b', 'c', 'd', 'e']
    put('parts/Patient.ndjson', ids.map(person))
    put(
      'parts/Observation.ndjson',
      [...ids].reverse().map((id) => lab(`o-${id}`, `Patient/${id}`)),
    )
    const parts = []
    for (const number of [1, 2, 3]) parts.push(...(await chartsOf(await open('parts', { number, of: 3 }))))
    expect(parts.map(idsOf)).toEqual(ids.map((id) => [`o-${id}`, id]))
  })

  it('says what is missing where DuckDB is not installed', async () => {
    const grouping = { files: [], shard: wholePopulation, folder: path, memory: '1GB', threads: 1 }
    const load = () => Promise.reject(new Error("Cannot find package '@duckdb/node-api'"))
    await expect(groupByPatient(grouping, load)).rejects.toThrow(
      /^A folder of FHIR Bulk Data .* which is not installed: run "npm ci"/,
    )
  })
})

describe('a broken line of an export', () => {
  it('whose patient can be told makes that type partial for this patient only', async () => {
    put('torn/Patient.ndjson', [person('a'), person('b')])
    put('torn/Observation.ndjson', [
      lab('o1', 'Patient/a'),
      '{"resourceType":"Observation","id":"o2","subject":{"reference":"Patient/b"},"valueQuantity":{"val',
      '',
      Buffer.concat([
        Buffer.from('{"resourceType":"Observation","subject":{"reference":"Patient/b"},"x":"'),
        Buffer.from([0xff, 0xfe, 0x22, 0x7d]),
      ]),
      lab('o5', 'Patient/b'),
    ])
    const source = await open('torn')
    const [a, b] = await chartsOf(source)
    expect(a && partialOf(a)).toEqual([])
    expect(b && partialOf(b)).toEqual(['Observation'])
    expect(b && idsOf(b)).toEqual(['o5', 'b'])
    expect(source.found?.broken).toEqual([
      { file: join(path, 'torn/Observation.ndjson'), line: 2, why: 'It is not JSON.' },
      { file: join(path, 'torn/Observation.ndjson'), line: 4, why: 'It is not UTF-8.' },
    ])
  })

  it.each<[string, string]>([
    ['whose patient is lost', '{"resourceType":"Condition","id":"c1","sub'],
    [
      'that names somebody who is not in the export',
      '{"resourceType":"Condition","subject":{"reference":"Patient/ab"},',
    ],
    [
      'in which two resources ran together',
      '{"resourceType":"Condition","subj{"resourceType":"Condition","subject":{"reference":"Patient/a"}}',
    ],
    ['that is no resource', '{"id":"c1"}'],
  ])('%s may be anybody’s: nothing is presumed from that type', async (name, line) => {
    const folder = `lost-${name.length}`
    put(`${folder}/Patient.ndjson`, [person('a'), person('b')])
    put(`${folder}/Condition.ndjson`, [line])
    const source = await open(folder)
    expect((await chartsOf(source)).map(partialOf)).toEqual([['Condition'], ['Condition']])
    expect(source.found?.notWhole).toEqual(['Condition'])
  })

  it('of a Medication concerns those who were prescribed it', async () => {
    put('drug-torn/Patient.ndjson', [person('a'), person('b')])
    put('drug-torn/Medication.ndjson', ['{"resourceType":"Medication","id":"m1","code":{'])
    put('drug-torn/MedicationStatement.ndjson', [
      {
        resourceType: 'MedicationStatement',
        id: 's1',
        subject: { reference: 'Patient/b' },
        medicationReference: { reference: 'Medication/m1' },
      },
    ])
    const [a, b] = await chartsOf(await open('drug-torn'))
    expect(a && partialOf(a)).toEqual([])
    expect(b && partialOf(b)).toEqual(['MedicationRequest', 'MedicationStatement', 'MedicationAdministration'])
  })

  it('that only DuckDB would read is found by the thread, with its place', async () => {
    put('lenient/Patient.ndjson', [person('a')])
    put('lenient/Procedure.ndjson', ['{"resourceType":"Procedure","id":"p1","subject":{"reference":"Patient/a"},}'])
    const source = await open('lenient')
    const found = []
    for await (const piece of source.pieces()) found.push(...recordsIn(piece, source.name, source.grouped))
    expect(found.map(({ broken }) => broken)).toEqual([
      [{ file: join(path, 'lenient/Procedure.ndjson'), line: 1, why: 'It is not JSON.' }],
    ])
    expect(found.map(({ bundle }) => partialOf(chartFromBundle(bundle)))).toEqual([['Procedure']])
  })

  it('that is too long is told by its number, and so are those after it', async () => {
    put('long/Patient.ndjson', [person('a')])
    const long = `{"resourceType":"Observation","subject":{"reference":"Patient/a"},"note":"${'x'.repeat(17 << 20)}"}`
    put('long/Observation.ndjson', [lab('o1', 'Patient/a'), long, lab('o3', 'Patient/a'), '{'])
    const source = await open('long')
    expect(source.found?.broken.map(({ line, why }) => `${line ?? 0}: ${why}`)).toEqual([
      '2: The line is too long to be held in memory.',
      '4: It is not JSON.',
    ])
    expect((await chartsOf(source)).map(idsOf)).toEqual([['o1', 'o3', 'a']])
  })
})

describe('what an export says of itself', () => {
  const outcome = (severity: string, text: string) => ({
    resourceType: 'OperationOutcome',
    issue: [{ severity, code: 'exception', details: { text } }],
  })

  it.each<[string, Readonly<Record<string, readonly (object | string)[]>>, readonly string[]]>([
    ['nothing', {}, []],
    ['an error about a type', { 'error.ndjson': [outcome('error', 'Condition could not be exported')] }, ['Condition']],
    ['an error about nothing in particular', { 'OperationOutcome.ndjson': [outcome('error', 'timed out')] }, ['all']],
    ['an outcome that only informs', { 'OperationOutcome.ndjson': [outcome('information', 'Condition: 3')] }, []],
    ['an error that cannot be read', { 'OperationOutcome.ndjson': ['{"resourceType":"OperationOutcome",'] }, ['all']],
    [
      'a file that is not there',
      { 'manifest.json': [{ output: [{ type: 'Procedure', url: 'https://x/1' }] }] },
      ['Procedure'],
    ],
    [
      'errors that are not there',
      { 'manifest.json': [{ error: [{ type: 'OperationOutcome', url: 'https://x/e' }] }] },
      ['all'],
    ],
    ['only what has changed', { 'manifest.json': [{ request: 'https://x/$export?_since=2026-01-01' }] }, ['all']],
    [
      'only some of a type',
      { 'manifest.json': [{ request: 'https://x/$export?_typeFilter=Observation%3Fstatus%3Dfinal' }] },
      ['Observation'],
    ],
  ])('%s', async (name, files, notWhole) => {
    const folder = `said-${name.replaceAll(' ', '-')}`
    put(`${folder}/Patient.ndjson`, [person('a')])
    for (const [file, lines] of Object.entries(files)) put(`${folder}/${file}`, lines)
    expect((await open(folder)).found?.notWhole).toEqual(notWhole)
  })

  it('types that were not asked for', async () => {
    put('types/Patient.ndjson', [person('a')])
    put('types/manifest.json', [{ request: 'https://x/$export?_type=Patient,Observation,Condition' }])
    const notWhole = (await open('types')).found?.notWhole ?? []
    expect(notWhole).toContain('Procedure')
    expect(notWhole).not.toContain('Observation')
  })

  it.each([
    ['Observation.000.ndjson', 'Observation'],
    ['1.Observation.ndjson', 'Observation'],
    ['MedicationRequest_2.ndjson', 'MedicationRequest'],
    ['part-0001.ndjson', undefined],
  ])('by its file names: %s', (name, type) => expect(typeInName(name)).toBe(type))
})
