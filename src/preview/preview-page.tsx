import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { Site } from '../site/schema.ts'
import type { Trial } from '../trials/trial.ts'
import type { Language } from '../wording/language.ts'
import { previewWords as words } from '../wording/preview-words.ts'
import { AnswerView } from './answer-view.tsx'
import { PrefetchTable } from './prefetch-table.tsx'
import { previewAnswer, type PreviewAnswer } from './preview-answer.ts'
import { readBundle, readSource, type PreviewSource, type SourceRead } from './preview-source.ts'
import { loadSample, type Samples } from './samples.ts'
import { SourceForm } from './source-form.tsx'
import { SpeechContext, speechIn } from './speech.ts'

export interface PreviewPageProps {
  readonly site: Partial<Site>
  readonly siteTrials: readonly Trial[]
  readonly samples: Samples | undefined
  readonly loadProblem?: string | undefined
  /** The page's own address, which samples and launch page lie beside. */
  readonly page: string
  readonly today: string
  readonly firstLanguage: Language
}

const languages = [
  ['en', 'en', 'English'],
  ['zh', 'zh-CN', '中文'],
] as const

/** The card preview: a chart on one side, the card and what it was made from on the other. */
export function PreviewPage({
  site,
  siteTrials,
  samples,
  page,
  today,
  firstLanguage,
  ...rest
}: PreviewPageProps): ReactNode {
  const [language, setLanguage] = useState(firstLanguage)
  const [sample, setSample] = useState('')
  const [source, setSource] = useState<PreviewSource>()
  const [problem, setProblem] = useState<SourceRead>()
  const [loadProblem, setLoadProblem] = useState(rest.loadProblem)
  const [asOf, setAsOf] = useState(today)
  const [hasServer, setHasServer] = useState(true)
  const [withheld, setWithheld] = useState<ReadonlySet<string>>(new Set())
  const [answer, setAnswer] = useState<PreviewAnswer>()
  const lastAsked = useRef('')
  const speech = useMemo(() => speechIn(language), [language])
  const { say } = speech

  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
    document.title = words.title[language]
  }, [language])

  useEffect(() => {
    if (source === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(asOf)) return
    let isWanted = true
    const launch = new URL('launch.html', page).href
    void previewAnswer({ source, withheld, hasServer, asOf, language, site, siteTrials, launch }).then((next) => {
      if (isWanted) setAnswer(next)
    })
    return () => {
      isWanted = false
    }
  }, [source, withheld, hasServer, asOf, language, site, siteTrials, page])

  const take = (read: SourceRead, day: string) => {
    const isUsable = read.kind === 'chart' || read.kind === 'request'
    setProblem(isUsable ? undefined : read)
    setSource(isUsable ? read : undefined)
    setAnswer(undefined)
    setWithheld(new Set())
    setAsOf(day)
  }
  const takeSample = (id: string) => {
    setSample(id)
    lastAsked.current = id
    if (id === '') return
    loadSample(id, page).then(
      (bundle) => {
        if (lastAsked.current !== id) return
        setLoadProblem(undefined)
        take(readBundle(bundle), samples?.date ?? today)
      },
      (error: unknown) => setLoadProblem(error instanceof Error ? error.message : String(error)),
    )
  }

  return (
    <SpeechContext value={speech}>
      <header>
        <div>
          <h1>{say(words.title)}</h1>
          <p className="quiet">{say(words.lead)}</p>
        </div>
        <div className="languages" role="group" aria-label={say(words.language)}>
          {languages.map(([own, tag, name]) => (
            <button key={own} type="button" lang={tag} aria-pressed={own === language} onClick={() => setLanguage(own)}>
              {name}
            </button>
          ))}
        </div>
      </header>
      <main>
        <SourceForm
          samples={samples}
          sample={sample}
          onSample={takeSample}
          onPasted={(text) => {
            setSample('')
            lastAsked.current = ''
            take(readSource(text), asOf)
          }}
          asOf={asOf}
          onAsOf={setAsOf}
          hasServer={hasServer}
          onServer={setHasServer}
          problem={problem}
          loadProblem={loadProblem}
        />
        <AnswerView answer={answer} isWorking={source !== undefined} />
        {answer && (
          <PrefetchTable
            items={answer.items}
            completed={answer.completed}
            withheld={withheld}
            onWithhold={(key, isWithheld) =>
              setWithheld((before) => new Set([...before].filter((one) => one !== key).concat(isWithheld ? [key] : [])))
            }
          />
        )}
      </main>
    </SpeechContext>
  )
}
