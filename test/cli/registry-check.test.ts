import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compareRecords } from '../../src/cli/registry/compare-records.ts'
import { registryRecord } from '../../src/cli/registry/registry-record.ts'
import { trials } from '../../src/trials/catalog.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const root = resolve(import.meta.dirname, '../..')

interface Entry {
  readonly status?: string
  readonly criteria?: string
  readonly maximumAge?: string
  readonly sites?: readonly string[]
  readonly count?: number
}

/** An entry in the form of the registry's API version 2: made up here, with facts only. */
function entry(
  nctId: string,
  { status = 'RECRUITING', criteria = 'Adults', maximumAge, sites = [], count }: Entry = {},
) {
  return {
    protocolSection: {
      identificationModule: { nctId },
      statusModule: { overallStatus: status, lastUpdatePostDateStruct: { date: '2026-03-01', type: 'ACTUAL' } },
      designModule: { enrollmentInfo: { count, type: 'ESTIMATED' } },
      eligibilityModule: { eligibilityCriteria: criteria, sex: 'ALL', minimumAge: '18 Years', maximumAge },
      contactsLocationsModule: {
        locations: sites.map((facility) => ({ facility, city: 'Shanghai', country: 'China' })),
      },
    },
  }
}

const read = (id: string, facts?: Entry) => registryRecord(entry(id, facts), id) ?? {}

describe('an entry of the registry', () => {
  it('is read for what is watched', () =>
    expect(
      read('NCT1', { status: 'NOT_YET_RECRUITING', maximumAge: '70 Years', sites: ['B', 'A'], count: 60 }),
    ).toEqual({
      status: 'not yet recruiting',
      lastUpdate: '2026-03-01',
      sex: 'ALL',
      minimumAge: '18 Years',
      maximumAge: '70 Years',
      enrollment: 60,
      criteria: expect.stringMatching(/^[0-9a-f]{64}$/),
      locations: ['A, Shanghai, China', 'B, Shanghai, China'],
    }))

  it.each([[{}], [null], [[]], [entry('NCT2')]])('is nothing where it is another or none', (json) =>
    expect(registryRecord(json, 'NCT1')).toBeUndefined(),
  )

  it('has the same eligibility text whatever its white space', () =>
    expect(read('NCT1', { criteria: ' Age\n\n  18 ' })).toEqual(read('NCT1', { criteria: 'Age 18' })))
})

describe('what changed', () => {
  it('is nothing where nothing did', () =>
    expect(compareRecords(read('NCT1', { count: 5 }), read('NCT1', { count: 5 }))).toEqual({
      changes: [],
      unrecorded: [],
    }))

  it('is told field by field, and what is gone is a change', () => {
    const before = read('NCT1', { maximumAge: '70 Years', sites: ['A', 'B'], count: 60 })
    const now = read('NCT1', { status: 'SUSPENDED', criteria: 'Children', sites: ['B', 'C'], count: 45 })
    expect(compareRecords(before, now).changes).toEqual([
      'status: recruiting → suspended',
      'maximum age: 70 Years → no longer stated',
      'enrolment: 60 → 45',
      'the eligibility text has changed: compare it with the readings, line by line',
      'sites: − A, Shanghai, China; + C, Shanghai, China',
    ])
  })

  it('leaves apart what was never written down', () =>
    expect(compareRecords({}, { enrollment: 45 })).toEqual({ changes: [], unrecorded: ['enrolment 45'] }))
})

describe('the command', { timeout: 120_000 }, () => {
  const { path: folder } = temporaryFolder()
  const recorded = join(folder, 'recorded.json')

  function check(...args: readonly string[]) {
    const script = join(root, 'scripts/registry-check.mjs')
    const run = spawnSync(process.execPath, [script, '--recorded', recorded, '--from', folder, ...args], {
      encoding: 'utf8',
    })
    return {
      code: run.status,
      said: run.stdout,
      complained: run.stderr.replace(/^(?:Building|Built|Waiting) .*\n/gm, ''),
    }
  }

  const put = (facts: Entry = {}) => {
    for (const { id, status } of trials) {
      const word = status.word.toUpperCase().replaceAll(' ', '_')
      writeFileSync(join(folder, `${id}.json`), JSON.stringify(entry(id, { status: word, ...facts })))
    }
  }

  it('ends with 2 where an entry cannot be had, 0 where all is as read, 1 where one changed', () => {
    writeFileSync(recorded, '{}')
    const missing = check()
    expect(missing.code).toBe(2)
    expect(missing.complained).toMatch(/^The registry entry .*NCT\d+\.json cannot be read: check its name/)
    put()
    expect(check('--record').code).toBe(0)
    const same = check()
    expect(same).toMatchObject({ code: 0, complained: '' })
    expect(same.said.match(/^NCT\d+: as read/gm)).toHaveLength(trials.length)
    put({ criteria: 'Adults and children' })
    const changed = check()
    expect(changed.code).toBe(1)
    expect(changed.said).toMatch(/NCT07246096: changed .*\n {2}the eligibility text has changed/)
  })
})

describe('what is written down', () => {
  it('is about the trials of the catalogue', () => {
    const written = JSON.parse(readFileSync(join(root, 'registry.json'), 'utf8')) as object
    expect(Object.keys(written).sort()).toEqual(trials.map(({ id }) => id).sort())
  })
})
