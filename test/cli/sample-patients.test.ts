import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { samplePatients, sampleResources } from '../../mocks/patients/sample-patients.ts'
import { trials } from '../../src/trials/catalog.ts'
import { prescreenCommand } from './prescreen-command.ts'
import { resultSchema } from './result-schema.ts'

const now = new Date()
const site = resolve(import.meta.dirname, '../../public/site.json')

/** What must hold of every result, whoever it is about. */
const rules = {
  definite: ['pass', 'fail'],
  held: ['needs-attestation', 'before-treatment'],
} as const

describe('every sample patient against every trial', { timeout: 120_000 }, () => {
  it.concurrent.each(samplePatients)('$id', async (sample) => {
    const entry = sampleResources(now, [sample]).map((resource) => ({ resource }))
    const bundle = { resourceType: 'Bundle', type: 'collection', entry }
    const { code, stdout, stderr } = await prescreenCommand(['-', '--site', site], JSON.stringify(bundle))
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const result = resultSchema.parse(JSON.parse(stdout))
    expect(result.trials.map(({ id, criteria }) => [id, criteria.map((row) => row.id)])).toEqual(
      trials.map(({ id, criteria }) => [id, criteria.map((row) => row.id)]),
    )
    for (const { id, criteria, outcome } of result.trials) {
      for (const row of criteria) {
        const name = `${sample.id} ${id}/${row.id}`
        const definite = rules.definite.some((verdict) => verdict === row.verdict)
        expect(definite ? row.missing : [], name).toEqual([])
        if (row.basis === 'documented')
          expect(
            row.evidence.some(({ reference }) => reference),
            name,
          ).toBe(true)
        if (row.basis === 'presumed') expect(row.note, name).toMatch(/Presumed from complete reads of [A-Z]\w+/)
        if (row.verdict === 'unknown') {
          expect(row.basis, name).toBe('none')
          expect(row.missing.length > 0 || row.alternatives !== undefined, name).toBe(true)
        }
        if (outcome === 'not-applicable') expect(['not-applicable', row.verdict], name).toContain('not-applicable')
      }
    }
  })
})
