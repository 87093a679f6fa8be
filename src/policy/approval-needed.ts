import type { CompiledPack } from './compile-pack.ts'
import type { Finding } from './finding.ts'

/** Who must decide a post before it goes out. Always somebody other than its author. */
export type Decider = 'nobody' | 'second-person' | 'headteacher' | 'ceo'

const rank: Record<Decider, number> = { nobody: 0, 'second-person': 1, headteacher: 2, ceo: 3 }

/**
 * The highest of: what the channel asks for (the trust's LinkedIn page: the CEO, G02), what the pack's setting
 * asks for (G11), and what the rules of the standing findings ask for.
 *
 * @param post.findings those that stand, before anybody dismissed one: a post that was flagged has a decider.
 * @param post.showsPupils whether a pupil is named or pictured, with a yes or not.
 * @param post.on today in Europe/London, `YYYY-MM-DD`: in an election period of the pack what may be political
 *   goes to whom the pack names (G23).
 * @throws RangeError for a channel that the pack does not have.
 */
export function approvalNeeded(
  { pack, channels, rules }: CompiledPack,
  post: { channel: string; findings: readonly Finding[]; showsPupils: boolean; on?: string | undefined },
): Decider {
  const channel = channels.get(post.channel)?.channel
  if (!channel) throw new RangeError(`The policy has no channel "${post.channel}".`)
  const asked: Decider[] = [channel.decidedBy === 'pack-setting' ? 'nobody' : channel.decidedBy]
  for (const finding of post.findings) asked.push(rules.get(finding.rule)?.decidedBy ?? 'second-person')
  const { approval, electionPeriod } = pack.settings
  const political = post.findings.some(finding => rules.get(finding.rule)?.control === 'political-statement')
  if (political && isWithin(electionPeriod.periods, post.on)) asked.push(electionPeriod.decidedBy)
  if (approval === 'always' || (approval === 'flagged-or-pupils' && post.showsPupils))
    asked.push('second-person')
  return asked.reduce((highest, decider) => (rank[decider] > rank[highest] ? decider : highest))
}

/** Ends are inclusive; without a day no period is running. */
const isWithin = (periods: readonly { from: string; until: string }[], on: string | undefined): boolean =>
  on !== undefined && periods.some(({ from, until }) => from <= on && on <= until)
