import { useState, type FormEvent } from 'react'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Field } from '../parts/field.tsx'

interface LastDayProps {
  title: string
  /** What follows from it, in a sentence. */
  what: string
  /** What the filled button says. */
  action: string
  today: string
  error: string | undefined
  busy: boolean
  onClose: () => void
  onEnd: (lastDay: string) => void
}

/** Ends something with a day that still counts: a stay, or a role. */
export function LastDay({ title, what, action, today, error, busy, onClose, onEnd }: LastDayProps) {
  const [day, setDay] = useState(today)
  const [asked, setAsked] = useState(false)
  const end = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (day !== '' && !busy) onEnd(day)
  }
  return (
    <Dialog open title={title} onClose={onClose}>
      <form className="form" onSubmit={end} noValidate>
        <p>{what}</p>
        <Field
          label="Last day"
          hint="On this day it still counts."
          error={asked && day === '' ? 'Choose the last day.' : error}
        >
          {tied => <input {...tied} type="date" value={day} onChange={event => setDay(event.target.value)} />}
        </Field>
        <div className="foot-act">
          <Button type="submit" look="primary">
            {action}
          </Button>
          <Button look="quiet" onClick={onClose}>
            Leave it
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
