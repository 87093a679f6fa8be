import { useState, type FormEvent } from 'react'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Field } from '../parts/field.tsx'
import type { RoleOffered } from './add-person.tsx'

export interface NewRole {
  role: string
  /** Empty: the whole trust. */
  schoolId: string
  /** Empty: today. */
  from: string
  /** Empty: no end date. */
  until: string
  /** Whose stand-in; empty: nobody's, the role is their own. */
  standsInFor: string
}

interface GiveRoleProps {
  name: string
  roles: readonly RoleOffered[]
  schools: readonly { id: string; name: string }[]
  mayTrust: boolean
  /** Who holds a role in a school (empty: in the whole trust) themselves, and can be stood in for. */
  holders: (role: string, schoolId: string) => readonly { id: string; name: string }[]
  errors: Readonly<Record<string, string>>
  busy: boolean
  onClose: () => void
  onGive: (role: NewRole) => void
}

/** A role more for somebody: their own, or as a stand-in while its holder is away. */
export function GiveRole(props: GiveRoleProps) {
  const { name, roles, schools, mayTrust, holders, errors, busy } = props
  const [typed, setTyped] = useState<NewRole>({
    role: roles[0]?.id ?? '',
    schoolId: roles[0]?.ofTrust === true ? '' : (schools[0]?.id ?? ''),
    from: '',
    until: '',
    standsInFor: '',
  })
  const chosen = roles.find(({ id }) => id === typed.role)
  const schoolId = chosen?.ofTrust === true ? '' : typed.schoolId
  const write = (field: keyof NewRole) => (event: { target: { value: string } }) =>
    setTyped({ ...typed, standsInFor: '', [field]: event.target.value })
  const give = (event: FormEvent) => {
    event.preventDefault()
    if (!busy) props.onGive({ ...typed, schoolId })
  }
  const date = (field: 'from' | 'until', label: string, hint: string) => (
    <Field label={label} hint={hint} error={errors[field]}>
      {tied => (
        <input
          {...tied}
          type="date"
          value={typed[field]}
          onChange={event => setTyped({ ...typed, [field]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <Dialog open title={`A role for ${name}`} onClose={props.onClose}>
      <form className="form" onSubmit={give} noValidate>
        {errors['form'] !== undefined && (
          <p className="err" role="alert">
            {errors['form']}
          </p>
        )}
        <Field label="Role" hint={chosen?.more} error={errors['role'] ?? errors['personId']}>
          {tied => (
            <select {...tied} value={typed.role} onChange={write('role')}>
              {roles.map(role => (
                <option key={role.id} value={role.id}>
                  {role.name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <div className="row">
          <Field label="Where" error={errors['schoolId']}>
            {tied => (
              <select {...tied} value={schoolId} onChange={write('schoolId')}>
                {chosen?.ofTrust !== true &&
                  schools.map(school => (
                    <option key={school.id} value={school.id}>
                      {school.name}
                    </option>
                  ))}
                {mayTrust && <option value="">The whole trust</option>}
              </select>
            )}
          </Field>
          <Field label="Stands in for" error={errors['standsInFor']}>
            {tied => (
              <select {...tied} value={typed.standsInFor} onChange={write('standsInFor')}>
                <option value="">Nobody: it is their own</option>
                {holders(typed.role, schoolId).map(holder => (
                  <option key={holder.id} value={holder.id}>
                    {holder.name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </div>
        <div className="row">
          {date('from', 'From', 'Empty: today.')}
          {date('until', 'Until', 'Empty: no end date.')}
        </div>
        <div className="foot-act">
          <Button type="submit" look="primary">
            {busy ? 'Giving the role…' : 'Give this role'}
          </Button>
          <Button look="quiet" onClick={props.onClose}>
            Leave it
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
