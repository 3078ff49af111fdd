/** One thing to be put right in a file that a person wrote: where it stands, and what to do about it. */
export interface Fault {
  /** `issuers[0]`, `criteria[3].rule.concept`; '' for the file as a whole. */
  readonly path: string
  readonly advice: string
}

/** A place in parsed JSON as a person writes it: `criteria[3].rule.concept`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((before, key) => {
    if (typeof key === 'number') return `${before}[${key}]`
    return before === '' ? String(key) : `${before}.${String(key)}`
  }, '')
}

/** All faults in one line, for a program's one sentence on standard error; the first few where there are many. */
export function faultsInOneLine(faults: readonly Fault[], most = 8): string {
  const shown = faults.slice(0, most).map(({ path, advice }) => (path === '' ? advice : `${path}: ${advice}`))
  const more = faults.length > most ? [`and ${faults.length - most} more`] : []
  return [...shown, ...more].join('; ')
}
