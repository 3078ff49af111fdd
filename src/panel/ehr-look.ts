import type { EhrStyle } from '../smart/ehr-style.ts'

/** What verdicts are written in (`tokens.css`), on light and on dark ground. */
export const verdictColours = {
  light: ['#12653f', '#a1221a', '#7d4e00', '#6a2c91'],
  dark: ['#6fd3a0', '#ff9b91', '#f0be66', '#d5a6f5'],
} as const

/** WCAG 2.2: text, and larger text with all that must be told apart. */
const forText = 7
const forMarks = 4.5

/**
 * The custom properties that put an EHR's style on the page. Its colours come as a whole or not at all: only where its
 * text and all verdicts can be read on its background. A highlight that cannot be read leaves the page's own.
 */
export function lookOf({
  background,
  text,
  highlight,
  fontFamily,
  fontSize,
  radius,
}: EhrStyle): ReadonlyMap<string, string> {
  const look = new Map<string, string>()
  if (fontFamily !== undefined) look.set('--font', fontFamily)
  if (fontSize !== undefined) look.set('font-size', `${fontSize}px`)
  if (radius !== undefined) look.set('--radius', `${radius}px`)
  if (background === undefined || text === undefined) return look
  const scheme = luminance(background) > luminance(text) ? 'light' : 'dark'
  const isLegible =
    contrast(text, background) >= forText &&
    verdictColours[scheme].every((colour) => contrast(colour, background) >= forMarks)
  if (!isLegible) return look
  look.set('color-scheme', scheme)
  look.set('--ink', text)
  look.set('--sheet', background)
  if (highlight !== undefined && contrast(highlight, background) >= forMarks) {
    look.set('--accent', highlight)
    look.set('--accent-ink', background)
  }
  return look
}

/** Puts a look on the page; through the object model, which a policy against inline styles allows. */
export function wear(look: ReadonlyMap<string, string>, root: HTMLElement = document.documentElement): void {
  for (const [property, value] of look) root.style.setProperty(property, value)
}

/** Contrast ratio of two `#rrggbb` colours by WCAG 2.2, from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
