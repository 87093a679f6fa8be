/** A date as a letter says it: "30 November 2027". */
const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

interface Blocked {
  /** Whose pages: the school's name, or the trust's. */
  page: string
  ground: string
  reviewOn: string
  email: string | null
  phone: string | null
}

/**
 * The letter to whoever is blocked. It names nobody and quotes nothing, for it goes to a network account and not to a
 * person that the school knows.
 */
export function letterOf({ page, ground, reviewOn, email, phone }: Blocked): string {
  const why =
    ground === 'strikes'
      ? 'We took several things away that this account wrote, because they were abusive or not right for the ages of our pupils. Our social media policy says that we block people who keep doing this.'
      : 'Something that this account wrote made us worry about somebody’s safety. Our social media policy lets us block an account at once for that.'
  const reach = [email && `write to ${email}`, phone && `ring ${phone}`].filter(way => way !== null)
  const office = reach.length > 0 ? reach.join(' or ') : 'ask at the school office'
  return [
    'Hello,',
    `This account can no longer write on the social media pages of ${page}.`,
    why,
    `We look at this again by ${day.format(new Date(reviewOn))}.`,
    `You can ask us to look again sooner: ${office}. Tell us what we should know. We answer you in writing.`,
    'Nothing else changes. You still get letters and messages about your child in the usual way, and you can always make a complaint by our complaints procedure.',
  ].join('\n\n')
}
