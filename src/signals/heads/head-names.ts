/**
 * What the trained heads tell apart. `labels` are the labels of a comment. `grounds` say where it goes (`complaint`,
 * `safeguarding`), what kind of abuse it is (`kinds`), and whether a careful moderator would act at all (`remove`, `concern`).
 * `broad` heads learned from public sets of other people's texts; their scores enter the formulas of the others.
 */
export const labels = [
  'abusive',
  'racist',
  'sexist',
  'homophobic',
  'inflammatory',
  'spam',
  'personal-info',
  'commercial',
  'donation',
] as const

export const kinds = [
  'threat',
  'sexual',
  'ableist',
  'religious',
  'transphobic',
  'body-shaming',
  'swearing',
] as const

export const grounds = ['complaint', 'safeguarding', ...kinds, 'remove', 'concern'] as const

/** `identity-hate`: Dynahate, HatemojiBuild; `sexism`: EDOS; `insult`: OLID; `junk`: YouTube and SMS spam. */
export const broad = ['identity-hate', 'sexism', 'insult', 'junk'] as const

export const headNames = [...labels, ...grounds, ...broad] as const

export type HeadName = (typeof headNames)[number]

/** Where a head's score stands in a list of scores. */
export const headAt = Object.fromEntries(headNames.map((name, at) => [name, at])) as Record<HeadName, number>
