import { Component, type ReactNode } from 'react'
import { panelWords as words } from '../wording/panel-words.ts'
import { BlockingPage } from './blocking-page.tsx'
import { useSpeech } from './language.tsx'

interface CrashGuardState {
  readonly error?: unknown
}

/** What no one foresaw: a page that says so instead of an empty one. */
export class CrashGuard extends Component<{ readonly children: ReactNode }, CrashGuardState> {
  override state: CrashGuardState = {}

  static getDerivedStateFromError(error: unknown): CrashGuardState {
    return { error }
  }

  override render(): ReactNode {
    return 'error' in this.state ? <CrashPage error={this.state.error} /> : this.props.children
  }
}

function CrashPage({ error }: { readonly error: unknown }): ReactNode {
  const { say } = useSpeech()
  return (
    <BlockingPage title={say(words.crashTitle)} advice={say(words.crashAdvice)}>
      <pre>{error instanceof Error ? `${error.name}: ${error.message}` : String(error)}</pre>
      <button type="button" onClick={() => window.location.reload()}>
        {say(words.reload)}
      </button>
    </BlockingPage>
  )
}
