/**
 * Three values (Kleene). Truth tables:
 *
 * | and     | true    | unknown | false |      | or      | true | unknown | false   |
 * | ------- | ------- | ------- | ----- | ---- | ------- | ---- | ------- | ------- |
 * | true    | true    | unknown | false |      | true    | true | true    | true    |
 * | unknown | unknown | unknown | false |      | unknown | true | unknown | unknown |
 * | false   | false   | false   | false |      | false   | true | unknown | false   |
 */
export type Truth = 'true' | 'false' | 'unknown'

export function truthOf(value: boolean): Truth {
  return value ? 'true' : 'false'
}

export function not(a: Truth): Truth {
  switch (a) {
    case 'true':
      return 'false'
    case 'false':
      return 'true'
    case 'unknown':
      return 'unknown'
  }
}

/** True when every one is true; true of none. */
export function allOf(values: readonly Truth[]): Truth {
  if (values.includes('false')) return 'false'
  return values.includes('unknown') ? 'unknown' : 'true'
}

/** True when one is true; false of none. */
export function anyOf(values: readonly Truth[]): Truth {
  if (values.includes('true')) return 'true'
  return values.includes('unknown') ? 'unknown' : 'false'
}

/** What every one of them is; unknown where they differ, and of none. */
export function agreed(values: readonly Truth[]): Truth {
  const [first = 'unknown', ...others] = new Set(values)
  return others.length === 0 ? first : 'unknown'
}

/** Whether at least `count` are true. */
export function atLeast(count: number, values: readonly Truth[]): Truth {
  const holds = values.filter((value) => value === 'true').length
  const open = values.filter((value) => value === 'unknown').length
  if (holds >= count) return 'true'
  return holds + open < count ? 'false' : 'unknown'
}
