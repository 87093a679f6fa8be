import { Button } from '../../parts/button.tsx'
import { momentOf } from '../../when.ts'

/** What becomes of the rest of a post that came down: shown again with one face covered. */
export interface SentAgain {
  state: 'proposed' | 'draft' | 'on-its-way' | 'sent'
  href: string | null
  at: string | null
  mayMake: boolean
}

interface SentAgainProps {
  again: SentAgain
  now: string
  isBusy: boolean
  onCopy: () => void
}

/** The second half of a mend: the post is down already, and what else is in it may go out covered. */
export function SentAgainLine({ again, now, isBusy, onCopy }: SentAgainProps) {
  const { state, href, at, mayMake } = again
  if (state === 'proposed') {
    return mayMake ? (
      <div className="sent-again">
        <p>Others are in it too. It can be sent again with this face covered.</p>
        <Button disabled={isBusy} onClick={onCopy}>
          Make a covered copy
        </Button>
      </div>
    ) : (
      <p>Others are in it too. Whoever drafts for this account can send it again with this face covered.</p>
    )
  }
  const words = {
    draft: 'A covered copy is a draft. Look at it, then submit it.',
    'on-its-way': 'A covered copy is on its way.',
    sent: at === null ? 'Sent again covered.' : `Sent again covered ${momentOf(at, now)}.`,
  }[state]
  return <p>{href === null ? words : <a href={href}>{words}</a>}</p>
}
