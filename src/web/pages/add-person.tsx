import { useState, type FormEvent } from 'react'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Field, type Tied } from '../parts/field.tsx'

/** Somebody new on the staff. They get a link to set their password and their second step. */
export interface NewPerson {
  name: string
  email: string
  kind: 'employee' | 'governor' | 'trustee' | 'volunteer' | 'agency'
  roleId: string
  /** Empty: the whole trust. */
  schoolId: string
  /** Last day of the role; empty: none. */
  until: string
}

interface AddPersonProps {
  roles: readonly { id: string; name: string; more: string }[]
  schools: readonly { id: string; name: string }[]
  errors: Readonly<Record<string, string>>
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

export function AddPerson({ roles, schools, errors, onClose, onAdd }: AddPersonProps) {
  const [person, setPerson] = useState<NewPerson>({
    name: '',
    email: '',
    kind: 'employee',
    roleId: roles[0]?.id ?? '',
    schoolId: schools[0]?.id ?? '',
    until: '',
  })
  const [asked, setAsked] = useState(false)
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
    if (!noName && !noEmail) onAdd(person)
  }
  return (
    <Dialog open title="Add somebody" onClose={onClose}>
      <form className="form" onSubmit={add} noValidate>
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
            asked && noEmail ? 'Write a whole address, such as office@heronlane.example.' : errors['email']
          }
        >
          {tied => <input {...tied} type="email" value={person.email} onChange={write('email')} />}
        </Field>
        <div className="row">
          <Field label="Is">{tied => select(tied, 'kind', kinds)}</Field>
          <Field label="Role" hint={roles.find(r => r.id === person.roleId)?.more} error={errors['roleId']}>
            {tied =>
              select(
                tied,
                'roleId',
                roles.map(r => [r.id, r.name]),
              )
            }
          </Field>
        </div>
        <div className="row">
          <Field label="Where" error={errors['schoolId']}>
            {tied =>
              select(tied, 'schoolId', [
                ...schools.map(s => [s.id, s.name] as const),
                ['', 'The whole trust'],
              ])
            }
          </Field>
          <Field label="Until" hint="Empty: no end date." error={errors['until']}>
            {tied => <input {...tied} type="date" value={person.until} onChange={write('until')} />}
          </Field>
        </div>
        <div className="foot-act">
          <Button type="submit" look="primary">
            Send them a link
          </Button>
          <Button look="quiet" onClick={onClose}>
            Leave it
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
