/** Whether two pieces of plain data say the same, whatever the order of their fields. */
export function isSameContent(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const [left, right] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>]
  let fields = 0
  for (const key in left) {
    if (!isSameContent(left[key], right[key])) return false
    fields += 1
  }
  for (const _ in right) fields -= 1
  return fields === 0
}
