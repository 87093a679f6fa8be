import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Note } from '../../parts/note.tsx'
import { AddPerson, type NewPerson } from '../add-person.tsx'

interface PeopleStepProps {
  people: readonly { id: string; name: string; role: string; where: string }[]
  /** Posts that somebody has to hold before a school can publish: "Headteacher at Heron Lane Primary". */
  unfilled: readonly string[]
  roles: readonly { id: string; name: string; more: string }[]
  schools: readonly { id: string; name: string }[]
  errors: Readonly<Record<string, string>>
  onAdd: (person: NewPerson) => Promise<boolean>
  onFinish: () => void
}

/** The first people: who decides. Everybody else can be added by them. */
export function PeopleStep({ people, unfilled, roles, schools, errors, onAdd, onFinish }: PeopleStepProps) {
  const [adding, setAdding] = useState(false)
  return (
    <>
      <section className="sheet ruled margin-sheet stack" aria-label="The first people">
        <ul className="first-people">
          {people.map(person => (
            <li key={person.id}>
              <b>{person.name}</b>
              <span>
                {person.role}, {person.where}
              </span>
            </li>
          ))}
        </ul>
        {unfilled.length > 0 && (
          <Note icon="info">
            Still open: {unfilled.join('; ')}. Until then nothing there can be published.
          </Note>
        )}
        <Button small onClick={() => setAdding(true)}>
          Add somebody
        </Button>
      </section>
      <div className="foot-act">
        <Button look="primary" onClick={onFinish}>
          Open the book
        </Button>
      </div>
      {adding && (
        <AddPerson
          roles={roles}
          schools={schools}
          errors={errors}
          onClose={() => setAdding(false)}
          onAdd={person => void onAdd(person).then(done => done && setAdding(false))}
        />
      )}
    </>
  )
}
