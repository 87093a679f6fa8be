import { useState } from 'react'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'

export interface HandedLink {
  name: string
  link: string
  /** "1 December 2026". */
  until: string
}

/** The link of an invitation, shown to whoever made it: they hand it over themselves. */
export function HandOver({ name, link, until, onClose }: HandedLink & { onClose: () => void }) {
  const [copied, setCopied] = useState(false)
  return (
    <Dialog open title={`A link for ${name}`} onClose={onClose}>
      <div className="stack">
        <p>Send it to them, and to nobody else. It works once, until {until}.</p>
        <label className="field">
          <span className="lab">The link</span>
          <textarea className="in" rows={3} readOnly value={link} onFocus={event => event.target.select()} />
        </label>
        <p role="status" className="meta">
          {copied ? 'Copied.' : 'They choose a password with it, then they can sign in.'}
        </p>
        <div className="foot-act">
          <Button
            look="primary"
            onClick={() =>
              void navigator.clipboard.writeText(link).then(
                () => setCopied(true),
                () => setCopied(false),
              )
            }
          >
            Copy the link
          </Button>
          <Button look="quiet" onClick={onClose}>
            Close
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
