const hour = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  hourCycle: 'h23',
})

const small = [
  'No',
  'One',
  'Two',
  'Three',
  'Four',
  'Five',
  'Six',
  'Seven',
  'Eight',
  'Nine',
  'Ten',
  'Eleven',
  'Twelve',
]

/** "Good morning" until noon, "Good afternoon" until six, by the school's clock. */
export function greeting(iso: string): string {
  const h = Number(hour.format(new Date(iso)))
  return h < 12 ? 'Good morning' : h < 18 ? 'Good afternoon' : 'Good evening'
}

/** Small numbers as words, at the start of a sentence. */
export const spelled = (count: number): string => small[count] ?? String(count)
