import { strictest, type Finding } from './finding.ts'
import type { Decision } from './pack/pack-schema.ts'

/** What people did about a finding of this version of the post. */
export type Resolution =
  | { finding: string; how: 'cleared'; fact: `fact:${string}`; by: string }
  | { finding: string; how: 'dismissed'; by: string; reason: string }

export interface Settled {
  decision: Decision
  /** What still stands, in the order of the findings. */
  remaining: readonly Finding[]
  /** Resolutions that changed nothing: of an unknown finding, or by a way that the clause does not have. */
  ignored: readonly Resolution[]
}

/** The register answers this one: a yes takes effect by checking again, never by somebody saying so. */
const ANSWERED_BY_REGISTER = 'fact:consent'

/**
 * The decision that remains once people have cleared or dismissed findings. A finding leaves only by a way
 * that its rule has: a finding about consent has no dismissal, whatever the caller says (DESIGN section 3).
 * That a dismissal is by somebody other than the author, with authority, is the caller's check.
 */
export function settle(findings: readonly Finding[], resolutions: readonly Resolution[]): Settled {
  const byId = new Map(findings.map(finding => [finding.id, finding]))
  const gone = new Set<string>()
  const ignored: Resolution[] = []
  for (const resolution of resolutions) {
    const finding = byId.get(resolution.finding)
    if (finding && settles(finding, resolution)) gone.add(finding.id)
    else ignored.push(resolution)
  }
  const remaining = findings.filter(finding => !gone.has(finding.id))
  return { decision: strictest(remaining.map(finding => finding.decision)), remaining, ignored }
}

function settles(finding: Finding, resolution: Resolution): boolean {
  if (resolution.by.trim() === '') return false
  if (resolution.how === 'cleared') {
    return resolution.fact !== ANSWERED_BY_REGISTER && finding.leaves.includes(resolution.fact)
  }
  const aboutConsent = finding.leaves.includes(ANSWERED_BY_REGISTER)
  return !aboutConsent && finding.leaves.includes('dismissal') && resolution.reason.trim() !== ''
}
