import type { Verdict } from '../finding.ts'

interface Decided {
  decision: 'publish' | 'hold' | 'refuse'
  by: string | null
  standsInFor: string | null
}

const did = { publish: 'let it out', hold: 'held it', refuse: 'sent it back' } as const

/** "Mr Hughes let it out for Mrs Nair". Where nobody had to be asked, the policy let it out. */
export function decidedWords({ decision, by, standsInFor }: Decided): { verdict: Verdict; words: string } {
  const forWhom = standsInFor === null ? '' : ` for ${standsInFor}`
  return {
    verdict: decision,
    words: by === null ? 'Nothing was marked, so it went out' : `${by} ${did[decision]}${forWhom}`,
  }
}
