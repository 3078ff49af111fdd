import type { CapabilityStatement } from 'fhir/r4'
import { creatableTypes, includes, searchParameters } from './search-parameters.ts'

/** Where the authorisation endpoints are; absent when the server asks for no token. */
export interface OauthEndpoints {
  readonly authorize: string
  readonly token: string
}

/** What the server can do, written from its own tables. */
export function capabilityStatement(
  base: string,
  startedAt: Date,
  unsupportedTypes: readonly string[],
  oauth: OauthEndpoints | undefined,
): CapabilityStatement {
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: startedAt.toISOString(),
    kind: 'instance',
    software: { name: 'CAR-T Prescreen sandbox' },
    implementation: { description: 'Embedded EHR with synthetic patients', url: base },
    fhirVersion: '4.0.1',
    format: ['application/fhir+json', 'json'],
    rest: [
      {
        mode: 'server',
        ...(oauth ? { security: security(oauth) } : {}),
        resource: Object.entries(searchParameters)
          .filter(([type]) => !unsupportedTypes.includes(type))
          .map(([type, parameters]) => ({
            type: type as 'Patient',
            interaction: [
              { code: 'read' as const },
              { code: 'search-type' as const },
              ...(creatableTypes.includes(type) ? [{ code: 'create' as const }] : []),
            ],
            ...(creatableTypes.includes(type) ? { conditionalCreate: true } : {}),
            ...includesOf(type),
            searchParam: Object.entries(parameters).map(([name, { kind }]) => ({ name, type: kind })),
          })),
      },
    ],
  }
}

function includesOf(type: string): { searchInclude?: string[] } {
  const own = Object.keys(includes).filter((name) => name.startsWith(`${type}:`))
  return own.length > 0 ? { searchInclude: own } : {}
}

function security(oauth: OauthEndpoints) {
  return {
    cors: true,
    service: [
      {
        coding: [
          {
            system: 'http://terminology.hl7.org/CodeSystem/restful-security-service',
            code: 'SMART-on-FHIR',
            display: 'SMART-on-FHIR',
          },
        ],
      },
    ],
    extension: [
      {
        url: 'http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris',
        extension: [
          { url: 'authorize', valueUri: oauth.authorize },
          { url: 'token', valueUri: oauth.token },
        ],
      },
    ],
  }
}
