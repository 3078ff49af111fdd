import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FhirServer } from '../../mocks/fhir/fhir-server.ts'
import { ask, base, bundleOf, observation, smallEhr } from './small-ehr.ts'

const results = Array.from({ length: 101 }, (_, index) => observation(`o${index}`))
const medication = { resourceType: 'Medication' as const, id: 'drug' }

/** All pages of a search: their match ids, and how many pages there were. */
function allPages(
  server: FhirServer,
  path: string,
): { ids: readonly string[]; pages: number; totals: readonly unknown[] } {
  const ids: string[] = []
  const totals: unknown[] = []
  let next: string | undefined = `${base}/${path}`
  let pages = 0
  while (next !== undefined && pages < 1000) {
    const bundle = bundleOf(ask(server, next))
    ids.push(...(bundle.entry ?? []).map(({ resource }) => resource?.id ?? ''))
    totals.push(bundle.total)
    next = bundle.link?.find(({ relation }) => relation === 'next')?.url
    pages += 1
  }
  return { ids, pages, totals }
}

describe('paging', () => {
  it('gives every match once, in order, whatever the size of a page', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 150 }), (count) => {
        const { ids, pages, totals } = allPages(smallEhr(results), `Observation?patient=p1&_count=${count}`)
        expect(ids).toEqual(results.map(({ id }) => id))
        expect(pages).toBe(Math.ceil(101 / count))
        expect(new Set(totals)).toEqual(new Set([101]))
      }),
      { seed: 7, numRuns: 40 },
    )
  })

  it('has pages of 50 when no size is asked for, and never more than 200', () => {
    expect(allPages(smallEhr(results), 'Observation?patient=p1').pages).toBe(3)
    expect(allPages(smallEhr(results, { largestPage: 20 }), 'Observation?patient=p1&_count=500').pages).toBe(6)
  })

  it('has no next link on a last page that is full', () => {
    expect(allPages(smallEhr(results.slice(0, 50)), 'Observation?patient=p1').pages).toBe(1)
  })

  it('keeps its links under the base that was asked, with nothing of the query in them', () => {
    const server = smallEhr(results, { bases: [base, 'https://ehr.test'] })
    const next = bundleOf(ask(server, 'https://ehr.test/Observation?patient=p1')).link?.[1]?.url ?? ''
    expect(next).toMatch(/^https:\/\/ehr\.test\/Observation\?_page=[a-z0-9.]+$/)
  })

  it('shows the pages of a search as it was made, though more has come since', () => {
    const server = smallEhr(results)
    const first = bundleOf(ask(server, 'Observation?patient=p1&_count=100'))
    ask(server, 'Observation', {
      method: 'POST',
      headers: { 'content-type': 'application/fhir+json' },
      body: JSON.stringify(observation('new')),
    })
    const second = bundleOf(ask(server, first.link?.[1]?.url ?? ''))
    expect(second).toMatchObject({ total: 101, entry: [{ resource: { id: 'o100' } }] })
  })

  it('puts on each page the includes that its matches refer to', () => {
    const order = (id: string) => ({
      resourceType: 'MedicationRequest' as const,
      id,
      status: 'active' as const,
      intent: 'order' as const,
      subject: { reference: 'Patient/p1' },
      medicationReference: { reference: 'Medication/drug' },
    })
    const server = smallEhr([order('a'), order('b'), medication])
    const { ids } = allPages(server, 'MedicationRequest?patient=p1&_count=1&_include=MedicationRequest:medication')
    expect(ids).toEqual(['a', 'drug', 'b', 'drug'])
  })
})
