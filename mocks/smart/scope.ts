/** Letters of SMART v2: create, read, update, delete, search. */
export type Permission = 'c' | 'r' | 'u' | 'd' | 's'

/** A scope on resources, v1 (`patient/Observation.read`) or v2 (`patient/Observation.rs?category=…`). */
export interface ResourceScope {
  readonly context: 'patient' | 'user' | 'system'
  readonly resourceType: string
  readonly permissions: ReadonlySet<Permission>
  /** Narrows the scope to the resources that this search would find. */
  readonly query?: URLSearchParams
}

const version1: Readonly<Record<string, string>> = { read: 'rs', write: 'cud', '*': 'cruds' }
const pattern = /^(patient|user|system)\/(\*|[A-Z][A-Za-z]*)\.(read|write|\*|c?r?u?d?s?)(?:\?(.+))?$/

/** Reads a scope on resources; undefined for every other scope and for a broken one. */
export function readResourceScope(text: string): ResourceScope | undefined {
  const [, context, resourceType, rights, query] = pattern.exec(text) ?? []
  if (context === undefined || resourceType === undefined || !rights) return undefined
  if (query !== undefined && Object.hasOwn(version1, rights)) return undefined
  return {
    context: context as ResourceScope['context'],
    resourceType,
    permissions: new Set((version1[rights] ?? rights).split('') as Permission[]),
    ...(query === undefined ? {} : { query: new URLSearchParams(query) }),
  }
}

/** Scopes on the launch and on the session that this server grants. */
export const contextScopes = [
  'launch',
  'launch/patient',
  'launch/encounter',
  'openid',
  'fhirUser',
  'profile',
  'online_access',
  'offline_access',
] as const

/**
 * The scopes out of those asked for that are granted: context scopes and patient scopes. `withheld` names resource
 * types or whole scopes that are kept back.
 */
export function grantScopes(asked: readonly string[], withheld: readonly string[]): readonly string[] {
  return [...new Set(asked)].filter((text) => {
    if (withheld.includes(text)) return false
    if ((contextScopes as readonly string[]).includes(text)) return true
    const scope = readResourceScope(text)
    return scope?.context === 'patient' && !withheld.includes(scope.resourceType)
  })
}

/** The scopes of a space-separated list. */
export function splitScopes(text: string | undefined): readonly string[] {
  return (text ?? '').split(/\s+/).filter((each) => each !== '')
}
