/** Change from an earlier value in percent of it, positive for a rise; nothing from a value of 0 or less. */
export function percentChange(earlier: number, later: number): number | undefined {
  return earlier > 0 ? (100 * (later - earlier)) / earlier : undefined
}

/** Change a year, where two values are not a year apart. */
export function changePerYear(earlier: number, later: number, days: number): number | undefined {
  return days > 0 ? ((later - earlier) * 365.25) / days : undefined
}
