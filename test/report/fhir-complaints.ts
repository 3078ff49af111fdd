import { Fhir } from 'fhir'
import type { Resource } from 'fhir/r4'

const validator = new Fhir()

/**
 * What is wrong with a resource as FHIR R4: what the package's validator says, and what it does not look at (two values
 * of one choice, anything empty, dates and references that lead nowhere). Nothing where it is in order.
 */
export function fhirComplaints(resource: Resource): readonly string[] {
  const written = JSON.parse(JSON.stringify(resource)) as Resource
  const { messages } = validator.validate(written, { errorOnUnexpected: true })
  return [
    ...messages
      .filter(({ severity }) => ['error', 'fatal'].includes(String(severity)))
      .map(({ location = '', message = '' }) => `${location}: ${message}`),
    ...nodesOf(written).flatMap(ownComplaints),
    ...referencesWithin(written),
  ]
}

interface Node {
  readonly path: string
  readonly value: unknown
}

function nodesOf(value: unknown, path = ''): readonly Node[] {
  const inner =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, each]) => nodesOf(each, `${path}.${name}`))
      : []
  return [{ path, value }, ...inner]
}

const choices = /^(value|effective|onset|performed|medication|occurrence|module|subject|definition)[A-Z]/
const dateName = /(?:Date|DateTime|Instant|^date|authored|timestamp)$/
const date = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2}))?)?)?$/

function ownComplaints({ path, value }: Node): readonly string[] {
  if (value === null || value === '' || (typeof value === 'string' && value.trim() !== value && value.trim() === ''))
    return [`${path}: is empty`]
  if (typeof value === 'string') {
    const name = path.split('.').at(-1) ?? ''
    return dateName.test(name) && !date.test(value) ? [`${path}: "${value}" is no date`] : []
  }
  if (typeof value !== 'object') return []
  if (Object.keys(value).length === 0) return [`${path}: is empty`]
  const given = new Map<string, string[]>()
  for (const name of Object.keys(value)) {
    const choice = choices.exec(name)?.[1]
    if (choice !== undefined) given.set(choice, [...(given.get(choice) ?? []), name])
  }
  return [...given.values()].filter((names) => names.length > 1).map((names) => `${path}: has ${names.join(' and ')}`)
}

/** References to contained resources and to entries of the same Bundle lead somewhere; what is contained is referred to. */
function referencesWithin(resource: Resource): readonly string[] {
  const nodes = nodesOf(resource)
  const texts = (name: string) =>
    nodes.filter(({ path, value }) => path.endsWith(`.${name}`) && typeof value === 'string').map(({ value }) => value)
  const contained = nodes
    .filter(({ path }) => /\.contained\.\d+\.id$/.test(path))
    .map(({ value }) => `#${String(value)}`)
  const known = new Set([...contained, ...texts('fullUrl').map(String)])
  const used = texts('reference').map(String)
  return [
    ...used
      .filter((reference) => /^(?:#|urn:)/.test(reference) && !known.has(reference))
      .map((to) => `${to} is not there`),
    ...contained.filter((id) => !used.includes(id)).map((id) => `${id} is contained and never referred to`),
  ]
}
