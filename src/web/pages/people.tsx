import type { ReactNode } from 'react'
import { Button } from '../parts/button.tsx'
import { EmptyPage } from '../parts/empty-page.tsx'
import { Icon } from '../parts/icon.tsx'
import { Menu } from '../parts/menu.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { dateOf } from '../when.ts'
import './people.css'

export interface RoleGrant {
  id: string
  /** "Headteacher", "Deputy safeguarding lead". */
  role: string
  /** "Heron Lane Primary", "the whole trust". */
  scope: string
  /** Whose stand-in: "Mrs Nair". */
  standsInFor: string | null
  /** Set where it begins later than today. */
  from: string | null
  until: string | null
}

export interface StaffRow {
  id: string
  name: string
  jobTitle: string | null
  /** Employee, governor, trustee, volunteer or agency. */
  kind: string
  manager: string | null
  roles: readonly RoleGrant[]
  leftOn: string | null
}

/** What can be done about somebody. */
export type PersonAct = 'invite' | 'give-role' | 'leave'

export interface PeopleProps {
  people: readonly StaffRow[]
  /** How many there are before the search. */
  all: number
  mayAdd: boolean
  mayGiveRoles: boolean
  /** Schools, policy and lists are set up by people of the trust: leads there. */
  maySetUp: boolean
  /** Why the last press was refused; null where it went through. */
  problem: string | null
  onFind: (words: string) => void
  onAdd: () => void
  onAct: (personId: string, act: PersonAct) => void
  onEndRole: (grantId: string) => void
  /** The dialog that is open. */
  children?: ReactNode
}

/** Staff and what they may decide. Who runs an account is no role: that is on Accounts. */
export function PeoplePage(props: PeopleProps) {
  const { people, mayAdd, problem } = props
  return (
    <div className="page-people">
      <PageHead title="People and roles" meta={`${props.all} staff, governors and volunteers.`}>
        {mayAdd && (
          <Button look="primary" onClick={props.onAdd}>
            <Icon name="user" />
            Add somebody
          </Button>
        )}
      </PageHead>
      {problem !== null && (
        <p className="err" role="alert">
          <Icon name="info" />
          <span>{problem}</span>
        </p>
      )}
      {props.maySetUp && (
        <p className="row ways-on">
          <a href="/set-up">Set up schools, the policy and the register</a>
        </p>
      )}
      <label className="find-person">
        <span className="lab">Find a person</span>
        <input className="in" type="search" onChange={event => props.onFind(event.target.value)} />
      </label>
      <Sheet label="People" className="">
        {people.length === 0 ? (
          <EmptyPage title="Nobody of that name is here." next="Look for another, or add somebody." />
        ) : (
          <ul className="list">
            {people.map(person => (
              <Person key={person.id} person={person} {...props} />
            ))}
          </ul>
        )}
      </Sheet>
      {props.children}
    </div>
  )
}

function Person({ person, mayAdd, mayGiveRoles, onAct, onEndRole }: PeopleProps & { person: StaffRow }) {
  const acts = [
    ...(mayAdd ? [{ id: 'invite' as const, label: 'Make a sign-in link' }] : []),
    ...(mayGiveRoles ? [{ id: 'give-role' as const, label: 'Give a role' }] : []),
    ...(mayAdd && person.leftOn === null ? [{ id: 'leave' as const, label: 'Say when they leave' }] : []),
  ]
  return (
    <li className="staff">
      <div className="who-is">
        <h2>{person.name}</h2>
        <p className="meta">
          {person.jobTitle ?? person.kind}
          {person.jobTitle !== null && person.kind !== 'Employee' && ` · ${person.kind}`}
          {person.manager !== null && ` · reports to ${person.manager}`}
        </p>
        {person.leftOn !== null && <p className="hint">Last day: {dateOf(person.leftOn)}</p>}
      </div>
      <ul className="roles">
        {person.roles.map(grant => (
          <li key={grant.id}>
            <span>
              <b>{grant.role}</b>, {grant.scope}
              <small>
                {grant.standsInFor !== null && `Stands in for ${grant.standsInFor}. `}
                {grant.from !== null && `From ${dateOf(grant.from)}. `}
                {grant.until === null ? 'No end date' : `Until ${dateOf(grant.until)}`}
              </small>
            </span>
            {mayGiveRoles && (
              <Button small look="quiet" onClick={() => onEndRole(grant.id)}>
                End it{' '}
                <span className="sr">
                  : {person.name}, {grant.role}
                </span>
              </Button>
            )}
          </li>
        ))}
        {person.roles.length === 0 && <li className="meta">No role: cannot go into the book yet.</li>}
      </ul>
      {acts.length > 0 && (
        <Menu items={acts} onPick={id => acts.forEach(act => act.id === id && onAct(person.id, act.id))}>
          More <span className="sr">about {person.name}</span>
        </Menu>
      )}
    </li>
  )
}
