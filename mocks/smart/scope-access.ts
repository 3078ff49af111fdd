import type { Access } from '../fhir/access.ts'
import { meets, readQuery } from '../fhir/match.ts'
import { readResourceScope, type Permission, type ResourceScope } from './scope.ts'

const letters: Readonly<Record<'create' | 'read' | 'search', Permission>> = { create: 'c', read: 'r', search: 's' }

/** What granted scopes allow on one patient's record; without a patient, nothing. */
export function scopeAccess(granted: readonly string[], patient: string | undefined): Access {
  const scopes = patient === undefined ? [] : granted.flatMap((text) => readResourceScope(text) ?? [])

  function allowing(interaction: keyof typeof letters, resourceType: string): readonly ResourceScope[] {
    return scopes.filter(
      (scope) =>
        (scope.resourceType === '*' || scope.resourceType === resourceType) &&
        scope.permissions.has(letters[interaction]),
    )
  }

  return {
    patient: patient ?? '',
    mayDo: (interaction, resourceType) => allowing(interaction, resourceType).length > 0,
    maySee: (resource, interaction) =>
      allowing(interaction, resource.resourceType).some(
        ({ query }) => query === undefined || meets(resource, readQuery(resource.resourceType, query).conditions),
      ),
  }
}
