/** Which origins a browser lets read an answer. */
export type CorsAudience = 'everyone' | 'registered'

const exposed = 'ETag, Last-Modified, Location, Retry-After, WWW-Authenticate'

/** The CORS headers of an answer to `origin`; none when it may not read it. */
export function corsHeaders(
  origin: string | undefined,
  audience: CorsAudience,
  registered: readonly string[],
): Readonly<Record<string, string>> {
  if (origin === undefined) return {}
  if (audience === 'everyone') return { 'access-control-allow-origin': '*', 'access-control-expose-headers': exposed }
  return registered.includes(origin)
    ? { 'access-control-allow-origin': origin, 'access-control-expose-headers': exposed, vary: 'Origin' }
    : { vary: 'Origin' }
}

/** What a preflight adds for an origin that may read the answer. */
export const preflightHeaders: Readonly<Record<string, string>> = {
  'access-control-allow-methods': 'GET, POST, OPTIONS',
  'access-control-allow-headers': 'accept, authorization, content-type, if-none-exist, prefer',
  'access-control-max-age': '600',
}
