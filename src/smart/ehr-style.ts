/** What of an EHR's style is taken over. Everything else it says is let be. */
export interface EhrStyle {
  /** Colours as `#rrggbb`. */
  readonly background?: string
  readonly text?: string
  readonly highlight?: string
  readonly fontFamily?: string
  /** In pixels. */
  readonly fontSize?: number
  readonly radius?: number
}

const longestWait = 4_000
const mostCharacters = 20_000

/**
 * Fetches the style description that a token response named (`smart_style_url`, allowed beforehand). A style is never
 * worth an error: nothing where it cannot be had, is no JSON object, or is far too long.
 */
export async function fetchEhrStyle(url: string, get: typeof fetch = fetch): Promise<EhrStyle | undefined> {
  try {
    const signal = AbortSignal.timeout(longestWait)
    const response = await get(url, { headers: { Accept: 'application/json' }, credentials: 'omit', signal })
    const text = response.ok ? await response.text() : ''
    return text.length > mostCharacters ? undefined : ehrStyleFrom(JSON.parse(text))
  } catch {
    return undefined
  }
}

/** The known tokens of a style description, each only where it is well formed. */
export function ehrStyleFrom(value: unknown): EhrStyle | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const tokens = value as Readonly<Record<string, unknown>>
  const style = {
    background: colour(tokens['color_background']),
    text: colour(tokens['color_text']),
    highlight: colour(tokens['color_highlight']),
    fontFamily: family(tokens['font_family_body']),
    fontSize: pixels(tokens['dim_font_size'], 13, 20),
    radius: pixels(tokens['dim_border_radius'], 0, 12),
  }
  return Object.fromEntries(Object.entries(style).filter(([, token]) => token !== undefined))
}

function colour(token: unknown): string | undefined {
  if (typeof token !== 'string') return undefined
  const hex = token.trim().toLowerCase()
  if (/^#[0-9a-f]{6}$/.test(hex)) return hex
  return /^#[0-9a-f]{3}$/.test(hex) ? hex.replaceAll(/[0-9a-f]/g, '$&$&') : undefined
}

/** Names of fonts only: nothing that could end a declaration or load something. */
function family(token: unknown): string | undefined {
  return typeof token === 'string' && /^[\p{L}\d ,'"_-]{1,200}$/u.test(token) ? token : undefined
}

function pixels(token: unknown, least: number, most: number): number | undefined {
  const amount = typeof token === 'string' ? Number(/^(\d{1,3}(?:\.\d+)?)px$/.exec(token.trim())?.[1]) : Number.NaN
  return Number.isNaN(amount) ? undefined : Math.min(most, Math.max(least, amount))
}
