import type { Outcome } from '../matching/outcome.ts'
import type { Result } from '../report/result.ts'
import { questionsOf } from '../matching/questions.ts'
import type { Trial } from '../trials/trial.ts'
import type { Language } from '../wording/language.ts'
import { datumLabel } from '../wording/words.ts'
import type { ExportNote } from './population-input.ts'
import { noOutcomes, type Tally, type TrialTally } from './tally.ts'

/** What is to be said of a population as a whole, as JSON. */
export interface Summary {
  readonly program: Result['program']
  readonly asOf: string
  readonly patients: number
  /** Results written; fewer than patients where only some outcomes were asked for. */
  readonly written: number
  /** Lines or files that could not be used, and the places of the first of them. */
  readonly broken: { readonly count: number; readonly places: readonly string[] }
  readonly exports: readonly ExportNote[]
  readonly trials: readonly SummaryTrial[]
}

export interface SummaryTrial {
  readonly id: string
  readonly title: string
  readonly outcomes: Readonly<Record<Outcome, number>>
  /** Of the ineligible: by criteria only that time or the clinician can change. */
  readonly modifiable: number
  /**
   * What holds outcomes of undetermined patients back, most useful first: `alone` is for how many it is the only thing.
   */
  readonly missingData: readonly {
    readonly datum: string
    readonly label: string
    readonly patients: number
    readonly alone: number
  }[]
  /** Criteria that alone rule patients out (of a cohort), most patients first. */
  readonly nearMisses: readonly {
    readonly criteria: readonly string[]
    readonly label: string
    readonly patients: number
    readonly modifiable: number
  }[]
}

export interface SummaryRequest {
  readonly program: Result['program']
  readonly asOf: string
  readonly trials: readonly Trial[]
  readonly language: Language
  readonly tally: Tally
  readonly exports: readonly ExportNote[]
}

export function summaryOf({ program, asOf, trials, language, tally, exports }: SummaryRequest): Summary {
  const questions = questionsOf(trials.map((trial) => ({ trial })))
  const { patients, written, broken, brokenPlaces } = tally
  return {
    program,
    asOf,
    patients,
    written,
    broken: { count: broken, places: brokenPlaces },
    exports,
    trials: trials.map((trial) => {
      const found = tally.trials[trial.id]
      return {
        id: trial.id,
        title: trial.title[language],
        outcomes: found?.outcomes ?? noOutcomes,
        modifiable: found?.modifiable ?? 0,
        missingData: Object.entries(found?.missing ?? {})
          .map(([datum, counts]) => ({ datum, label: datumLabel(datum, language, questions), ...counts }))
          .sort((a, b) => b.alone - a.alone || b.patients - a.patients || (a.datum < b.datum ? -1 : 1)),
        nearMisses: nearMissesOf(trial, found, language),
      }
    }),
  }
}

function nearMissesOf(trial: Trial, found: TrialTally | undefined, language: Language): SummaryTrial['nearMisses'] {
  return Object.entries(found?.nearMisses ?? {})
    .map(([name, counts]) => {
      const criteria = name.split(' + ')
      const labels = criteria.map((id) => {
        const label = trial.criteria.find((criterion) => criterion.id === id)?.label[language] ?? ''
        return `${id} ${label}`
      })
      return { criteria, label: labels.join(' + '), ...counts }
    })
    .sort((a, b) => b.patients - a.patients || (a.label < b.label ? -1 : 1))
}
