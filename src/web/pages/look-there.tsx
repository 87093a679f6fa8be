import { useState } from 'react'
import { Button } from '../parts/button.tsx'
import { Tick } from '../parts/tick.tsx'

interface LookThereFormProps {
  channel: string
  checklist: readonly string[]
  /** What has to be true before it is public, each to be agreed to. */
  checks: readonly { id: string; says: string }[]
  openUrl: string | null
  error: string | null
  onChecked: (checks: readonly string[]) => void
}

/** The look at what lies on a network unseen: where it is, what to look at, and one tick for each thing. */
export function LookThereForm({ channel, checklist, checks, openUrl, error, onChecked }: LookThereFormProps) {
  const [ticked, setTicked] = useState<readonly string[]>([])
  const [asked, setAsked] = useState(false)
  const open = checks.filter(({ id }) => !ticked.includes(id))
  const left = open.length === 1 ? 'one thing is' : `${open.length} things are`
  const go = (): void => {
    setAsked(true)
    if (open.length === 0) onChecked(ticked)
  }
  return (
    <div className="form by-hand">
      <h3>Look at it on {channel} before it is public</h3>
      <ol className="how">
        {checklist.map(step => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {openUrl !== null && (
        <a className="btn small" href={openUrl} target="_blank" rel="noreferrer">
          Open {channel}
        </a>
      )}
      {checks.length > 0 && (
        <fieldset className="field">
          <legend>What have you looked at there?</legend>
          {checks.map(({ id, says }) => (
            <Tick
              key={id}
              checked={ticked.includes(id)}
              onChange={on => setTicked(now => (on ? [...now, id] : now.filter(one => one !== id)))}
            >
              {says}
            </Tick>
          ))}
        </fieldset>
      )}
      {asked && open.length > 0 && <p role="alert">Look again: {left} not ticked.</p>}
      {error !== null && <p role="alert">{error}</p>}
      <Button look="primary" onClick={go}>
        I have checked it
      </Button>
    </div>
  )
}
