/**
 * LinkedIn's API is versioned by month. The newest documented in November 2026;
 * https://learn.microsoft.com/linkedin/marketing/versioning.
 */
export const linkedinVersion = '202608'

/**
 * The day on which LinkedIn stops answering to it. A version lives for at least a year and 202508 ended on 17 August 2026,
 * so this day is a guess until LinkedIn names one.
 */
export const linkedinSunset = new Date('2027-08-17T00:00:00Z')

const warnDaysBefore = 60

/** What an administrator should know before that day, or null while it is far away. */
export function sunsetWarning(now: Date): string | null {
  const daysLeft = Math.ceil((linkedinSunset.getTime() - now.getTime()) / 86_400_000)
  if (daysLeft > warnDaysBefore) return null
  const day = linkedinSunset.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' })
  return daysLeft > 0
    ? `LinkedIn stops taking posts from this version of Copybook on ${day}. Update Copybook before then.`
    : `LinkedIn may refuse this version of Copybook since ${day}. Update Copybook now.`
}
