import { instrumentById } from '../../scores/catalog.ts'
import type { Instrument, Item, Option } from '../../scores/instrument.ts'
import { canonicalConceptId } from '../../terminology/catalog.ts'

/** Totals that are made of another instrument's items. */
const parents: Readonly<Record<string, string>> = {
  'sledai-2k-clinical': 'sledai-2k',
  'sledai-2k-modified': 'sledai-2k',
}

/** The form in which a datum is scored item by item: its own, or that of the total it is derived from. */
export function formFor(datum: string): Instrument | undefined {
  const id = canonicalConceptId(datum)
  return instrumentById(parents[id] ?? id)
}

/** Data that one form tells of. */
export function dataOf({ id }: Instrument): readonly string[] {
  return [id, ...Object.keys(parents).filter((datum) => parents[datum] === id)]
}

/** Whether a datum has more to it than the plain field beside it: several items. */
export function canOpenAsForm(datum: string): boolean {
  return (formFor(datum)?.items?.length ?? 0) > 1
}

/** How items are laid out: one below the other, or short pickers side by side. */
export function layoutOf({ items = [] }: Instrument): 'list' | 'pickers' | 'sides' {
  if (items.some(({ group }) => group === 'left')) return 'sides'
  const [first] = items
  const isAlike =
    first?.options !== undefined && items.length > 1 && items.every(({ options }) => options === first.options)
  return isAlike ? 'pickers' : 'list'
}

/** The key that gives an answer: the digit or letter its label begins with, else its place, counted from 0. */
export function keyOf({ value, label }: Option, index: number): string {
  const own = String(value)
  return own.length === 1 && label.en.startsWith(`${own} `) ? own : String(index)
}

/** Items of one side where both are drawn side by side; the axial ones stand alone. */
export function sideOf({ group }: Item): 'right' | 'left' | 'axial' {
  return group === 'right' || group === 'left' ? group : 'axial'
}
