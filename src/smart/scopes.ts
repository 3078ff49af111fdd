import type { ChartResourceType } from '../chart/chart.ts'
import type { Needs } from '../chart/needs.ts'
import type { Discovery } from './discovery.ts'

/**
 * The least a session must be allowed to do to read what is needed: to read and search each type, and a refresh token
 * for as long as the user is there where the server offers one. Who the user is, is not asked.
 * @param discovery tells which grammar the server knows (`permission-v2`) and whether it gives `online_access`
 * @param isStandalone the app was not opened from an EHR: the server lets the user pick the patient
 * @param writesBack the site lets the app create what clinicians score; nothing else is ever written
 */
export function scopesFor(
  needs: Pick<Needs, 'resourceTypes'>,
  discovery: Discovery,
  isStandalone: boolean,
  writesBack = false,
): string {
  const types = new Set<string>(['Patient', ...needs.resourceTypes])
  if (needs.resourceTypes.some((type) => type.startsWith('Medication'))) types.add('Medication')
  const isV2 = discovery.capabilities.includes('permission-v2')
  const resources = [...types].map((type) => `patient/${type}.${isV2 ? rightsOf(type) : 'read'}`)
  const givesOnline =
    discovery.scopesSupported.includes('online_access') || discovery.capabilities.includes('permission-online')
  const writes = writesBack ? writtenTypes.map((type) => `patient/${type}.${isV2 ? 'c' : 'write'}`) : []
  const launch = isStandalone ? 'launch/patient' : 'launch'
  return [launch, ...resources, ...writes, ...(givesOnline ? ['online_access'] : [])].join(' ')
}

/** What scores are written as. */
const writtenTypes = ['Observation', 'QuestionnaireResponse'] as const
export type WrittenType = (typeof writtenTypes)[number]

/** The patient and medications are read by id; some vendors refuse a search without `s`. */
function rightsOf(type: string): string {
  return type === 'Patient' || type === 'Medication' ? 'r' : 'rs'
}

/**
 * How much of a type the granted scopes let the session read: `some` where a scope names a part only
 * (`?category=laboratory`). Where a server names no resource scope at all it is taken to have granted what was asked.
 */
export function grantOf(scopes: readonly string[], type: ChartResourceType): 'all' | 'some' | 'none' {
  const granted = scopes.flatMap((scope) => resourceScope(scope) ?? [])
  if (granted.length === 0) return 'all'
  const own = granted.filter((scope) => (scope.type === type || scope.type === '*') && scope.maySee)
  if (own.some((scope) => !scope.isPart)) return 'all'
  return own.length > 0 ? 'some' : 'none'
}

/** Whether the granted scopes let the session create resources of a type. */
export function mayCreate(scopes: readonly string[], type: WrittenType): boolean {
  const granted = scopes.flatMap((scope) => resourceScope(scope) ?? [])
  return granted.length === 0 || granted.some((scope) => (scope.type === type || scope.type === '*') && scope.mayCreate)
}

interface ResourceScope {
  readonly type: string
  readonly maySee: boolean
  readonly mayCreate: boolean
  readonly isPart: boolean
}

function resourceScope(scope: string): ResourceScope | undefined {
  const found = /^(?:patient|user|system)\/([A-Za-z]+|\*)\.(read|write|\*|[cruds]+)(\?.+)?$/.exec(scope)
  if (found?.[1] === undefined || found[2] === undefined) return undefined
  const rights = found[2]
  const maySee = rights === 'read' || rights === '*' || (rights !== 'write' && rights.includes('r'))
  const mayCreate = rights === 'write' || rights === '*' || (rights !== 'read' && rights.includes('c'))
  return { type: found[1], maySee, mayCreate, isPart: found[3] !== undefined }
}
