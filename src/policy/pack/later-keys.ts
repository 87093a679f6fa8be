import { defaultReplies } from './default-replies.ts'
import type { Pack, Rule } from './pack-schema.ts'
import type { Path } from './problem.ts'

/** A key that packs have had to name since they could first be adopted, with what holds where one does not. */
export interface LaterKey {
  path: Path
  /** What it is about, as it stands in a list. */
  says: string
  ourDefault: unknown
}

const { moderation, settings, thresholds } = {
  moderation: {
    urgency: {
      lines: [
        { level: 'safeguarding', routes: ['safeguarding'], labels: [], grounds: [] },
        { level: 'urgent', routes: [], labels: ['personal-info'], grounds: ['threat'] },
        {
          level: 'high',
          routes: [],
          labels: ['racist', 'sexist', 'homophobic', 'abusive'],
          grounds: ['identity-hate', 'religious', 'transphobic', 'ableist', 'body-shaming', 'sexual'],
        },
      ],
      otherwise: 'normal',
      unread: 'high',
      keep: 'low',
    },
    opensCase: [
      { signal: 'head', is: ['safeguarding'], atLeast: 0.8 },
      { signal: 'safeguarding', is: ['any'], atLeast: 0.9 },
    ],
    doubtfulDanger: { below: 0.7, level: 'urgent' },
  },
  settings: {
    cover: {
      days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
      from: '08:00',
      until: '18:00',
      always: ['safeguarding', 'urgent'],
      by: ['headteacher', 'trust-ceo'],
    },
    schoolTerms: [
      { name: 'Autumn 2025', from: '2025-09-01' },
      { name: 'Spring 2026', from: '2026-01-05' },
      { name: 'Summer 2026', from: '2026-04-13' },
      { name: 'Autumn 2026', from: '2026-09-01' },
      { name: 'Spring 2027', from: '2027-01-04' },
      { name: 'Summer 2027', from: '2027-04-12' },
      { name: 'Autumn 2027', from: '2027-09-01' },
      { name: 'Spring 2028', from: '2028-01-04' },
      { name: 'Summer 2028', from: '2028-04-17' },
    ],
    schoolHolidays: [
      { from: '2025-10-27', until: '2025-10-31' },
      { from: '2025-12-22', until: '2026-01-04' },
      { from: '2026-02-16', until: '2026-02-20' },
      { from: '2026-03-30', until: '2026-04-12' },
      { from: '2026-05-04', until: '2026-05-04' },
      { from: '2026-05-25', until: '2026-05-29' },
      { from: '2026-07-22', until: '2026-08-31' },
      { from: '2026-10-26', until: '2026-10-30' },
      { from: '2026-12-21', until: '2027-01-03' },
      { from: '2027-02-15', until: '2027-02-19' },
      { from: '2027-03-26', until: '2027-04-11' },
      { from: '2027-05-03', until: '2027-05-03' },
      { from: '2027-05-31', until: '2027-06-04' },
      { from: '2027-07-22', until: '2027-08-31' },
      { from: '2027-10-25', until: '2027-10-29' },
      { from: '2027-12-20', until: '2028-01-03' },
      { from: '2028-02-14', until: '2028-02-18' },
      { from: '2028-04-03', until: '2028-04-17' },
      { from: '2028-05-01', until: '2028-05-01' },
      { from: '2028-05-29', until: '2028-06-02' },
      { from: '2028-07-21', until: '2028-08-31' },
    ],
  },
  thresholds: {
    counts: [
      { reason: 'abuse', weight: 1 },
      { reason: 'not-age-appropriate', weight: 1 },
    ],
    atOnce: [
      { id: 'threat', says: 'a threat', grounds: ['threat', 'threat-to-child'] },
      { id: 'grooming', says: 'grooming', grounds: ['stranger'] },
      { id: 'sexual-contact', says: 'sexual contact', grounds: ['sexual'] },
    ],
  },
} satisfies {
  moderation: Pick<Pack['moderation'], 'urgency' | 'opensCase' | 'doubtfulDanger'>
  settings: Pick<Pack['settings'], 'cover' | 'schoolTerms' | 'schoolHolidays'>
  thresholds: Pick<Pack['thresholds']['strikes'], 'counts' | 'atOnce'>
}

/**
 * A policy that was adopted before is read as it stands: who upgrades a server does not find it at a standstill. Each
 * is told of, with our default; a pack that is written today is warned and should say it itself.
 */
export const laterKeys: readonly LaterKey[] = [
  {
    path: ['moderation', 'replies'],
    says: 'What an answer to a comment may say',
    ourDefault: defaultReplies,
  },
  { path: ['moderation', 'urgency'], says: 'Which comments come first', ourDefault: moderation.urgency },
  {
    path: ['moderation', 'keepsShown'],
    says: 'People see every comment, also those with nothing in them',
    ourDefault: 1,
  },
  {
    path: ['moderation', 'secondLooks'],
    says: 'Somebody else looks again at one in twenty that was kept, and one in ten that was taken away',
    ourDefault: { keptShare: 0.05, removedShare: 0.1 },
  },
  {
    path: ['moderation', 'automaticHiding'],
    says: 'Nothing is hidden before a person has looked',
    ourDefault: [],
  },
  {
    path: ['moderation', 'opensCase'],
    says: 'Which comments go to the safeguarding lead by themselves',
    ourDefault: moderation.opensCase,
  },
  {
    path: ['moderation', 'doubtfulDanger'],
    says: 'How urgent a doubtful danger to a child is',
    ourDefault: moderation.doubtfulDanger,
  },
  {
    path: ['settings', 'names', 'sharedName'],
    says: 'Whom a name means that several people have',
    ourDefault: 'whoever-is-tagged',
  },
  {
    path: ['settings', 'images', 'publicLongestSide'],
    says: 'How large a picture may be where everybody can look',
    ourDefault: 1440,
  },
  { path: ['settings', 'cover'], says: 'When somebody looks at comments', ourDefault: settings.cover },
  {
    path: ['settings', 'schoolTerms'],
    says: 'The school terms of reports',
    ourDefault: settings.schoolTerms,
  },
  {
    path: ['settings', 'schoolHolidays'],
    says: 'On which days there is no school',
    ourDefault: settings.schoolHolidays,
  },
  {
    path: ['thresholds', 'strikes', 'counts'],
    says: 'Which removals count as a strike',
    ourDefault: thresholds.counts,
  },
  {
    path: ['thresholds', 'strikes', 'atOnce'],
    says: 'What is blocked at once',
    ourDefault: thresholds.atOnce,
  },
  {
    path: ['thresholds', 'strikes', 'blocks'],
    says: 'A block holds on every account of the school on that network',
    ourDefault: 'every-account',
  },
  {
    path: ['thresholds', 'strikes', 'challengeDays'],
    says: 'A writer may ask for another look for 28 days',
    ourDefault: 28,
  },
]

/**
 * Puts our defaults where a pack's values lack a later key, in place; what they are part of must be there itself.
 * @returns the keys that were missing.
 */
export function addLaterKeys(data: unknown): LaterKey[] {
  return laterKeys.filter(({ path, ourDefault }) => {
    const key = path.at(-1) ?? ''
    const parent = path.slice(0, -1).reduce<unknown>(valueAt, data)
    if (typeof parent !== 'object' || parent === null || Array.isArray(parent) || key in parent) return false
    return Reflect.set(parent, key, structuredClone(ourDefault))
  })
}

/** Our words for answers in a policy that has other clauses, gaps and rules: they rest on what sends comments to complaints. */
export function fitReplies(pack: Pack): Pack {
  const { routes } = pack.moderation
  const stand = routes.find(({ id }) => id === 'complaint')?.clause ?? pack.clauses[0]?.id
  const clauseOf = (clause: string) =>
    pack.clauses.some(({ id }) => id === clause) ? clause : (stand ?? clause)
  const gapOf = (gap: string | null) => (pack.gaps.some(({ id }) => id === gap) ? gap : null)
  const { complaints, ...replies } = pack.moderation.replies
  return {
    ...pack,
    moderation: {
      ...pack.moderation,
      replies: {
        ...replies,
        clause: clauseOf(replies.clause),
        gap: gapOf(replies.gap),
        postRules: pack.rules
          .filter(rule => replies.postRules.includes(rule.id) || isOfLinks(rule))
          .map(({ id }) => id),
        complaints: { ...complaints, clause: clauseOf(complaints.clause), gap: gapOf(complaints.gap) },
      },
    },
  }
}

const isOfLinks = ({ when }: Rule): boolean => when.some(({ signal }) => signal === 'link')

const valueAt = (value: unknown, key: string | number): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
