import { chartFromBundle } from '../chart/from-bundle.ts'
import { loadUcum, needsUcum } from '../findings/ucum.ts'
import type { Outcome } from '../matching/outcome.ts'
import { prescreen, type Prescreening } from '../prescreen.ts'
import type { Result } from '../report/result.ts'
import { resultText } from '../report/result-text.ts'
import { questionsOf } from '../matching/questions.ts'
import { toResult } from '../report/to-result.ts'
import type { Site } from '../site/schema.ts'
import { siteSettings, type SiteSettings } from '../site/site-settings.ts'
import type { Trial } from '../trials/trial.ts'
import type { Language } from '../wording/language.ts'
import { workListLines } from './work-list.ts'

/** How every patient of a population is prescreened. Plain data: each thread is given it. */
export interface ScreeningPlan {
  readonly program: Result['program']
  readonly asOf: string
  readonly site?: Site
  /** Trials that are not built in. */
  readonly added: readonly Trial[]
  /** The ids of the trials to prescreen for. */
  readonly chosen: readonly string[]
  readonly language: Language
  /** Only patients with one of these outcomes in some trial are written; all where it is empty. */
  readonly only: readonly Outcome[]
  readonly hasWorkList: boolean
}

/** What comes of one patient. */
export interface Screened {
  readonly prescreening: Prescreening
  /** The result as one line of JSON, and the lines of the work list; absent where the outcome is not asked for. */
  readonly result?: string
  readonly workList?: string
}

/** Prescreens patient after patient by one plan, with the same answer as the command `prescreen` gives for each. */
export class Screening {
  private readonly byTable: SiteSettings
  private byLibrary: SiteSettings | undefined
  private readonly trials: readonly Trial[]
  private readonly questions: ReturnType<typeof questionsOf>

  constructor(private readonly plan: ScreeningPlan) {
    this.byTable = siteSettings(plan.site, { trials: plan.added })
    this.trials = this.byTable.knownTrials.filter(({ id }) => plan.chosen.includes(id))
    this.questions = questionsOf(this.trials.map((trial) => ({ trial })))
  }

  /** @throws UnusableInput for what is not one patient's Bundle */
  async screen(bundle: unknown): Promise<Screened> {
    const { asOf, only, language, program, hasWorkList } = this.plan
    const chart = chartFromBundle(bundle)
    const { settings, localCodes } = needsUcum(chart.resources) ? await this.withLibrary() : this.byTable
    const prescreening = prescreen({ chart, entries: [], trials: this.trials, asOf, settings, localCodes })
    if (only.length > 0 && !prescreening.trials.some(({ outcome }) => only.includes(outcome))) return { prescreening }
    const result = toResult(prescreening, language, program, this.questions)
    return {
      prescreening,
      result: `${resultText(result)}\n`,
      ...(hasWorkList ? { workList: workListLines(prescreening.trials, result, only, language) } : {}),
    }
  }

  private async withLibrary(): Promise<SiteSettings> {
    const { site, added } = this.plan
    return (this.byLibrary ??= siteSettings(site, { trials: added, convert: await loadUcum() }))
  }
}
