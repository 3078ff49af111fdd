import type { LaunchSite } from '../site/launch-schema.ts'
import { authorise } from './authorise.ts'
import { discover } from './discovery.ts'
import { LaunchError } from './launch-failure.ts'
import type { LaunchRequest } from './launch-request.ts'
import { neededTypes } from './needed-types.ts'
import { scopesFor } from './scopes.ts'
import { hasStorage } from './stored-launch.ts'

/**
 * Takes an allowed launch as far as the EHR's sign-in: answers the address to send the browser to.
 * @param page the launch page's own address; the panel beside it is where the EHR sends the browser back to
 * @throws LaunchError
 */
export async function beginLaunch(request: LaunchRequest, site: LaunchSite, page: string): Promise<string> {
  if (!window.isSecureContext) throw new LaunchError({ kind: 'insecure-page' })
  if (!hasStorage()) throw new LaunchError({ kind: 'no-storage' })
  const discovery = await discover(request.issuer)
  const scope = scopesFor({ resourceTypes: neededTypes }, discovery, request.launch === undefined, site.writeBack)
  return authorise({ ...request, clientId: site.clientId, scope, redirectUri: new URL('index.html', page).href })
}
