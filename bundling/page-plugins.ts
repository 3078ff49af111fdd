import type { Plugin } from 'vite'
import { deferredInstruments } from './deferred-instruments.ts'
import { deferredTexts } from './deferred-texts.ts'
import { leanData } from './lean-data.ts'
import { packedTables } from './packed-tables.ts'
import { shelves } from './shelves.ts'

/** What makes the pages' code smaller than the sources, without changing what it says. */
export function pagePlugins(root: string): readonly Plugin[] {
  const aside = shelves()
  return [packedTables(root, aside), deferredInstruments(root, aside), leanData(root), deferredTexts(root, aside)]
}
