import { stringify } from 'yaml'
import { dlpt } from './dlpt.ts'

const rules = dlpt.rules.filter(rule => rule.id === 'youtube-link' || rule.id === 'business-advertisement')
const mends = new Set(rules.flatMap(rule => rule.when.flatMap(when => when.mends)))
const facebook = dlpt.channels.find(channel => channel.id === 'facebook')
const commentRules = dlpt.moderation.rules.filter(rule => rule.id === 'spam').map(withFirstLines)
const routes = dlpt.moderation.routes.filter(route => route.id === 'complaint').map(withFirstLines)
const replies = {
  ...dlpt.moderation.replies,
  clause: '2.5-follow-complaints-policy',
  gap: 'G18',
  postRules: dlpt.moderation.replies.postRules.filter(id => rules.some(rule => rule.id === id)),
}
const cited = [
  ...[...commentRules, ...routes].map(entry => entry.clause),
  '2-channel-facebook-instagram',
  '2.1-may-post-alerts',
  '2.1-will-not-post-business-adverts',
]

/** Two lines of a rule show as much as twenty. */
function withFirstLines<T extends { when: readonly unknown[] }>(rule: T): T {
  return { ...rule, when: rule.when.slice(0, 2) }
}
const clauses = dlpt.clauses.filter(clause => cited.includes(clause.id))
const gaps = new Set([
  ...clauses.flatMap(clause => clause.gaps),
  ...[...commentRules, ...routes].flatMap(entry => entry.gap ?? []),
])

/** The first policy cut down to one channel, for tests that read it hundreds of times. */
export const smallPack = {
  ...dlpt,
  sections: dlpt.sections.filter(section => ['2', '2.1', '2.5'].includes(section.id)),
  categories: dlpt.categories.slice(0, 1),
  channels: facebook
    ? [
        {
          ...facebook,
          categories: facebook.categories.slice(0, 1),
          rules: facebook.rules.filter(entry => entry.rule === 'business-advertisement'),
        },
      ]
    : [],
  mends: dlpt.mends.filter(mend => mends.has(mend.id)),
  rules,
  moderation: {
    ...dlpt.moderation,
    rules: commentRules,
    routes,
    replies,
    opensCase: dlpt.moderation.opensCase.slice(0, 1),
  },
  settings: {
    ...dlpt.settings,
    schoolHolidays: dlpt.settings.schoolHolidays.slice(0, 1),
    publishing: { ...dlpt.settings.publishing, privateFirst: ['facebook'] },
  },
  clauses,
  gaps: dlpt.gaps.filter(gap => gaps.has(gap.id)),
}

/** One key a line, so that an error's line is the key's. */
export const yamlOf = (pack: unknown): string => stringify(pack, { lineWidth: 0 })
