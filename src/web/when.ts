/**
 * Dates and times as people read them: 15:30, Monday 30 November. All in Europe/London, whatever the machine's
 * own zone is: a school's day is where the school is.
 */
const london = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', ...options })

const clock = london({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
const dayOfWeek = london({ weekday: 'long', day: 'numeric', month: 'long' })
const withYear = london({ day: 'numeric', month: 'long', year: 'numeric' })
const short = london({ day: 'numeric', month: 'short' })
const ofYear = london({ month: 'long', year: 'numeric' })
const key = london({ year: 'numeric', month: '2-digit', day: '2-digit' })

/** "15:30" of an ISO instant. */
export const clockOf = (iso: string): string => clock.format(new Date(iso))

/** "Monday 30 November". */
export const dayOf = (iso: string): string => dayOfWeek.format(new Date(iso)).replace(',', '')

/** "30 November 2026": for dates that may be years away. */
export const dateOf = (iso: string): string => withYear.format(new Date(iso))

/** "November 2026" of "2026-11". */
export const monthOf = (month: string): string => ofYear.format(new Date(`${month}-15T12:00:00Z`))

/** "3 Nov": where a table leaves no more room. */
export const shortDayOf = (iso: string): string => short.format(new Date(iso))

/** Two instants on the same London day. */
export const sameDay = (a: string, b: string): boolean => key.format(new Date(a)) === key.format(new Date(b))

/** "today at 15:30", "Monday 30 November at 15:30", seen from `now`. */
export const momentOf = (iso: string, now: string): string =>
  `${sameDay(iso, now) ? 'today' : dayOf(iso)} at ${clockOf(iso)}`
