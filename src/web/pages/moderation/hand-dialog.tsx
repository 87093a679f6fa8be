import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Note } from '../../parts/note.tsx'
import { Tick } from '../../parts/tick.tsx'

export interface Handing {
  /** There may be an indecent picture of a child: then nothing of it is taken, and the police are rung. */
  suspectedImage: boolean
}

interface HandDialogProps {
  lead: string
  error: string | null
  busy: boolean
  onHand: (handing: Handing) => void
  onClose: () => void
}

/** Hands a comment to whoever leads safeguarding: at once, and from then on only they read it. */
export function HandDialog({ lead, error, busy, onHand, onClose }: HandDialogProps) {
  const [suspectedImage, setSuspectedImage] = useState(false)
  return (
    <Dialog open title={`Send it to ${lead}`} onClose={onClose}>
      <form
        className="form"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          if (!busy) onHand({ suspectedImage })
        }}
      >
        <p>
          It goes at once, and cannot be called back. From then on only the safeguarding team reads it. If
          somebody is in danger now, ring 999 first.
        </p>
        <Tick
          checked={suspectedImage}
          onChange={setSuspectedImage}
          more="Only the link and the time are kept."
        >
          A picture may show a child being abused
        </Tick>
        {suspectedImage && (
          <Note icon="hand">
            Do not open it again, copy it, print it or send it to anybody. Leave it where it is. Ring 101, or
            999 if a child is in danger now. The safeguarding lead tells you what comes next.
          </Note>
        )}
        {error !== null && (
          <p className="err" role="alert">
            {error}
          </p>
        )}
        <div className="foot-act">
          <Button type="submit" look="primary">
            {busy ? 'Sending…' : 'Send it now'}
          </Button>
          <Button look="quiet" onClick={onClose}>
            Back to the comment
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
