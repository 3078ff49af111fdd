import type { Vaccination } from '../../findings/vaccination.ts'
import { dayText } from '../../values/clinical-date.ts'
import { firstDayBeyond, isWithin, type Span } from '../../values/window.ts'
import type { Determination } from '../determination.ts'
import { failsToHold, undecided } from '../determine.ts'
import type { Inquiry } from '../inquiry.ts'
import { presumedFrom, unread } from '../readability.ts'

/** A live vaccine within a span before lymphodepletion, which is ahead: on record it is something to wait for. */
export interface LiveVaccineRule {
  readonly kind: 'live-vaccine'
  readonly within: Span
}

export function decideLiveVaccine({ within }: LiveVaccineRule, { findings }: Inquiry): Determination {
  const recent = findings.vaccinations
    .map((vaccination) => ({ ...vaccination, uses: usesOf(vaccination) }))
    .filter(({ uses, liveByText }) => liveByText || (uses.length > 0 && !uses.includes('exclude')))
    .filter(({ date }) => date === undefined || isWithin(date, findings.asOf, within) !== 'false')
  const evidence = recent.map(({ reference, display, date }) => ({
    reference,
    concept: 'live-vaccines',
    display,
    ...(date === undefined ? {} : { date: date.text }),
  }))
  if (recent.length > 0) {
    if (recent.some(({ uses, date }) => date === undefined || !uses.includes('match')))
      return undecided([{ datum: 'live-vaccines', reason: 'needs-detail' }], evidence)
    const day = dayText(firstDayBeyond(Math.max(...recent.flatMap(({ date }) => date?.last ?? [])), within))
    return undecided(
      [
        {
          datum: 'live-vaccines',
          reason: 'before-treatment',
          action: { id: 'action.waitUntil', values: { date: day } },
        },
      ],
      evidence,
      { passesFrom: day },
    )
  }
  const [first, ...rest] = unread(findings, ['Immunization'], 'live-vaccines')
  if (first !== undefined) return undecided([first, ...rest])
  return failsToHold('presumed', [], { notes: [presumedFrom(['Immunization'])] })
}

/** What its codes say of a live vaccine: that it is one, may be one, or is none. */
function usesOf({ bindings }: Vaccination): readonly string[] {
  return bindings.filter(({ concept }) => concept === 'live-vaccines').map(({ use }) => use)
}
