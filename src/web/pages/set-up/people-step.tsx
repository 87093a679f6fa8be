import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Note } from '../../parts/note.tsx'
import { AddPerson, type NewPerson, type RoleOffered } from '../add-person.tsx'
import { HandOver, type HandedLink } from '../hand-over.tsx'

interface PeopleStepProps {
  people: readonly { id: string; name: string; role: string; where: string }[]
  /** Roles that somebody has to hold before a school can publish: "a headteacher at Heron Lane Primary". */
  unfilled: readonly string[]
  roles: readonly RoleOffered[]
  schools: readonly { id: string; name: string }[]
  errors: Readonly<Record<string, string>>
  busy: boolean
  /** Made for whoever was added last: it is handed over by hand. */
  link: HandedLink | null
  onAdd: (person: NewPerson) => Promise<boolean>
  onHandedOver: () => void
  onFinish: () => void
}

/** The first people: who decides. Everybody else can be added by them. */
export function PeopleStep(props: PeopleStepProps) {
  const { people, unfilled, link } = props
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
            Still missing: {unfilled.join('; ')}. Until then nothing can be published there.
          </Note>
        )}
        <div className="row">
          <Button small onClick={() => setAdding(true)}>
            Add somebody
          </Button>
        </div>
      </section>
      <div className="foot-act">
        <Button look="primary" onClick={props.onFinish}>
          Open the book
        </Button>
      </div>
      {adding && (
        <AddPerson
          roles={props.roles}
          schools={props.schools}
          mayTrust
          errors={props.errors}
          busy={props.busy}
          onClose={() => setAdding(false)}
          onAdd={person => void props.onAdd(person).then(done => done && setAdding(false))}
        />
      )}
      {link && !adding && <HandOver {...link} onClose={props.onHandedOver} />}
    </>
  )
}
