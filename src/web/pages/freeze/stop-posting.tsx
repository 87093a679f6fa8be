import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Choice } from '../../parts/choice.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Field } from '../../parts/field.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import './freeze.css'

/** A school, or (id null) the whole trust. */
export interface Place {
  id: string | null
  name: string
}

export interface StopPostingProps {
  /** Where this person may stop it; the first is chosen. */
  places: readonly [Place, ...Place[]]
  /** Resolves when it is stopped; rejects with why not. */
  onStop: (place: Place, reason: string) => Promise<void>
}

/** The switch for the worst day: one press, one line why, and nothing more goes out. */
export function StopPosting({ places, onStop }: StopPostingProps) {
  const [open, setOpen] = useState(false)
  return (
    <Sheet title="In a crisis" icon="lock" className="pad stop-all">
      <p className="meta">
        Stop everything that would go out, at once. What stands on your pages stays where it is.
      </p>
      <Button small onClick={() => setOpen(true)}>
        Stop all posting
      </Button>
      {open && <Asking places={places} onStop={onStop} onClose={() => setOpen(false)} />}
    </Sheet>
  )
}

function Asking({ places, onStop, onClose }: StopPostingProps & { onClose: () => void }) {
  const [place, setPlace] = useState<Place>(places[0])
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string | undefined>(undefined)
  const stop = async () => {
    if (reason.trim() === '') return setError('Say why, in a few words.')
    try {
      await onStop(place, reason.trim())
      onClose()
    } catch (failure) {
      setError(failure instanceof Error ? failure.message : 'That did not work. Try again.')
    }
  }
  return (
    <Dialog open title="Stop all posting" onClose={onClose}>
      <form
        className="form"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          void stop()
        }}
      >
        {places.length > 1 && (
          <Choice
            legend="Where?"
            options={places.map(({ id, name }) => ({ value: id ?? '', label: name }))}
            value={place.id ?? ''}
            onChange={value => setPlace(places.find(({ id }) => (id ?? '') === value) ?? places[0])}
          />
        )}
        <Field
          label="Why?"
          hint={`Everybody who works with ${place.name} reads this above every page. Name nobody.`}
          error={error}
        >
          {tied => (
            <input
              {...tied}
              value={reason}
              maxLength={500}
              onChange={event => setReason(event.target.value)}
            />
          )}
        </Field>
        <div className="foot-act">
          <Button type="submit" look="primary">
            Stop it now
          </Button>
          <Button look="quiet" onClick={onClose}>
            Leave it
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
