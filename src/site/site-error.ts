import type * as z from 'zod/mini'
import { pathText, type Fault } from '../values/fault.ts'

/** One thing to be put right in a site's configuration. */
export type SiteProblem = Fault

/** A configuration that cannot be used. The message lists every problem, one a line. */
export class SiteError extends Error {
  override readonly name = 'SiteError'

  constructor(readonly problems: readonly SiteProblem[]) {
    super(problems.map(({ path, advice }) => `site configuration${path ? `, ${path}` : ''}: ${advice}`).join('\n'))
  }
}

/**
 * Checks parsed JSON by a schema of site configurations.
 * @throws SiteError naming every field at fault and what to do
 */
export function checked<Schema extends z.ZodMiniType>(schema: Schema, value: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new SiteError(parsed.error.issues.flatMap(problemsOf))
}

interface Issue {
  readonly code: string
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly keys?: readonly string[]
}

function problemsOf(issue: Issue): readonly SiteProblem[] {
  const path = pathText(issue.path)
  if (issue.code === 'unrecognized_keys') {
    const advice = 'there is no such field; check its spelling, or take it out'
    return (issue.keys ?? []).map((key) => ({ path: path ? `${path}.${key}` : key, advice }))
  }
  return [{ path, advice: path === '' ? 'give one JSON object with "issuers" and "clientId"' : issue.message }]
}
