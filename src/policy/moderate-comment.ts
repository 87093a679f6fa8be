import { severest, type CommentFinding, type Moderated } from './comment-finding.ts'
import type { CompiledModeration } from './compile-moderation.ts'
import type { CompiledPack } from './compile-pack.ts'
import { judgeByRoute, judgeByRule, type Way } from './judge-comment.ts'
import type { Label } from './pack/pack-schema.ts'
import type { Fact, Reading } from './reading.ts'

/**
 * Proposes what to do with a comment, by the pack's section 2.5: keep, review or remove, under which labels,
 * and to whom it goes. Pure. A person decides; this only puts the queue in order and gives the reasons.
 *
 * A complaint softens what is proposed (`againstCriticism`), a child at risk is looked at in any case, and
 * what the trust's own accounts write is kept where the pack says so (a fact of signal `author`, `own`).
 *
 * @example moderateComment(compilePack(pack), readText('You lot are a joke.', world))
 */
export function moderateComment({ pack, moderation }: CompiledPack, reading: Reading): Moderated {
  const { facts: all } = reading
  if (pack.moderation.ownAccounts === 'keep' && all.some(isOwn)) {
    return { action: 'keep', labels: [], route: 'none', findings: [] }
  }
  const facts = all.filter(moderation.concerns)
  const ways = moderation.routes.map(way => judgeByRoute(way, facts))
  const criticises = ways.some(({ route, found }) => route.id === 'complaint' && found.length > 0)
  // Criticism is answered, not removed (2.5-address-politely); its edge is gap G13.
  const softened = pack.settings.criticism.neverProposedForDeletion && criticises
  const found = judgeAll(moderation, facts, softened)
  const labels = labelsOf(found)
  const open = ways.filter(way => isOpen(way, labels))
  const taken = open.find(way => !open.some(({ route }) => way.yieldsTo.includes(route.id))) ?? open[0]
  const findings = [...found, ...open.flatMap(way => way.found)].sort(inReadingOrder)
  return {
    action: severest(findings.map(finding => finding.action)),
    labels,
    route: taken?.route.id ?? 'none',
    findings,
  }
}

const isOwn = ({ signal, is }: Fact): boolean => signal === 'author' && is === 'own'

function judgeAll(
  { rules, hasYielding }: CompiledModeration,
  facts: readonly Fact[],
  softened: boolean,
): CommentFinding[] {
  const judge = (given: (label: string) => boolean) =>
    rules.flatMap(rule => judgeByRule(rule, facts, softened, given))
  const found = judge(() => false)
  const labels = new Set<string | null>(found.map(({ label }) => label))
  // A second time, because a line yields to labels that rules after it may give.
  return hasYielding && labels.size > 1 ? judge(label => labels.has(label)) : found
}

const isOpen = ({ route, found }: Way, labels: Moderated['labels']): boolean =>
  found.length > 0 && !labels.some(({ label }) => route.notBeside.includes(label))

function labelsOf(findings: readonly CommentFinding[]): Moderated['labels'] {
  const best = new Map<Label, CommentFinding>()
  for (const finding of findings) {
    if (finding.label === null) continue
    const before = best.get(finding.label)
    if (before === undefined || finding.score > before.score) best.set(finding.label, finding)
  }
  return [...best].map(([label, { score, start, end }]) => ({ label, score, start, end }))
}

function inReadingOrder(a: CommentFinding, b: CommentFinding): number {
  return (a.start ?? Infinity) === (b.start ?? Infinity) ? 0 : (a.start ?? Infinity) - (b.start ?? Infinity)
}
