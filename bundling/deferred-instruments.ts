import { resolve } from 'node:path'
import type { Plugin } from 'vite'
import { classifications, instruments } from '../src/scores/every-instrument.ts'
import type { InstrumentHead } from '../src/scores/deferred-instruments.ts'
import type { Instrument } from '../src/scores/instrument.ts'
import type { Shelves } from './shelves.ts'

const heads = '\0instrument-heads'

/** Pages open with the names and ranges of instruments; their items and how they are scored are a chunk of their own. */
export function deferredInstruments(root: string, aside: Shelves): Plugin {
  const scores = resolve(root, 'src/scores')
  const at = (path: string) => JSON.stringify(resolve(root, path))
  return {
    name: 'deferred-instruments',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      return source === './every-instrument.ts' && importer === resolve(scores, 'catalog.ts') ? heads : undefined
    },
    load(id) {
      if (id !== heads) return undefined
      const listed = (all: readonly Instrument[]) => `[${all.map((one) => headCode(one, aside)).join(', ')}].map(head)`
      return {
        code: [
          `import { deferredInstrument as head } from ${at('src/scores/deferred-instruments.ts')}`,
          `import * as deferred from ${at('src/wording/deferred-texts.ts')}`,
          `export const instruments = ${listed(instruments)}`,
          `export const classifications = ${listed(classifications)}`,
        ].join('\n'),
        map: null,
      }
    },
  }
}

function headCode(instrument: Instrument, aside: Shelves): string {
  const { id, aliases, label, range, step, unit, unnamed, window } = instrument
  const head: Omit<InstrumentHead, 'label' | 'window'> = {
    id,
    range,
    unnamed,
    ...(aliases === undefined ? {} : { aliases }),
    ...(step === undefined ? {} : { step }),
    ...(unit === undefined ? {} : { unit }),
  }
  // Classifications count for life, which JSON has no word for.
  const days = Number.isFinite(window.days) ? String(window.days) : 'Infinity'
  const flag = window.flagOverDays === undefined ? '' : `, flagOverDays: ${window.flagOverDays}`
  return `{ ...${JSON.stringify(head)}, label: ${aside.label(label.en, label.zh)}, window: { days: ${days}${flag} } }`
}
