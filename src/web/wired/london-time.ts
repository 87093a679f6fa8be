const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** "2026-12-04T15:30" in London of an instant: what the server takes for a time, and a `datetime-local` field shows. */
export function localOf(iso: string): string {
  const found = Object.fromEntries(parts.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]))
  return `${found['year']}-${found['month']}-${found['day']}T${found['hour']}:${found['minute']}`
}

/** The instant of a London time, to show it; the server decides what really counts. */
export function instantOf(local: string): string {
  const asUtc = Date.parse(`${local}:00Z`)
  const off = Date.parse(`${localOf(new Date(asUtc).toISOString())}:00Z`) - asUtc
  return new Date(asUtc - off).toISOString()
}

/** "2026-12-04" in London. */
export const dayKey = (iso: string): string => localOf(iso).slice(0, 10)
