/**
 * The reference evaluator, written from the definitions alone (docs of the rule kinds, the three-valued tables): slow,
 * plain, and without a line of src/criteria or src/matching. It answers what a rule comes to and why not, no evidence.
 */
export interface Ruling {
  readonly truth: 'true' | 'false' | 'unknown'
  /** Reasons of what is missing; of an unknown ruling only, and then at least one. */
  readonly reasons: readonly string[]
  /** False where the sentence does not speak about the patient. */
  readonly applies: boolean
  /** Time or the clinician ends this truth; `from` is the first day of the other one, where that is known. */
  readonly ends?: { readonly from?: number }
}

export function definite(truth: boolean, ends?: Ruling['ends']): Ruling {
  return { truth: truth ? 'true' : 'false', reasons: [], applies: true, ...(ends === undefined ? {} : { ends }) }
}

export function open(...reasons: readonly string[]): Ruling {
  return { truth: 'unknown', reasons, applies: true }
}

export const doesNotSpeak: Ruling = { truth: 'true', reasons: [], applies: false }

export function negated(ruling: Ruling): Ruling {
  const opposite = { true: 'false', false: 'true', unknown: 'unknown' } as const
  return { ...ruling, truth: opposite[ruling.truth] }
}

/**
 * What follows whichever way the open parts turn out: `holds` is asked of every completion, the whole is open where the
 * completions differ. A part that does not speak about the patient is left out.
 */
function overCompletions(
  parts: readonly Ruling[],
  holds: (truths: readonly boolean[]) => boolean,
  inOrder: boolean,
  endsOf: (truth: boolean, speaking: readonly Ruling[]) => Ruling['ends'],
): Ruling {
  const speaking = parts.filter(({ applies }) => applies)
  if (speaking.length === 0) return doesNotSpeak
  const seen = new Set(completions(speaking).map(holds))
  const [truth] = seen
  if (seen.size === 1 && truth !== undefined) return definite(truth, endsOf(truth, speaking))
  const openParts = speaking.filter((part) => part.truth === 'unknown')
  return open(...new Set((inOrder ? openParts.slice(0, 1) : openParts).flatMap(({ reasons }) => reasons)))
}

function completions(parts: readonly Ruling[]): readonly (readonly boolean[])[] {
  return parts.reduce<readonly (readonly boolean[])[]>(
    (sofar, { truth }) =>
      sofar.flatMap((list) =>
        truth === 'unknown'
          ? [
              [...list, true],
              [...list, false],
            ]
          : [[...list, truth === 'true']],
      ),
    [[]],
  )
}

export function everyPart(parts: readonly Ruling[], inOrder = false): Ruling {
  return overCompletions(
    parts,
    (truths) => truths.every(Boolean),
    inOrder,
    (truth, speaking) => (truth ? firstToEnd(speaking) : lastToEnd(speaking.filter((part) => part.truth === 'false'))),
  )
}

export function somePart(parts: readonly Ruling[], inOrder = false): Ruling {
  const whole = overCompletions(
    parts,
    (truths) => truths.some(Boolean),
    inOrder,
    (truth, speaking) => (truth ? lastToEnd(speaking.filter((part) => part.truth === 'true')) : firstToEnd(speaking)),
  )
  return whole.applies ? whole : negated(whole)
}

/** When so many parts stop holding is not foretold. */
export function soManyParts(count: number, parts: readonly Ruling[]): Ruling {
  const whole = overCompletions(
    parts,
    (truths) => truths.filter(Boolean).length >= count,
    false,
    () => undefined,
  )
  return whole.applies ? whole : negated(whole)
}

/** It stays as it is until the first of them changes. */
function firstToEnd(parts: readonly Ruling[]): Ruling['ends'] {
  const ending = parts.flatMap(({ ends }) => ends ?? [])
  if (ending.length === 0) return undefined
  const days = ending.flatMap(({ from }) => from ?? [])
  return days.length === 0 ? {} : { from: Math.min(...days) }
}

/** Each alone keeps it so: it changes when the last of them has changed, and only if all of them do. */
function lastToEnd(parts: readonly Ruling[]): Ruling['ends'] {
  const ending = parts.flatMap(({ ends }) => ends ?? [])
  if (ending.length < parts.length) return undefined
  const days = ending.flatMap(({ from }) => from ?? [])
  return days.length < parts.length ? {} : { from: Math.max(...days) }
}
