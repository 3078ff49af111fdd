import { spanBefore, type Span } from '../../values/window.ts'
import type { Determination } from '../determination.ts'
import { failsToHold, holds, undecided } from '../determine.ts'
import type { Inquiry } from '../inquiry.ts'
import { presumedFrom, unread } from '../readability.ts'

/** The patient was in a study within a span. Whether it treated is for a person to say. */
export interface StudyRule {
  readonly kind: 'study'
  readonly within: Span
}

export function decideStudy({ within }: StudyRule, { findings }: Inquiry): Determination {
  // An end that is ahead is a planned one: the patient is in the study now.
  const since = spanBefore(findings.asOf, within)
  const recent = findings.studies.filter(({ end }) => end === undefined || end.last >= since)
  const evidence = recent.map(({ reference, display, start, end }) => ({
    reference,
    concept: 'clinical-trial',
    display,
    value: `${start?.text ?? '?'} – ${end?.text ?? '…'}`,
    ...(start === undefined ? {} : { date: start.text }),
  }))
  if (recent.length > 0) return holds('documented', evidence)
  const [first, ...rest] = unread(findings, ['ResearchSubject'], 'clinical-trial')
  return first === undefined
    ? failsToHold('presumed', [], { notes: [presumedFrom(['ResearchSubject'])] })
    : undecided([first, ...rest])
}
