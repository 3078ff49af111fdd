import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { loadSite } from '../site/load-site.ts'
import { loadTrials } from '../site/load-trials.ts'
import type { Site } from '../site/schema.ts'
import { todayAt } from '../site/today.ts'
import type { Trial } from '../trials/trial.ts'
import { loadChinese, loadFolded } from '../wording/deferred-texts.ts'
import './preview.css'
import { PreviewPage } from './preview-page.tsx'
import { loadSamples } from './samples.ts'

const place = document.getElementById('preview')
if (place) void open(place)

/** The preview works beside a site's configuration, and without one. */
async function open(root: HTMLElement): Promise<void> {
  const [{ site, trials }, { samples, problem }] = await Promise.all([siteHere(), samplesHere()])
  // The card preview is a developer's page: it fetches all its words at once.
  await Promise.all([loadChinese(), loadFolded()])
  const browser = navigator.language.startsWith('zh') ? 'zh' : 'en'
  createRoot(root).render(
    <StrictMode>
      <PreviewPage
        site={site}
        siteTrials={trials}
        samples={samples}
        loadProblem={problem}
        page={document.baseURI}
        today={todayAt(site, new Date())}
        firstLanguage={site.language ?? browser}
      />
    </StrictMode>,
  )
}

async function siteHere(): Promise<{ readonly site: Partial<Site>; readonly trials: readonly Trial[] }> {
  try {
    const site = await loadSite()
    return { site, trials: await loadTrials(site) }
  } catch {
    return { site: {}, trials: [] }
  }
}

async function samplesHere() {
  try {
    return { samples: await loadSamples(document.baseURI), problem: undefined }
  } catch (error) {
    return { samples: undefined, problem: error instanceof Error ? error.message : String(error) }
  }
}
