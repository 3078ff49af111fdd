import type { Resource } from 'fhir/r4'
import { matchesDate } from './date.ts'
import { textOf, valuesAt } from './elements.ts'
import { FhirRefusal } from './exchange.ts'
import { searchParameters, type SearchParameter } from './search-parameters.ts'
import { matchesToken } from './token.ts'

/** One `name=value` of a query that this server knows. */
export interface Condition {
  readonly name: string
  readonly parameter: SearchParameter
  /** Any of these satisfies it: `a,b` in a query. */
  readonly values: readonly string[]
}

/** The conditions of a query, and the names it used that are no search parameter of the type. */
export interface Query {
  readonly conditions: readonly Condition[]
  readonly unknownNames: readonly string[]
}

/** Sorts a query into conditions and unknown names; names with an underscore that shape the answer are left to the caller. */
export function readQuery(resourceType: string, parameters: URLSearchParams): Query {
  const known = searchParameters[resourceType] ?? {}
  const conditions: Condition[] = []
  const unknownNames: string[] = []
  for (const [written, value] of parameters) {
    const [name = '', modifier] = written.split(':')
    const parameter = Object.hasOwn(known, name) ? known[name] : undefined
    if (!parameter) {
      if (!isResultParameter(name)) unknownNames.push(written)
      continue
    }
    // A type on a reference (`subject:Patient`) is no narrowing here: every subject is a Patient.
    if (modifier !== undefined && !(parameter.kind === 'reference' && modifier === 'Patient')) {
      throw new FhirRefusal(400, 'not-supported', `Modifier ":${modifier}" on "${name}" is not supported`)
    }
    const values = value.split(',').filter((each) => each !== '')
    if (values.length > 0) conditions.push({ name, parameter, values })
  }
  return { conditions, unknownNames }
}

/** True when the resource meets every condition. */
export function meets(resource: Resource, conditions: readonly Condition[]): boolean {
  return conditions.every(({ parameter, values }) => {
    const elements = parameter.paths.flatMap((path) => valuesAt(resource, path))
    return values.some((wanted) => elements.some((element) => compare(parameter.kind, element, wanted)))
  })
}

/** True for parameters that shape the answer instead of choosing resources. */
export function isResultParameter(name: string): boolean {
  return ['_count', '_sort', '_include', '_revinclude', '_total', '_summary', '_format', '_elements', '_page'].includes(
    name,
  )
}

function compare(kind: SearchParameter['kind'], element: unknown, wanted: string): boolean {
  switch (kind) {
    case 'token':
      return matchesToken(element, wanted)
    case 'date':
      return matchesDate(element, wanted)
    case 'reference':
      return sameReference(textOf(element, 'reference'), wanted)
    case 'string':
      return typeof element === 'string' && element.toLowerCase().startsWith(wanted.toLowerCase())
    case 'uri':
      return element === wanted
  }
}

/** `1`, `Patient/1` and `http://…/Patient/1` all name Patient/1. */
function sameReference(held: string | undefined, wanted: string): boolean {
  if (held === undefined) return false
  const [heldType, heldId] = held.split('/').slice(-2)
  const [id, type] = wanted.split('/').reverse()
  return heldId === id && (type === undefined || type === heldType)
}
