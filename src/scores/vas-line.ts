import type { Label } from '../terminology/concept.ts'
import type { Instrument } from './instrument.ts'
import { typedTotal } from './typed-total.ts'

/** A line of 10 cm, 0 none to 10 extreme. */
export function vasLine(line: {
  readonly id: string
  readonly aliases: readonly string[]
  readonly label: Label
  readonly sources: readonly string[]
}): Instrument {
  return typedTotal({
    ...line,
    item: {
      id: 'vas',
      label: { en: '10 cm line, 0 none to 10 extreme', zh: '10 cm标尺，0 无，10 极重' },
      range: { min: 0, max: 10, step: 0.1, unit: 'cm' },
    },
    range: { min: 0, max: 10 },
    step: 0.1,
    unit: 'cm',
    window: { days: 28 },
    licence: 'IMACS tool; permission may be needed for the printed form. A plain number copies no text of it.',
    sources: line.sources,
  })
}

export const imacsCoreSet = 'IMACS core set: PMC2774891 table 2, PMC3748930 table 1'
export const imacsActivityTool = 'IMACS form 07b, one 10 cm line a system'
