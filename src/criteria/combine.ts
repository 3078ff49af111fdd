import { allOf, atLeast as atLeastOf, not as notOf, type Truth } from '../values/truth.ts'
import { isSameContent } from '../values/same-content.ts'
import type { Basis, Determination, Missing } from './determination.ts'

/** From the firmest to the least firm: a whole is as firm as its weakest part, and as its best one where one is enough. */
const firmness: readonly Basis[] = ['documented', 'entered', 'attested', 'presumed', 'none']

function firmest(parts: readonly Determination[]): Basis {
  return firmness.find((basis) => parts.some((part) => part.basis === basis)) ?? 'none'
}

function weakest(parts: readonly Determination[]): Basis {
  return [...firmness].reverse().find((basis) => parts.some((part) => part.basis === basis)) ?? 'none'
}

/** Every part holds. A part that does not apply to the patient is left out. */
export function all(parts: readonly Determination[], inOrder = false): Determination {
  const applicable = parts.filter(applies)
  if (applicable.length === 0 && parts.length > 0) return noneApplies(parts)
  const truth = allOf(applicable.map((part) => part.truth))
  const deciding = applicable.filter((part) => part.truth === truth)
  switch (truth) {
    case 'true':
      return merged(truth, parts, deciding, weakest(deciding), endsWithFirst(deciding))
    case 'false':
      return merged(truth, parts, deciding, firmest(deciding), endsWithLast(deciding))
    case 'unknown':
      return merged(truth, parts, inOrder ? deciding.slice(0, 1) : deciding, 'none')
  }
}

/** One part holds. */
export function any(parts: readonly Determination[], inOrder = false): Determination {
  return { ...not(all(parts.map(not), inOrder)), parts }
}

/** At least so many parts hold. A part that does not apply to the patient is left out: it is not one that holds. */
export function atLeast(count: number, parts: readonly Determination[]): Determination {
  const applicable = parts.filter(applies)
  if (applicable.length === 0 && parts.length > 0) return noneApplies(parts)
  const truth = atLeastOf(
    count,
    applicable.map((part) => part.truth),
  )
  const deciding = applicable.filter((part) => part.truth === truth)
  return merged(truth, parts, deciding, truth === 'unknown' ? 'none' : weakest(deciding))
}

export function not(part: Determination): Determination {
  return { ...part, truth: notOf(part.truth) }
}

function applies({ notApplicable }: Determination): boolean {
  return notApplicable !== true
}

function noneApplies(parts: readonly Determination[]): Determination {
  return merged('true', parts, parts, 'documented', { notApplicable: true })
}

type Ends = Pick<Determination, 'modifiable' | 'passesFrom'>

/** Every part must hold, so the whole stops holding as soon as one of them does. */
function endsWithFirst(parts: readonly Determination[]): Ends {
  const ending = parts.filter((part) => part.modifiable === true)
  const days = ending.flatMap(({ passesFrom }) => passesFrom ?? []).sort()
  return ending.length === 0 ? {} : { modifiable: true, ...(days[0] === undefined ? {} : { passesFrom: days[0] }) }
}

/** Each part alone makes the whole false, so it stays false until the last of them has changed. */
function endsWithLast(parts: readonly Determination[]): Ends {
  if (parts.length === 0 || !parts.every((part) => part.modifiable === true)) return {}
  const days = parts.flatMap(({ passesFrom }) => passesFrom ?? []).sort()
  const last = days.length === parts.length ? days.at(-1) : undefined
  return { modifiable: true, ...(last === undefined ? {} : { passesFrom: last }) }
}

function merged(
  truth: Truth,
  parts: readonly Determination[],
  deciding: readonly Determination[],
  basis: Basis,
  extra: Partial<Determination> = {},
): Determination {
  return {
    truth,
    basis,
    parts,
    evidence: distinct(deciding.flatMap(({ evidence }) => evidence)),
    missing: truth === 'unknown' ? distinct(deciding.flatMap(({ missing }) => missing)) : ([] as readonly Missing[]),
    notes: distinct(deciding.flatMap(({ notes }) => notes)),
    ...extra,
  }
}

/** Beyond these, what was seen is remembered by its text: comparing each with each would take too long. */
const fewItems = 12

function distinct<T>(items: readonly T[]): readonly T[] {
  if (items.length < 2) return items
  if (items.length <= fewItems)
    return items.filter((item, index) => items.findIndex((other) => isSameContent(other, item)) === index)
  const seen = new Set<string>()
  return items.filter((item) => {
    const key = JSON.stringify(item)
    return seen.has(key) ? false : seen.add(key)
  })
}
