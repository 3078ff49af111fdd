import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense, use, useEffect, useState, type ReactNode } from 'react'
import { CrashGuard } from './crash-guard.tsx'
import { keptLanguage, SpeechProvider, useSpeech } from './language.tsx'
import type { OpenedPanel } from './open-panel.ts'
import { Opening } from './opening.tsx'
import { Workspace } from './workspace.tsx'

// Its words come only where there is no session.
const FailurePage = lazy(() => import('./failure-page.tsx').then((module) => ({ default: module.FailurePage })))

/** Reads are made once, and again only when asked: the chart has retries of its own. */
function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: false,
        staleTime: Infinity,
        gcTime: Infinity,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        networkMode: 'always',
        structuralSharing: false,
      },
    },
  })
}

/** The panel, from the opening of its session on. The promise is made once, outside React. */
export function App({ opened }: { readonly opened: Promise<OpenedPanel> }): ReactNode {
  const [client] = useState(newQueryClient)
  return (
    <SpeechProvider>
      <CrashGuard>
        <QueryClientProvider client={client}>
          <Suspense fallback={<Opening />}>
            <Opened opened={opened} />
          </Suspense>
        </QueryClientProvider>
      </CrashGuard>
    </SpeechProvider>
  )
}

function Opened({ opened }: { readonly opened: Promise<OpenedPanel> }): ReactNode {
  const result = use(opened)
  const { language, setLanguage } = useSpeech()
  const preferred = result.kind === 'session' ? result.session.site.language : undefined
  useEffect(() => {
    // A site's own language, until the reader chooses.
    if (preferred !== undefined && preferred !== language && keptLanguage() === undefined) setLanguage(preferred)
  }, [preferred, language, setLanguage])
  const styleUrl = result.kind === 'session' ? result.session.styleUrl : undefined
  useEffect(() => {
    if (styleUrl !== undefined) void wearStyleOf(styleUrl)
  }, [styleUrl])
  return result.kind === 'session' ? (
    // Nothing of one patient's page (a value tried, a step to undo) is there for another's.
    <Workspace
      key={`${result.session.issuer} ${result.session.patientId}`}
      session={result.session}
      addedTrials={result.addedTrials}
    />
  ) : (
    <FailurePage failure={result.failure} />
  )
}

/** An EHR's style comes after the chart has begun to be read, and is loaded only where there is one. */
async function wearStyleOf(url: string): Promise<void> {
  const [{ fetchEhrStyle }, { lookOf, wear }] = await Promise.all([
    import('../smart/ehr-style.ts'),
    import('./ehr-look.ts'),
  ])
  const style = await fetchEhrStyle(url)
  if (style !== undefined) wear(lookOf(style))
}
