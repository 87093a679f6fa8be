/** "30 November 2026" in the language of a tag, of a date or of an instant in London. */
export function sayDay(day: string | Date, tag: string): string {
  const at = typeof day === 'string' ? new Date(`${day}T12:00:00Z`) : day
  return new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'Europe/London' }).format(at)
}

/** The same with the time, for a receipt. */
export const sayInstant = (at: Date, tag: string): string =>
  new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London' }).format(
    at,
  )
