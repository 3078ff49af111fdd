/** Elements of a resource read by name, for code that works on every resource type alike. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }

/** Every value at a dotted path, lists flattened: `code.coding` of an Observation gives its codings. */
export function valuesAt(node: unknown, path: string): readonly unknown[] {
  return path
    .split('.')
    .reduce<readonly unknown[]>((nodes, name) => nodes.flatMap((each) => children(each, name)), [node])
}

/** The value as a record, or undefined when it is none. */
export function asRecord(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined
}

/** A named text of a record, or undefined. */
export function textOf(value: unknown, name: string): string | undefined {
  const found = asRecord(value)?.[name]
  return typeof found === 'string' ? found : undefined
}

function children(node: unknown, name: string): readonly unknown[] {
  const found = asRecord(node)?.[name]
  if (found === undefined || found === null) return []
  return Array.isArray(found) ? (found as readonly unknown[]) : [found]
}
