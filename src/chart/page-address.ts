export type PageAddress =
  { readonly kind: 'here'; readonly url: string } | { readonly kind: 'elsewhere'; readonly origin: string }

/**
 * Where a next link leads. Only an address of the same origin under the FHIR base's path is followed: any other would
 * be shown the token, or is not this server's to vouch for. A relative link is meant from the base.
 */
export function pageAddress(base: string, current: string, link: string): PageAddress {
  const root = new URL(base)
  let url: URL
  try {
    url = new URL(link, link.startsWith('?') ? current : withSlash(base))
  } catch {
    return { kind: 'elsewhere', origin: '' }
  }
  const path = root.pathname.replace(/\/+$/, '')
  const isHere =
    url.origin === root.origin &&
    url.username === '' &&
    url.password === '' &&
    (url.pathname === path || url.pathname.startsWith(`${path}/`))
  return isHere ? { kind: 'here', url: url.href } : { kind: 'elsewhere', origin: url.origin }
}

/** `https://ehr.example/fhir` and `Patient/1` → `https://ehr.example/fhir/Patient/1`. */
export function addressOf(base: string, path: string): string {
  return withSlash(base) + path
}

function withSlash(base: string): string {
  return base.endsWith('/') ? base : `${base}/`
}
