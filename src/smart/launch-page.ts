import { offeredIssuers } from '../site/issuer.ts'
import type { LaunchSite } from '../site/launch-schema.ts'
import { loadLaunchSite } from '../site/load-launch-site.ts'
import { SiteError } from '../site/site-error.ts'
import { beginLaunch } from './begin-launch.ts'
import { LaunchError, type LaunchFailure } from './launch-failure.ts'
import { launchAsked, type LaunchRequest } from './launch-request.ts'
import { LaunchView } from './launch-view.ts'
import type { LaunchLanguage } from './launch-words.ts'
import './launch.css'

/** What the page needs of the browser, so that it can be tried without one leaving it. */
export interface LaunchPageOptions {
  readonly root: HTMLElement
  readonly address?: string
  readonly go?: (address: string) => void
  readonly load?: () => Promise<LaunchSite>
}

/** Runs the launch page: checks who asks, then sends the browser to the EHR's sign-in. Shows every failure. */
export async function runLaunchPage({
  root,
  address = window.location.href,
  go = (next) => window.location.assign(next),
  load = loadLaunchSite,
}: LaunchPageOptions): Promise<void> {
  let view = new LaunchView(root, browserLanguage())
  view.connecting()
  let site: LaunchSite
  try {
    site = await load()
  } catch (error) {
    view.failure(failureOf(error))
    return
  }
  view = new LaunchView(root, site.language ?? browserLanguage())
  if (site.title !== undefined) document.title = site.title

  const begin = async (request: LaunchRequest): Promise<void> => {
    view.connecting()
    try {
      const next = await beginLaunch(request, site, new URL('.', address).href)
      view.redirecting()
      go(next)
    } catch (error) {
      view.failure(failureOf(error, request.issuer))
    }
  }

  if (new URL(address).searchParams.has('check')) {
    try {
      // For integrators only, so that nobody else waits for it.
      const { runSelfCheck } = await import('./self-check/self-check-page.ts')
      const end = await runSelfCheck({ root, address, site, language: site.language ?? browserLanguage() })
      if (end.kind === 'unknown-issuer') view.failure(end)
    } catch {
      // What a server answers is a finding of the check, never thrown: only the check itself can be missing.
      view.failure({ kind: 'not-loaded' })
    }
    return
  }

  const asked = launchAsked(address, site)
  const offered = offeredIssuers(site.issuers)
  if (asked.kind === 'failure') view.failure(asked.failure)
  else if (asked.kind === 'launch') await begin(asked.request)
  else if (offered.length === 0) view.failure({ kind: 'no-launch' })
  else view.choices(offered, (issuer) => void begin({ issuer }))
}

/** What went wrong without a word of its own went wrong between discovery and sign-in. */
function failureOf(error: unknown, issuer = ''): LaunchFailure {
  if (error instanceof LaunchError) return error.failure
  if (error instanceof SiteError) return { kind: 'site', problems: [error.message] }
  return { kind: 'discovery-failed', issuer }
}

function browserLanguage(): LaunchLanguage {
  return navigator.language.startsWith('zh') ? 'zh' : 'en'
}
