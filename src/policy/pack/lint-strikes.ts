import type { Pack } from './pack-schema.ts'
import type { Say } from './say.ts'

/** A reason that counts stands once, and so does what blocks at once; a threshold that one removal reaches is told of. */
export function lintStrikes({ thresholds: { strikes } }: Pack, say: Say): void {
  const seen = new Set<string>()
  for (const [index, { reason, weight }] of strikes.counts.entries()) {
    const at = ['thresholds', 'strikes', 'counts', index]
    if (seen.has(reason)) say([...at, 'reason'], `"${reason}" stands twice`, 'give it one weight')
    seen.add(reason)
    if (weight >= strikes.count) {
      const wrong = 'one removal for this reason proposes a block'
      say([...at, 'weight'], wrong, `a weight below ${strikes.count}, unless that is meant`, 'warning')
    }
  }
  const ids = new Set<string>()
  for (const [index, { id }] of strikes.atOnce.entries()) {
    if (ids.has(id)) {
      say(['thresholds', 'strikes', 'atOnce', index, 'id'], `"${id}" stands twice`, 'give each its own')
    }
    ids.add(id)
  }
}
