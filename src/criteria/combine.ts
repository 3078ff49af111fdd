import { allOf, anyOf, atLeast as atLeastOf, not as notOf, type Truth } from '../values/truth.ts'
import { isSameContent } from '../values/same-content.ts'
import type { Basis, Determination } from './determination.ts'
import { determined } from './determine.ts'

/** From the firmest to the least firm: a whole is as firm as its weakest part, and as its best one where one is enough. */
const firmness: readonly Basis[] = ['documented', 'entered', 'attested', 'presumed', 'none']

function firmest(parts: readonly Determination[]): Basis | undefined {
  return firmness.find((basis) => parts.some((part) => part.basis === basis))
}

function weakest(parts: readonly Determination[]): Basis | undefined {
  return firmness.findLast((basis) => parts.some((part) => part.basis === basis))
}

/** Every part holds. A part that does not apply to the patient is left out. */
export function all(parts: readonly Determination[], inOrder = false): Determination {
  return joined(parts, 'false', inOrder)
}

/** One part holds. */
export function any(parts: readonly Determination[], inOrder = false): Determination {
  return joined(parts, 'true', inOrder)
}

/** @param settling the truth of which one part is enough for the whole; the other one takes them all */
function joined(parts: readonly Determination[], settling: 'true' | 'false', inOrder: boolean): Determination {
  const applicable = parts.every(applies) ? parts : parts.filter(applies)
  const truth = (settling === 'true' ? anyOf : allOf)(applicable.map((part) => part.truth))
  if (applicable.length === 0) return noneApplies(truth, parts)
  const deciding = applicable.filter((part) => part.truth === truth)
  if (truth === 'unknown') return merged(truth, parts, inOrder ? deciding.slice(0, 1) : deciding)
  return truth === settling
    ? merged(truth, parts, deciding, firmest(deciding), endsWithLast(deciding))
    : merged(truth, parts, deciding, weakest(deciding), endsWithFirst(deciding))
}

/** At least so many parts hold. A part that does not apply to the patient is left out: it is not one that holds. */
export function atLeast(count: number, parts: readonly Determination[]): Determination {
  const applicable = parts.filter(applies)
  const truths = applicable.map((part) => part.truth)
  const truth = atLeastOf(count, truths)
  if (applicable.length === 0) return noneApplies(truth, parts)
  const deciding = truths.includes(truth) ? applicable.filter((part) => part.truth === truth) : parts.filter(isCounted)
  return merged(truth, parts, deciding, weakest(deciding))
}

/** Where too few are left to be enough: those that hold, and those that do not apply, show it. */
function isCounted(part: Determination): boolean {
  return !applies(part) || part.truth === 'true'
}

export function not(part: Determination): Determination {
  const { truth, basis, evidence, missing } = part
  return determined(notOf(truth), basis, evidence, missing, part)
}

function applies({ notApplicable }: Determination): boolean {
  return notApplicable !== true
}

/** @param truth what no part at all comes to */
function noneApplies(truth: Truth, parts: readonly Determination[]): Determination {
  return merged(truth, parts, parts, 'documented', { notApplicable: true })
}

type Ends = Pick<Determination, 'modifiable' | 'passesFrom'>

const never: Ends = {}

/** Every part must hold, so the whole stops holding as soon as one of them does. */
function endsWithFirst(parts: readonly Determination[]): Ends {
  return parts.some(canEnd) ? ending(daysOf(parts)[0]) : never
}

/** Each part alone settles the whole, so it stays settled until the last of them has changed. */
function endsWithLast(parts: readonly Determination[]): Ends {
  if (!parts.every(canEnd)) return never
  const days = daysOf(parts)
  return ending(days.length === parts.length ? days.at(-1) : undefined)
}

function canEnd({ modifiable }: Determination): boolean {
  return modifiable === true
}

function daysOf(parts: readonly Determination[]): readonly string[] {
  return parts.flatMap(({ passesFrom }) => passesFrom ?? []).sort()
}

function ending(passesFrom: string | undefined): Ends {
  return passesFrom === undefined ? { modifiable: true } : { modifiable: true, passesFrom }
}

function merged(
  truth: Truth,
  parts: readonly Determination[],
  deciding: readonly Determination[],
  basis: Basis = 'none',
  { modifiable, passesFrom, notApplicable }: Pick<Determination, 'modifiable' | 'passesFrom' | 'notApplicable'> = never,
): Determination {
  return determined(
    truth,
    basis,
    distinct(deciding, ({ evidence }) => evidence),
    distinct(deciding, ({ missing }) => missing),
    { parts, notes: distinct(deciding, ({ notes }) => notes), modifiable, passesFrom, notApplicable },
  )
}

const nothing: readonly never[] = []

/** Beyond these, what was seen is remembered by its text: comparing each with each would take too long. */
const fewItems = 12

function distinct<T>(parts: readonly Determination[], itemsOf: (part: Determination) => readonly T[]): readonly T[] {
  let items: readonly T[] = nothing
  for (const part of parts) items = items.length === 0 ? itemsOf(part) : [...items, ...itemsOf(part)]
  if (items.length < 2) return items
  if (items.length <= fewItems)
    return items.filter((item, index) => items.findIndex((other) => isSameContent(other, item)) === index)
  const seen = new Set<string>()
  return items.filter((item) => {
    const key = JSON.stringify(item)
    return seen.has(key) ? false : seen.add(key)
  })
}
