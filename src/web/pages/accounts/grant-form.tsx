import { useState, type FormEvent } from 'react'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Field } from '../../parts/field.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Tick } from '../../parts/tick.tsx'

/** What an authorisation lets somebody do on one account. */
export type Power = 'draft' | 'publish' | 'moderate' | 'administer'

export interface Grant {
  personId: string
  powers: Power[]
  /** Dates, ends inclusive. */
  from: string
  until: string
  /** Needed where a headteacher grants to themselves: the CEO's note. */
  note: string
}

interface GrantFormProps {
  account: string
  people: readonly { id: string; name: string; role: string }[]
  yearEnds: string
  errors: Readonly<Record<string, string>>
  onClose: () => void
  onGrant: (grant: Grant) => void
}

const powers: readonly [Power, string, string][] = [
  ['draft', 'Draft', 'write posts, not send them out'],
  ['publish', 'Publish', 'send out what may go out'],
  ['moderate', 'Moderate', 'answer and remove comments'],
  ['administer', 'Administer', 'connect the page and hold its key'],
]

/** Lets one person in, with dates. Ends at the end of the school year unless somebody says otherwise. */
export function GrantForm({ account, people, yearEnds, errors, onClose, onGrant }: GrantFormProps) {
  const [grant, setGrant] = useState<Grant>({
    personId: '',
    powers: ['draft'],
    from: '',
    until: yearEnds,
    note: '',
  })
  const [asked, setAsked] = useState(false)
  const wrong = (field: string, missing: boolean, words: string) => (asked && missing ? words : errors[field])
  const noOne = grant.personId === ''
  const nothing = grant.powers.length === 0
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!noOne && !nothing) onGrant(grant)
  }
  return (
    <Dialog open title={`Let somebody in to ${account}`} onClose={onClose}>
      <form className="form" onSubmit={submit} noValidate>
        <Field label="Who" error={wrong('personId', noOne, 'Choose a person. Only staff can be let in.')}>
          {tied => (
            <select
              {...tied}
              value={grant.personId}
              onChange={e => setGrant({ ...grant, personId: e.target.value })}
            >
              <option value="">Choose a person</option>
              {people.map(person => (
                <option key={person.id} value={person.id}>
                  {person.name}, {person.role}
                </option>
              ))}
            </select>
          )}
        </Field>
        <fieldset className="field">
          <legend>May</legend>
          {wrong('powers', nothing, '') !== undefined && (
            <p className="err">
              <Icon name="info" />
              <span>Choose at least one thing that they may do.</span>
            </p>
          )}
          {powers.map(([power, label, more]) => (
            <Tick
              key={power}
              checked={grant.powers.includes(power)}
              more={more}
              onChange={on =>
                setGrant({
                  ...grant,
                  powers: on ? [...grant.powers, power] : grant.powers.filter(p => p !== power),
                })
              }
            >
              {label}
            </Tick>
          ))}
        </fieldset>
        <div className="row">
          <Field label="From" hint="Empty means today." error={errors['from']}>
            {tied => (
              <input
                {...tied}
                type="date"
                value={grant.from}
                onChange={e => setGrant({ ...grant, from: e.target.value })}
              />
            )}
          </Field>
          <Field label="Until, this day included" hint="The school year by default." error={errors['until']}>
            {tied => (
              <input
                {...tied}
                type="date"
                value={grant.until}
                onChange={e => setGrant({ ...grant, until: e.target.value })}
              />
            )}
          </Field>
        </div>
        <Field
          label="Note"
          hint="Only needed if you let yourself in: what the chief executive wrote about it."
          error={errors['note']}
        >
          {tied => (
            <input
              {...tied}
              value={grant.note}
              onChange={e => setGrant({ ...grant, note: e.target.value })}
            />
          )}
        </Field>
        <div className="foot-act">
          <Button type="submit" look="primary">
            Let them in
          </Button>
          <Button look="quiet" onClick={onClose}>
            Leave it
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
