import { classifications, instruments } from './every-instrument.ts'
import type { Instrument } from './instrument.ts'

// Pages have their names and ranges here at first, and the rest once it is loaded (`loadInstruments`).
export { classifications, instruments }

const byName = new Map<string, Instrument>()
for (const instrument of [...instruments, ...classifications]) {
  for (const name of [instrument.id, ...(instrument.aliases ?? [])]) byName.set(name, instrument)
}

/** The instrument or classification of an id or alias. */
export function instrumentById(idOrAlias: string): Instrument | undefined {
  return byName.get(idOrAlias) ?? byName.get(idOrAlias.toLowerCase().replaceAll('_', '-'))
}
