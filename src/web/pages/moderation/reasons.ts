/** Why something is taken away: the four of section 2.5, and the two that the law and the age of the readers add. */
export const reasons = [
  'abuse',
  'spam',
  'personal-information',
  'commercial-or-donations',
  'not-age-appropriate',
  'unlawful-or-safeguarding',
] as const
export type Reason = (typeof reasons)[number]

/** How a reason is called on its button. */
export const reasonWords: Record<Reason, string> = {
  abuse: 'Abuse',
  spam: 'Spam',
  'personal-information': 'Private details',
  'commercial-or-donations': 'Selling or asking for money',
  'not-age-appropriate': 'Not for children to read',
  'unlawful-or-safeguarding': 'Against the law',
}

/** Within a sentence: "Remove it as spam". */
export const asWhat = (reason: Reason): string => reasonWords[reason].toLowerCase()
