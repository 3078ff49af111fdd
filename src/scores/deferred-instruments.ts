import type { Answers, Instrument } from './instrument.ts'

/** What is known of an instrument before its items are loaded: its name, and what a total of it may be. */
export type InstrumentHead = Pick<
  Instrument,
  'id' | 'aliases' | 'label' | 'range' | 'step' | 'unit' | 'unnamed' | 'window'
>

let whole: ReadonlyMap<string, Instrument> | undefined

/**
 * Fetches the items of all instruments and how they are scored, which few charts and all forms need. Where nothing was
 * taken out of the code, there is nothing to wait for.
 */
export async function loadInstruments(): Promise<void> {
  const { classifications, instruments } = await import('./every-instrument.ts')
  whole = new Map([...instruments, ...classifications].map((instrument) => [instrument.id, instrument]))
}

export const areInstrumentsLoaded = (): boolean => whole !== undefined

/**
 * An instrument as pages have it: whoever asks for its items or a score before they are loaded is told so by an error,
 * never by an empty answer. The build puts it in place of the whole (`bundling/deferred-instruments.ts`).
 */
export function deferredInstrument(head: InstrumentHead): Instrument {
  const loaded = (): Instrument => {
    const instrument = whole?.get(head.id)
    if (instrument === undefined) throw new Error(`The items of ${head.id} were asked for before they were loaded.`)
    return instrument
  }
  const later = {
    ...head,
    get items() {
      return loaded().items
    },
    get lead() {
      return loaded().lead
    },
    get licence() {
      return loaded().licence
    },
    get sources() {
      return loaded().sources
    },
    get bandOf() {
      return loaded().bandOf
    },
    score: (answers: Answers) => loaded().score(answers),
    bounds: (answers: Answers) => loaded().bounds(answers),
  }
  // Fields that some instruments lack are undefined here, which says the same.
  return later as Instrument
}
