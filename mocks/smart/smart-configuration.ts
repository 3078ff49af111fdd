import { contextScopes } from './scope.ts'

/** `.well-known/smart-configuration`. */
export function smartConfiguration(issuer: string, authOrigin: string) {
  return {
    issuer,
    jwks_uri: `${authOrigin}/auth/jwks`,
    authorization_endpoint: `${authOrigin}/auth/authorize`,
    token_endpoint: `${authOrigin}/auth/token`,
    grant_types_supported: ['authorization_code'],
    response_types_supported: ['code'],
    code_challenge_methods_supported: ['S256'],
    scopes_supported: [
      ...contextScopes,
      'patient/*.rs',
      'patient/*.read',
      'patient/Observation.c',
      'patient/QuestionnaireResponse.c',
    ],
    capabilities: [
      'launch-ehr',
      'launch-standalone',
      'authorize-post',
      'client-public',
      'sso-openid-connect',
      'context-ehr-patient',
      'context-ehr-encounter',
      'context-standalone-patient',
      'context-banner',
      'permission-online',
      'permission-offline',
      'permission-patient',
      'permission-v1',
      'permission-v2',
    ],
  }
}
