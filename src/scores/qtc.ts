/** QT corrected for the heart rate, in ms, by the four formulae in use. `rr` is the interval between beats in ms. */
export interface CorrectedQt {
  readonly bazett: number
  readonly fridericia: number
  readonly framingham: number
  readonly hodges: number
}

export function correctedQt(qt: number, rr: number): CorrectedQt {
  const seconds = rr / 1000
  return {
    bazett: qt / Math.sqrt(seconds),
    fridericia: qt / Math.cbrt(seconds),
    framingham: qt + 154 * (1 - seconds),
    hodges: qt + 1.75 * (60 / seconds - 60),
  }
}

/** The interval between beats, ms, from a heart rate. */
export function rrOf(beatsPerMinute: number): number {
  return 60_000 / beatsPerMinute
}
