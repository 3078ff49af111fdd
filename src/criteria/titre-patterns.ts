import type { UsableMeasurement } from './timeline.ts'

/**
 * Antinuclear antibodies are titrated for each pattern, and the serum's titre is the highest of them. Two titres under
 * one code contradict each other, and both stay.
 */
export function withoutWeakerPatterns(latest: readonly UsableMeasurement[]): readonly UsableMeasurement[] {
  return latest.filter(
    (one) =>
      !latest.some(
        (other) =>
          codeOf(other) !== codeOf(one) &&
          (other.value.titre?.low ?? 0) > (one.value.titre?.high ?? Number.POSITIVE_INFINITY),
      ),
  )
}

function codeOf({ bindings }: UsableMeasurement): string | undefined {
  return bindings[0]?.coding.code
}
