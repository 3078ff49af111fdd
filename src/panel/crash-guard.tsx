import { Component, type ReactNode } from 'react'
import { PartMissing } from '../wording/deferred-texts.ts'
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
  const [title, advice] =
    error instanceof PartMissing ? [words.partTitle, words.partAdvice] : [words.crashTitle, words.crashAdvice]
  return (
    <BlockingPage title={say(title)} advice={say(advice)}>
      <pre>{error instanceof PartMissing ? error.message : String(error)}</pre>
      <button type="button" onClick={() => window.location.reload()}>
        {say(words.reload)}
      </button>
    </BlockingPage>
  )
}
