import type { CommentRoute, CommentRule, Pack, Replies } from './pack/pack-schema.ts'

/** What the pack does with comments, in a few lines: grounds for removal, then ways that a comment may go. */
export function describeModeration(pack: Pack): string[] {
  const { ownAccounts, rules, routes } = pack.moderation
  const own = ownAccounts === 'keep' ? 'are kept' : 'are judged like anybody’s'
  return [
    `Comments (a person confirms every removal; those of our own accounts ${own})`,
    ...rules.map(rule => `  ${rule.id.padEnd(14)} ${proposals(rule).padEnd(18)} ${rule.clause}`),
    ...routes.map(route => `  ${route.id.padEnd(14)} ${'route'.padEnd(18)} ${route.clause}`),
    ...describeQueue(pack),
    ...describeStrikes(pack.thresholds.strikes),
  ]
}

/** How soon somebody looks, when, and what happens before anybody has. */
function describeQueue({ moderation, settings: { cover }, thresholds }: Pack): string[] {
  const { keepsShown, secondLooks, automaticHiding, opensCase, doubtfulDanger } = moderation
  const targets = Object.entries(thresholds.moderationTargetMinutes).map(
    ([level, m]) => `${level} ${m} minutes`,
  )
  return [
    `  Decided within: ${targets.join(', ')}`,
    `  Somebody looks: ${cover.days.join(', ')}, ${cover.from} to ${cover.until}; ${cover.always.join(', ')} day and night (${cover.by.join(', ')})`,
    `  Of what is proposed to be kept, people see ${percent(keepsShown)}`,
    `  Looked at again by somebody else: ${percent(secondLooks.keptShare)} of what was kept, ${percent(secondLooks.removedShare)} of what was taken away`,
    `  Hidden before a person looks: ${surely(automaticHiding)}`,
    `  To the safeguarding lead by itself: ${surely(opensCase)}`,
    `  A danger to a child less sure than ${doubtfulDanger.below}: ${doubtfulDanger.level}`,
  ]
}

const surely = (lines: Pack['moderation']['automaticHiding']): string =>
  lines.map(({ signal, is, atLeast }) => `${signal} ${is.join('/')} from ${atLeast}`).join('; ') || 'nothing'

const percent = (share: number): string => `${Math.round(share * 100)} %`

/** When a block is proposed, and what needs no proposal. */
function describeStrikes({ count, withinDays, counts, atOnce, blockReviewMonths }: Strikes): string[] {
  const reasons = counts.map(({ reason, weight }) => (weight === 1 ? reason : `${reason} (${weight})`))
  const at = list.format(atOnce.map(({ says }) => says))
  return [
    '',
    `Blocks (the headteacher decides; looked at again after ${blockReviewMonths} months)`,
    `  ${count} strikes in ${withinDays} days propose one. A removal counts for ${list.format(reasons)}.`,
    ...(at === '' ? [] : [`  At once, without a count: ${at}.`]),
  ]
}

type Strikes = Pack['thresholds']['strikes']
const list = new Intl.ListFormat('en-GB')

/** The rules and routes that rest on a clause, as sentences for its page. */
export function describeCited({ moderation }: Pack, clause: string): string[] {
  const cites = (entry: CommentRule | CommentRoute) => entry.clause === clause
  return [
    ...moderation.rules
      .filter(cites)
      .map(rule => `On comments: rule ${rule.id}, ${proposals(rule)}${byDefault(rule)}.`),
    ...moderation.routes.filter(cites).map(route => `On comments: route ${route.id}${byDefault(route)}.`),
    ...describeReplies(moderation.replies, clause),
  ]
}

function describeReplies(replies: Replies, clause: string): string[] {
  return [
    ...(replies.clause === clause
      ? [`On answers: they name nobody and tell of no child${byDefault(replies)}.`]
      : []),
    ...(replies.complaints.clause === clause
      ? [`On answers: one to a concern says where to complain${byDefault(replies.complaints)}.`]
      : []),
  ]
}

const proposals = ({ when }: CommentRule): string =>
  when.some(line => line.proposes === 'remove') ? 'review or removal' : 'review'

const byDefault = ({ gap }: { gap: string | null }): string =>
  gap === null ? '' : `, by our default (${gap})`
