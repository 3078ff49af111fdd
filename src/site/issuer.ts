/**
 * Whether a FHIR base URL is one the site allows: the same origin, and a path that begins with the allowed one's whole
 * segments (`*` stands for any one). An address that is written so as to mislead is not allowed, whatever it comes to.
 */
export function isAllowedIssuer(allowed: readonly string[], issuer: string): boolean {
  const asked = addressOf(issuer)
  return asked !== undefined && allowed.some((prefix) => isUnder(prefix, asked))
}

/** The allowed issuers that are whole addresses and can be offered for a standalone launch. */
export function offeredIssuers(allowed: readonly string[]): readonly string[] {
  return allowed.filter((prefix) => !segmentsOf(new URL(prefix).pathname).includes('*'))
}

function isUnder(prefix: string, asked: URL): boolean {
  const root = addressOf(prefix)
  if (root?.origin !== asked.origin) return false
  const [wanted, given] = [segmentsOf(root.pathname), segmentsOf(asked.pathname)]
  return wanted.length <= given.length && wanted.every((segment, i) => segment === '*' || segment === given[i])
}

/** Steps up, slashes in disguise, names before the host, queries: none belongs in a FHIR base URL. */
function addressOf(text: string): URL | undefined {
  if (/[\s\\?#]|%2f|%5c/i.test(text) || /\/(?:\.|%2e){1,2}(?:\/|$)/i.test(text) || !URL.canParse(text)) return undefined
  const url = new URL(text)
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:'
  return isWeb && url.username === '' && url.password === '' ? url : undefined
}

/** Without the last slash; an empty segment within stays and matches nothing but itself. */
function segmentsOf(path: string): readonly string[] {
  const inner = path.replace(/^\//, '').replace(/\/$/, '')
  return inner === '' ? [] : inner.split('/')
}
