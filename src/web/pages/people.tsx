import { useState } from 'react'
import { Button } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { dateOf } from '../when.ts'
import './people.css'
import { AddPerson, type NewPerson } from './add-person.tsx'

export interface RoleGrant {
  id: string
  /** "Headteacher", "Deputy DSL". */
  role: string
  /** "Heron Lane Primary", "the whole trust". */
  scope: string
  /** Whose stand-in: "Mrs Nair". */
  standsInFor: string | null
  until: string | null
}

export interface StaffRow {
  id: string
  name: string
  email: string
  /** Employee, governor, trustee, volunteer or agency. */
  kind: string
  manager: string | null
  roles: readonly RoleGrant[]
  signedIn: boolean
}

export interface PeopleProps {
  people: readonly StaffRow[]
  roles: readonly { id: string; name: string; more: string }[]
  schools: readonly { id: string; name: string }[]
  mayManage: boolean
  errors: Readonly<Record<string, string>>
  onFind: (words: string) => void
  /** Resolves to true once added; otherwise `errors` say what is wrong. */
  onAdd: (person: NewPerson) => Promise<boolean>
  onEndRole: (grantId: string) => void
}

/** Staff and what they may decide. Who runs an account is no role: that is on Accounts. */
export function PeoplePage(props: PeopleProps) {
  const { people, mayManage, onEndRole } = props
  const [adding, setAdding] = useState(false)
  return (
    <div className="page-people">
      <PageHead title="People and roles" meta={`${people.length} staff, governors and volunteers.`}>
        {mayManage && (
          <Button look="primary" onClick={() => setAdding(true)}>
            <Icon name="user" />
            Add somebody
          </Button>
        )}
      </PageHead>
      <label className="find-person">
        <span className="lab">Find a person</span>
        <input className="in" type="search" onChange={event => props.onFind(event.target.value)} />
      </label>
      <Sheet label="People" className="">
        <ul className="list">
          {people.map(person => (
            <li key={person.id} className="staff">
              <div className="who-is">
                <h2>{person.name}</h2>
                <p className="meta">
                  {person.kind} · {person.email}
                  {person.manager !== null && ` · reports to ${person.manager}`}
                </p>
                {!person.signedIn && <p className="hint">Has not signed in yet.</p>}
              </div>
              <ul className="roles">
                {person.roles.map(grant => (
                  <li key={grant.id}>
                    <span>
                      <b>{grant.role}</b>, {grant.scope}
                      <small>
                        {grant.standsInFor !== null && `Stands in for ${grant.standsInFor}. `}
                        {grant.until === null ? 'No end date' : `Until ${dateOf(grant.until)}`}
                      </small>
                    </span>
                    {mayManage && (
                      <Button small look="quiet" onClick={() => onEndRole(grant.id)}>
                        End it{' '}
                        <span className="sr">
                          : {person.name}, {grant.role}
                        </span>
                      </Button>
                    )}
                  </li>
                ))}
                {person.roles.length === 0 && (
                  <li className="meta">Staff: suggests, reports and reads the policy.</li>
                )}
              </ul>
            </li>
          ))}
        </ul>
      </Sheet>
      {adding && (
        <AddPerson
          roles={props.roles}
          schools={props.schools}
          errors={props.errors}
          onClose={() => setAdding(false)}
          onAdd={person => void props.onAdd(person).then(done => done && setAdding(false))}
        />
      )}
    </div>
  )
}
