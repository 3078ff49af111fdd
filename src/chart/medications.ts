import type { Resource } from 'fhir/r4'
import type { ReadDetail } from './chart.ts'
import { isObject, isResource } from './fhir-json.ts'
import { addressOf, pageAddress } from './page-address.ts'
import { PortFailure } from './port.ts'
import type { Requester } from './requester.ts'

export interface MedicationsEnd {
  /** How many were asked for one by one. */
  readonly asked: number
  readonly detail?: ReadDetail
}

/**
 * Reads the Medications that orders and statements point to and no `_include` brought. One that cannot be had makes the
 * read a part: which drug it was is then unknown.
 * @param has whether a reference is there already
 */
export async function readMedications(
  orders: readonly Resource[],
  has: (reference: string) => boolean,
  requester: Requester,
  take: (medication: Resource) => void,
): Promise<MedicationsEnd> {
  const missing = unreadMedications(orders, has)
  const details = await Promise.all(missing.map((reference) => readOne(reference, requester, take)))
  const detail = details.find((each) => each !== undefined)
  return { asked: missing.length, ...(detail ? { detail } : {}) }
}

/** References of Medications that orders and statements point to and that are not there. */
export function unreadMedications(orders: readonly Resource[], has: (reference: string) => boolean): readonly string[] {
  return [...new Set(orders.flatMap(referenceOf))].filter((reference) => !has(reference))
}

async function readOne(
  reference: string,
  requester: Requester,
  take: (medication: Resource) => void,
): Promise<ReadDetail | undefined> {
  if (reference.startsWith('urn:')) return { kind: 'broken-resources', count: 1 }
  const address = pageAddress(requester.base, addressOf(requester.base, ''), reference)
  if (address.kind === 'elsewhere') return { kind: 'page-elsewhere', origin: address.origin }
  try {
    const { status, body } = await requester.get(address.url)
    if (status < 200 || status >= 300) return { kind: 'http', status }
    if (!isResource(body) || body.resourceType !== 'Medication') return { kind: 'not-json' }
    take(body)
    return undefined
  } catch (error) {
    if (error instanceof PortFailure) return { kind: error.kind }
    throw error
  }
}

/** Contained medications (`#id`) came along. */
function referenceOf(order: Resource): readonly string[] {
  const reference = (order as unknown as Readonly<Record<string, unknown>>)['medicationReference']
  const literal = isObject(reference) ? reference['reference'] : undefined
  return typeof literal === 'string' && literal !== '' && !literal.startsWith('#') ? [literal] : []
}
