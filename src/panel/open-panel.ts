import { entryStore } from '../entries/entry-store.ts'
import { entriesNeedItems } from '../findings/needs-items.ts'
import { loadInstruments } from '../scores/deferred-instruments.ts'
import { SiteError } from '../site/site-error.ts'
import { siteSettings } from '../site/site-settings.ts'
import type { Site } from '../site/schema.ts'
import type { LaunchFailure } from '../smart/launch-failure.ts'
import { openSession, type OpenedSession, type Session } from '../smart/session.ts'
import { TrialFileError } from '../trials/trial-file-error.ts'
import type { Trial } from '../trials/trial.ts'

/** A session with everything its site adds, or why there is none. */
export type OpenedPanel =
  | { readonly kind: 'session'; readonly session: Session; readonly addedTrials: readonly Trial[] }
  | { readonly kind: 'failure'; readonly failure: LaunchFailure }

/**
 * Opens the session and reads what its site adds to the trials, and what entries kept in the tab are decided with. Configuration that cannot be used stops before any
 * chart is read. Called once, outside React.
 */
export async function openPanel(open: () => Promise<OpenedSession> = openSession): Promise<OpenedPanel> {
  const opened = await open()
  if (opened.kind === 'failure') return opened
  const { session } = opened
  try {
    const addedTrials = await trialsAddedBy(session.site)
    if (entriesNeedItems(entryStore(session).entries())) await loadInstruments()
    siteSettings(session.site, { trials: addedTrials })
    return { kind: 'session', session, addedTrials }
  } catch (error) {
    if (error instanceof SiteError || error instanceof TrialFileError)
      return { kind: 'failure', failure: { kind: 'site', problems: error.message.split('\n') } }
    throw error
  }
}

/** The schema of trial files is loaded only where a site has some. */
async function trialsAddedBy(site: Site): Promise<readonly Trial[]> {
  if (site.trialFiles === undefined || site.trialFiles.length === 0) return []
  const { loadTrials } = await import('../site/load-trials.ts')
  return loadTrials(site)
}
