/** The day it is at the site, `YYYY-MM-DD`: in its time zone, else in the machine's. */
export function todayAt(site: { readonly timeZone?: string }, now: Date): string {
  const zone = site.timeZone === undefined ? {} : { timeZone: site.timeZone }
  const parts = new Intl.DateTimeFormat('en', { ...zone, year: 'numeric', month: '2-digit', day: '2-digit' })
    .formatToParts(now)
    .reduce<Record<string, string>>((found, { type, value }) => ({ ...found, [type]: value }), {})
  return `${parts['year'] ?? ''}-${parts['month'] ?? ''}-${parts['day'] ?? ''}`
}
