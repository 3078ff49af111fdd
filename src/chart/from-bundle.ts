import type { Patient, Resource } from 'fhir/r4'
import { openBundle, type Gap, type NamedResource } from './bundle-entries.ts'
import { chartResourceTypes, type Chart, type ChartResourceType, type Read, type ReadDetail } from './chart.ts'
import { isBundle, isObject } from './fhir-json.ts'
import { countsByType, Shelf } from './shelf.ts'
import { isAbout, literalOf, remembered } from './subject.ts'
import { UnusableInput } from './unusable-input.ts'

/**
 * Takes a FHIR R4 Bundle of any type, with one patient in it, as that patient's whole chart. Every type is read
 * completely, unless the Bundle itself says that there is more or that something was held back.
 * @throws UnusableInput for anything else, with one sentence for the person who gave it
 */
export function chartFromBundle(bundle: unknown): Chart {
  if (!isObject(bundle))
    throw new UnusableInput('not-an-object', 'The input is not a FHIR Bundle: it is no JSON object.')
  if (!isBundle(bundle)) {
    const type = bundle['resourceType']
    const what = typeof type === 'string' ? `its resourceType is ${type}` : 'it has no resourceType'
    throw new UnusableInput('not-a-bundle', `The input is not a FHIR Bundle: ${what}.`)
  }
  const { resources, gaps } = openBundle(bundle)
  const patient = onlyPatient(resources)
  const isPatient = remembered((reference) => isThePatient(reference, patient))
  const own: NamedResource[] = []
  const others: NamedResource[] = []
  for (const each of resources) (isAbout(each.resource, isPatient) ? own : others).push(each)
  return chartOf(patient.resource as Patient, own, [...gaps, ...gapsOf(others)])
}

function chartOf(patient: Patient, own: readonly NamedResource[], gaps: readonly Gap[]): Chart {
  const shelf = new Shelf()
  const fullUrls = new Map<string, Resource>()
  for (const { resource, fullUrl } of own) {
    shelf.put(resource, keyOf(resource, fullUrl))
    if (fullUrl) fullUrls.set(fullUrl, resource)
  }
  const resources = shelf.resources
  const counts = countsByType(resources)
  const reads = chartResourceTypes.map((type): Read => {
    const count = counts.get(type) ?? 0
    const detail = gaps.find((gap) => concerns(gap, type))?.detail
    return { resourceType: type, count, ...(detail ? { status: 'partial', detail } : { status: 'complete' }) }
  })
  return { patient, resources, reads, fullUrls }
}

/** Medications have no read of their own: what names them is incomplete without them. */
function concerns({ types }: Gap, type: ChartResourceType): boolean {
  if (types === 'all' || types.includes(type)) return true
  return types.includes('Medication') && type.startsWith('Medication')
}

/** The same patient may stand in several Bundles of a Bundle; patients of one id from two servers are two. */
function onlyPatient(resources: readonly NamedResource[]): NamedResource {
  const patients = resources.filter(({ resource }) => resource.resourceType === 'Patient')
  const ids = new Set(patients.map(({ resource, fullUrl }, index) => resource.id ?? fullUrl ?? index))
  const addresses = new Set(
    patients.flatMap(({ resource, fullUrl }) => (isWebAddress(fullUrl) ? [keyOf(resource, fullUrl)] : [])),
  )
  const count = Math.max(ids.size, addresses.size)
  const last = patients.at(-1)
  if (!last) throw new UnusableInput('no-patient', 'The Bundle holds no Patient: give one patient’s whole chart in it.')
  if (count > 1) {
    throw new UnusableInput(
      'several-patients',
      `The Bundle holds ${count} patients: give one patient’s chart at a time.`,
    )
  }
  return last
}

function keyOf(resource: Resource, fullUrl: string | undefined): string | undefined {
  if (isWebAddress(fullUrl)) return fullUrl.replace(/\/_history\/[^/]+$/, '')
  return resource.id ? `${resource.resourceType}/${resource.id}` : fullUrl
}

function isWebAddress(url: string | undefined): url is string {
  return url !== undefined && /^https?:/.test(url)
}

function isThePatient(reference: string, { resource, fullUrl }: NamedResource): boolean {
  if (reference === fullUrl) return true
  if (reference.startsWith('urn:')) return resource.id !== undefined && reference === `urn:uuid:${resource.id}`
  const literal = literalOf(reference)
  // A patient without an id or address cannot be told from another: the Bundle holds one.
  if (resource.id === undefined) return fullUrl === undefined && literal?.type === 'Patient'
  return literal?.type === 'Patient' && literal.id === resource.id
}

function gapsOf(others: readonly NamedResource[]): readonly Gap[] {
  const types = [...new Set(others.map(({ resource }) => resource.resourceType))]
  return types.map((type): Gap => {
    const count = others.filter(({ resource }) => resource.resourceType === type).length
    const detail: ReadDetail = { kind: 'other-patient', count }
    return { types: [type], detail }
  })
}
