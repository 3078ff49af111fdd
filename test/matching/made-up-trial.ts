import type { Rule } from '../../src/criteria/rule.ts'
import type { TrialMatch } from '../../src/matching/match.ts'
import type { Criterion, Trial } from '../../src/trials/trial.ts'
import type { PatientSentence } from '../patient.ts'

const said = (en: string) => ({ en, zh: en })

export const platelets = (least: number): Rule => ({
  kind: 'measurement',
  concept: 'platelets',
  comparison: '>=',
  threshold: { value: least, unit: '10*9/L' },
})

export function row(id: string, rule: Rule, extra: Partial<Criterion> = {}): Criterion {
  return { id, category: 'inclusion', label: said(id), place: '', decidedBy: 'chart', rule, ...extra }
}

/** A trial of lupus and rheumatoid arthritis that asks just this. */
export function trialOf(criteria: readonly Criterion[], extra: Partial<Trial> = {}): Trial {
  return {
    id: 'T',
    title: said('T'),
    sponsor: '',
    product: '',
    source: { url: '', retrieved: '' },
    status: { word: '', checked: '' },
    cohorts: [
      { id: 'SLE', label: said('SLE'), diagnosis: [{ concept: 'sle' }] },
      { id: 'RA', label: said('RA'), diagnosis: [{ concept: 'ra' }] },
    ],
    criteria,
    questions: [],
    ...extra,
  }
}

export function matchOf(someone: PatientSentence, trial: Trial): TrialMatch {
  const [match] = someone.prescreened([trial]).trials
  if (match === undefined) throw new Error('no match')
  return match
}
