import { judgeCategory } from './category-list.ts'
import type { CompiledChannel, CompiledPack } from './compile-pack.ts'
import { strictest, type Checked, type Finding } from './finding.ts'
import { judgeFact } from './judge-fact.ts'
import { markOf } from './mark-of.ts'
import type { PostToCheck } from './post-to-check.ts'
import type { PlacedFact } from './reading.ts'
import { whoIsMeant } from './who-is-meant.ts'

/**
 * Decides one variant of a post by the pack: what may go out, what waits for a person, what is refused, with
 * the clause for each mark. Pure; nothing is cached, so that consent counts as it is at this moment.
 *
 * @throws RangeError for a channel that the pack does not have.
 * @example checkPost(compilePack(pack), { channel: 'facebook', readings, faces: [], request: [], … })
 */
export function checkPost(compiled: CompiledPack, post: PostToCheck): Checked {
  const channel = compiled.channels.get(post.channel)
  if (!channel) throw new RangeError(`The policy has no channel "${post.channel}".`)

  const findings: Finding[] = []
  const meant = whoIsMeant(compiled.pack, post)
  const mark = (place: Finding['place'], fact: PlacedFact, media: number | null) =>
    judgeInto(findings, compiled, channel, post, place, fact, media)

  for (const { place, media, reading } of post.readings) {
    for (const fact of reading.facts) mark(place, meant(fact), media ?? fact.media)
  }
  for (const fact of post.faces) {
    if (fact.is === 'close-up' && !compiled.pack.settings.images.publicFaceOnWarning) continue
    mark('picture', fact, fact.media)
  }
  for (const fact of post.request) mark('post', fact, null)

  const { categoryAtLeast } = compiled.pack.thresholds
  const kind = judgeCategory(channel, post.category, post.readings, categoryAtLeast)
  if (kind.fact) mark('post', kind.fact, null)

  findings.sort(inReadingOrder)
  const decision = strictest(findings.map(finding => finding.decision))
  return { decision, category: kind.category, allowedBy: kind.allowedBy, findings }
}

function judgeInto(
  findings: Finding[],
  compiled: CompiledPack,
  channel: CompiledChannel,
  post: PostToCheck,
  place: Finding['place'],
  fact: PlacedFact,
  media: number | null,
): void {
  for (const lines of channel.bySignal.get(fact.signal) ?? []) {
    const judgement = judgeFact(lines, fact, post, compiled.pack)
    if (judgement) findings.push(markOf(judgement, fact, place, media, post, findings))
  }
}

/** Marks stand in the margin in the order of the text; what has no place in it comes after. */
function inReadingOrder(a: Finding, b: Finding): number {
  return (a.start ?? Infinity) === (b.start ?? Infinity) ? 0 : (a.start ?? Infinity) - (b.start ?? Infinity)
}
