import { useState, type FormEvent } from 'react'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Field, type Tied } from '../parts/field.tsx'

/** Somebody new on the staff. They get a link to choose their password and their second step. */
export interface NewPerson {
  name: string
  email: string
  jobTitle: string
  kind: 'employee' | 'governor' | 'trustee' | 'volunteer' | 'agency'
  /** Empty: no role yet, somebody else gives it. */
  role: string
  /** Empty: the whole trust. */
  schoolId: string
  /** Last day of the role; empty: none. */
  until: string
}

export interface RoleOffered {
  id: string
  name: string
  more: string
  /** It holds in the whole trust and nowhere else. */
  ofTrust: boolean
}

interface AddPersonProps {
  /** Empty for somebody who may add people and give no roles. */
  roles: readonly RoleOffered[]
  schools: readonly { id: string; name: string }[]
  /** Somebody can be added who belongs to no school. */
  mayTrust: boolean
  errors: Readonly<Record<string, string>>
  busy: boolean
  onClose: () => void
  onAdd: (person: NewPerson) => void
}

const kinds: readonly [NewPerson['kind'], string][] = [
  ['employee', 'Employee'],
  ['governor', 'Governor'],
  ['trustee', 'Trustee'],
  ['volunteer', 'Volunteer'],
  ['agency', 'Agency'],
]

export function AddPerson({ roles, schools, mayTrust, errors, busy, onClose, onAdd }: AddPersonProps) {
  const [person, setPerson] = useState<NewPerson>({
    name: '',
    email: '',
    jobTitle: '',
    kind: 'employee',
    role: roles[0]?.id ?? '',
    schoolId: roles[0]?.ofTrust === true ? '' : (schools[0]?.id ?? ''),
    until: '',
  })
  const [asked, setAsked] = useState(false)
  const chosen = roles.find(({ id }) => id === person.role)
  const write = (field: keyof NewPerson) => (event: { target: { value: string } }) =>
    setPerson({ ...person, [field]: event.target.value })
  const select = (tied: Tied, field: keyof NewPerson, options: readonly (readonly [string, string])[]) => (
    <select {...tied} value={person[field]} onChange={write(field)}>
      {options.map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
  const noName = person.name.trim() === ''
  const noEmail = !/^\S+@\S+\.\S+$/.test(person.email)
  const add = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!noName && !noEmail && !busy) onAdd(chosen?.ofTrust === true ? { ...person, schoolId: '' } : person)
  }
  const where = [
    ...(chosen?.ofTrust === true ? [] : schools.map(one => [one.id, one.name] as const)),
    ...(mayTrust ? [['', 'The whole trust'] as const] : []),
  ]
  return (
    <Dialog open title="Add somebody" onClose={onClose}>
      <form className="form" onSubmit={add} noValidate>
        {errors['form'] !== undefined && (
          <p className="err" role="alert">
            {errors['form']}
          </p>
        )}
        <Field
          label="Name"
          hint="As people call them: Mr T. Okafor."
          error={asked && noName ? 'Write their name.' : errors['name']}
        >
          {tied => <input {...tied} value={person.name} onChange={write('name')} />}
        </Field>
        <Field
          label="Work email"
          error={
            asked && noEmail
              ? 'Write a whole address, such as office@heronlane.example.'
              : (errors['email'] ?? errors['personId'])
          }
        >
          {tied => <input {...tied} type="email" value={person.email} onChange={write('email')} />}
        </Field>
        <Field
          label="What they do"
          hint="As others know it: Year 4 teacher. It may stay empty."
          error={errors['jobTitle']}
        >
          {tied => <input {...tied} value={person.jobTitle} onChange={write('jobTitle')} />}
        </Field>
        <div className="row">
          <Field label="Is" error={errors['kind']}>
            {tied => select(tied, 'kind', kinds)}
          </Field>
          <Field label="Where" error={errors['schoolId']}>
            {tied => select(tied, 'schoolId', where)}
          </Field>
        </div>
        {roles.length > 0 ? (
          <div className="row">
            <Field label="Role" hint={chosen?.more} error={errors['role']}>
              {tied =>
                select(tied, 'role', [...roles.map(r => [r.id, r.name] as const), ['', 'No role yet']])
              }
            </Field>
            <Field label="Until" hint="Empty: no end date." error={errors['until']}>
              {tied => <input {...tied} type="date" value={person.until} onChange={write('until')} />}
            </Field>
          </div>
        ) : (
          <p className="hint">Your headteacher gives them a role afterwards.</p>
        )}
        <div className="foot-act">
          <Button type="submit" look="primary">
            {busy ? 'Adding them…' : 'Add them and make a link'}
          </Button>
          <Button look="quiet" onClick={onClose}>
            Leave it
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
