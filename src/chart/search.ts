import type { Resource } from 'fhir/r4'
import type { ChartResourceType, ReadDetail, ReadStatus } from './chart.ts'
import { isBundle, isOperationOutcome } from './fhir-json.ts'
import { outcomeDetail } from './operation-outcome.ts'
import { addressOf, pageAddress } from './page-address.ts'
import { readPage } from './page.ts'
import { PortFailure, type PortResponse } from './port.ts'
import type { Requester } from './requester.ts'
import { isAbout, literalOf } from './subject.ts'

/** One search for one type of resource; the patient is added when it is made. */
export interface Search {
  readonly resourceType: ChartResourceType
  /** What is asked, for people: `category=laboratory`. */
  readonly label: string
  readonly parameters: readonly (readonly [name: string, value: string])[]
  /** Where the server does not know this category, the same facts come by the codes of the same step. */
  readonly role?: 'category-covered-by-codes' | 'codes'
  /** Searches that together ask the same, for a server that refuses this one. */
  readonly instead?: readonly Search[]
}

/** How a search ended. What it found was handed over page by page. */
export interface SearchEnd {
  readonly status: ReadStatus
  readonly pages: number
  readonly detail?: ReadDetail
}

/** Called with each page's own resources and included ones. */
export type TakePage = (matches: readonly Resource[], included: readonly Resource[]) => void

const mostPages = 1000

/**
 * Makes a search and follows all its pages. A page that is gone (the server forgot its result) starts the search over,
 * once. Every way of not getting all of it ends in a status, not in an error; only an abort rejects.
 */
export async function runSearch(search: Search, requester: Requester, take: TakePage): Promise<SearchEnd> {
  const first = await walk(search, requester, take)
  if (first.detail?.kind !== 'page-lost') return first
  const second = await walk(search, requester, take)
  return { ...second, pages: first.pages + second.pages }
}

async function walk(search: Search, requester: Requester, take: TakePage): Promise<SearchEnd> {
  const { base, patientId } = requester
  const isPatient = (reference: string) => isThePatient(reference, patientId)
  const seen = new Set<string>()
  let url = searchAddress(search, requester)
  let pages = 0
  let found = 0
  let others = 0
  let broken = 0
  let outcome: ReadDetail | undefined
  const end = (detail?: ReadDetail): SearchEnd => {
    const against = detail ?? outcome ?? countedAgainst(others, broken)
    return against ? { status: 'partial', pages, detail: against } : { status: 'complete', pages }
  }

  for (;;) {
    seen.add(url)
    let response: PortResponse
    try {
      response = pages === 0 ? await askFirst(search, url, requester) : await requester.get(url)
    } catch (error) {
      if (!(error instanceof PortFailure)) throw error
      return pages === 0 ? { status: 'failed', pages, detail: { kind: error.kind } } : end({ kind: error.kind })
    }
    if (!isGood(response.status)) return pages === 0 ? refusal(response.status) : end(lostPage(response.status))
    const body = response.body
    if (!isBundle(body))
      return pages === 0 ? { status: 'failed', pages, detail: notABundle(body) } : end(notABundle(body))

    const page = readPage(body, search.resourceType)
    const own = page.matches.filter((resource) => isAbout(resource, isPatient))
    const ownAlongside = page.alongside.filter((resource) => isAbout(resource, isPatient))
    pages += 1
    found += page.matches.length + ownAlongside.length
    others += page.matches.length - own.length
    broken += page.broken
    outcome ??= page.outcome
    take([...own, ...ownAlongside], page.included)

    if (page.next === undefined) {
      // A server that counts more than it gave, and offers no way on, has cut the answer off.
      return end(page.total !== undefined && page.total > found + broken ? { kind: 'next-link' } : undefined)
    }
    const address = pageAddress(base, url, page.next)
    if (address.kind === 'elsewhere') return end({ kind: 'page-elsewhere', origin: address.origin })
    if (seen.has(address.url) || pages >= mostPages) return end({ kind: 'page-loop' })
    url = address.url
  }
}

function isThePatient(reference: string, patientId: string): boolean {
  const literal = literalOf(reference)
  return literal?.type === 'Patient' && literal.id === patientId
}

function searchAddress(search: Search, { base, patientId }: Requester): string {
  const parameters = new URLSearchParams([['patient', patientId], ...search.parameters.map(([n, v]) => [n, v])])
  return `${addressOf(base, search.resourceType)}?${parameters.toString()}`
}

/** A list of codes may make an address too long (414): then the same search goes as a form. */
async function askFirst(search: Search, url: string, requester: Requester): Promise<PortResponse> {
  const response = await requester.get(url)
  if (response.status !== 414) return response
  const form = url.slice(url.indexOf('?') + 1)
  return requester.post(addressOf(requester.base, `${search.resourceType}/_search`), form)
}

function isGood(status: number): boolean {
  return status >= 200 && status < 300
}

const notKnown = new Set([400, 404, 405, 414, 422, 501])

function refusal(status: number): SearchEnd {
  const detail: ReadDetail = { kind: 'http', status }
  if (status === 403) return { status: 'not-permitted', pages: 0, detail }
  if (status === 404 || status === 405 || status === 501) {
    return { status: 'unsupported', pages: 0, detail: { kind: 'not-offered' } }
  }
  return { status: notKnown.has(status) ? 'unsupported' : 'failed', pages: 0, detail }
}

function lostPage(status: number): ReadDetail {
  return status === 404 || status === 410 ? { kind: 'page-lost', status } : { kind: 'http', status }
}

function notABundle(body: unknown): ReadDetail {
  return isOperationOutcome(body) ? (outcomeDetail(body) ?? { kind: 'outcome' }) : { kind: 'not-json' }
}

function countedAgainst(others: number, broken: number): ReadDetail | undefined {
  if (others > 0) return { kind: 'other-patient', count: others }
  return broken > 0 ? { kind: 'broken-resources', count: broken } : undefined
}
