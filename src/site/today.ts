/** The day it is at the site, `YYYY-MM-DD`: in its time zone, else in the machine's. */
export function todayAt(site: { readonly timeZone?: string }, now: Date): string {
  const { timeZone } = site
  if (timeZone === undefined) return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`
  const parts = formatFor(timeZone).formatToParts(now)
  const part = (wanted: Intl.DateTimeFormatPartTypes) => parts.find(({ type }) => type === wanted)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}

/** A format takes longer to make than a request to answer: one for each zone, of which a process meets one or two. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  formats.set(timeZone, made)
  return made
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
