import type { Verdict } from '../finding.ts'

interface Decided {
  decision: 'publish' | 'hold' | 'refuse'
  by: string | null
  standsInFor: string | null
}

const did = { publish: 'let it out', hold: 'held it', refuse: 'sent it back' } as const

/** What is on its network, or was. */
const wentOut: ReadonlySet<string> = new Set(['published', 'removing', 'removed'])

/** "Mr Hughes let it out for Mrs Nair". Where nobody had to be asked, the policy let it out; it may not be out yet. */
export function decidedWords(
  { decision, by, standsInFor }: Decided,
  state: string,
): { verdict: Verdict; words: string } {
  const forWhom = standsInFor === null ? '' : ` for ${standsInFor}`
  return {
    verdict: decision,
    words:
      by === null
        ? `Nothing was marked, so ${wentOut.has(state) ? 'it went out' : 'it may go out'}`
        : `${by} ${did[decision]}${forWhom}`,
  }
}
