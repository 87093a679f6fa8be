import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'

export interface CasePeopleProps {
  people: readonly { id: string; name: string; how: 'office' | 'member' }[]
  subjects: readonly { id: string; name: string }[]
  /** Who may be chosen: staff of the school who are neither of the above. */
  staff: readonly { id: string; name: string }[]
  error: string | null
  onAdd: (id: string) => void
  onEnd: (id: string) => void
  onName: (id: string) => void
}

/** Who reads the case, and whom it is about: they never do. */
export function CasePeople({ people, subjects, staff, error, onAdd, onEnd, onName }: CasePeopleProps) {
  const [chosen, setChosen] = useState('')
  return (
    <section className="sheet pad stack" aria-labelledby="case-people">
      <h2 id="case-people" className="box-h">
        Who reads this case
      </h2>
      <ul className="list">
        {people.map(({ id, name, how }) => (
          <li key={id} className="case-row">
            <span>
              {name}
              <span className="meta">{how === 'office' ? ' · safeguarding team' : ' · let in'}</span>
            </span>
            {how === 'member' && (
              <Button small onClick={() => onEnd(id)}>
                {name} is to read it no more
              </Button>
            )}
          </li>
        ))}
      </ul>
      {subjects.length > 0 && (
        <p className="meta">
          It is about {subjects.map(({ name }) => name).join(', ')}: they are not told and read nothing of it.
        </p>
      )}
      <Field label="Somebody who works here" error={error ?? undefined}>
        {tied => (
          <select {...tied} value={chosen} onChange={({ target }) => setChosen(target.value)}>
            <option value="">Choose</option>
            {staff.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="foot-act">
        <Button onClick={() => chosen !== '' && onAdd(chosen)}>Let them read it</Button>
        <Button look="quiet" onClick={() => chosen !== '' && onName(chosen)}>
          It is about them
        </Button>
      </div>
    </section>
  )
}
