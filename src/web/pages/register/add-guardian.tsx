import { useState, type FormEvent } from 'react'
import { Button } from '../../parts/button.tsx'
import { Choice } from '../../parts/choice.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Field } from '../../parts/field.tsx'
import type { GuardianRelation, Responsibility } from './family-words.ts'
import { relationWords } from './family-words.ts'

export interface NewGuardian {
  name: string
  /** Empty: a letter is printed for them. */
  email: string
  relation: GuardianRelation
  responsibility: Responsibility
}

interface AddGuardianProps {
  pupil: string
  errors: Readonly<Record<string, string>>
  onClose: () => void
  onAdd: (guardian: NewGuardian) => void
}

export function AddGuardian({ pupil, errors, onClose, onAdd }: AddGuardianProps) {
  const [guardian, setGuardian] = useState<NewGuardian>({
    name: '',
    email: '',
    relation: 'mother',
    responsibility: 'unchecked',
  })
  const set = (more: Partial<NewGuardian>) => setGuardian({ ...guardian, ...more })
  const add = (event: FormEvent) => {
    event.preventDefault()
    onAdd({ ...guardian, name: guardian.name.trim(), email: guardian.email.trim() })
  }
  return (
    <Dialog open title={`Who looks after ${pupil}?`} onClose={onClose}>
      <form className="form" onSubmit={add} noValidate>
        <Field label="Name" error={errors['name']}>
          {tied => (
            <input {...tied} value={guardian.name} onChange={event => set({ name: event.target.value })} />
          )}
        </Field>
        <Field label="Email" hint="Without one you print a letter for them." error={errors['email']}>
          {tied => (
            <input
              {...tied}
              type="email"
              value={guardian.email}
              onChange={event => set({ email: event.target.value })}
            />
          )}
        </Field>
        <Field label="What they are to the child" error={errors['relation']}>
          {tied => (
            <select
              {...tied}
              value={guardian.relation}
              onChange={event => {
                const relation = relations.find(one => one === event.target.value)
                if (relation) set({ relation })
              }}
            >
              {relations.map(one => (
                <option key={one} value={one}>
                  {relationWords[one]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Choice
          legend="Do they hold parental responsibility?"
          value={guardian.responsibility}
          onChange={responsibility => set({ responsibility })}
          options={[
            { value: 'held', label: 'Yes, I have checked' },
            {
              value: 'unchecked',
              label: 'Nobody has checked yet',
              more: 'A yes by link waits. A no counts.',
            },
            { value: 'not-held', label: 'No', more: 'A yes never counts. A no does.' },
          ]}
        />
        <div className="foot-act">
          <Button type="submit" look="primary">
            Add them
          </Button>
          <Button look="quiet" onClick={onClose}>
            Leave it
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

const relations: readonly GuardianRelation[] = [
  'mother',
  'father',
  'step-parent',
  'grandparent',
  'foster-carer',
  'local-authority',
  'carer',
]
