/** Dates of a chart, counted back from the day the sandbox started. */
export interface Calendar {
  /** The day that lies that many days back: `2026-03-01`. */
  day(daysAgo: number): string
  /** A time on that day, in UTC. */
  time(daysAgo: number, hour?: string): string
  /** The birth date of someone who turned that age some months ago. */
  birthDate(age: number): string
}

const dayMilliseconds = 86_400_000
const daysSinceBirthday = 140

/** A calendar that ends at `now`. */
export function createCalendar(now: Date): Calendar {
  const day = (daysAgo: number): string =>
    new Date(now.getTime() - daysAgo * dayMilliseconds).toISOString().slice(0, 10)
  return {
    day,
    time: (daysAgo, hour = '08:15') => `${day(daysAgo)}T${hour}:00Z`,
    birthDate(age) {
      const [year = '', month = '', date = ''] = day(daysSinceBirthday).split('-')
      // 29 February is no birthday in most years.
      return `${Number(year) - age}-${month}-${month === '02' && date === '29' ? '28' : date}`
    },
  }
}
