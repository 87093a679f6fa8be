import { useState, type FormEvent } from 'react'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { Icon } from '../../parts/icon.tsx'
import type { Book } from '../../shell/cover.tsx'

export interface NewSchool {
  name: string
  phase: 'nursery' | 'primary' | 'secondary' | 'all-through' | 'special'
  /** Ages in years, both included. */
  youngest: number
  oldest: number
  officeEmail: string
}

const empty: NewSchool = { name: '', phase: 'primary', youngest: 4, oldest: 11, officeEmail: '' }

interface SchoolsStepProps {
  schools: readonly { id: string; name: string; cover: Book['cover'] }[]
  errors: Readonly<Record<string, string>>
  busy: boolean
  /** Resolves to true once the school is added; what was typed stays otherwise. */
  onAdd: (school: NewSchool) => Promise<boolean>
  /** A `schools.json`, for a trust with many. */
  onFile: (file: File) => void
  onNext: () => void
}

/** What stands beside a field; anything else is about the file or the whole. */
const fields: readonly string[] = ['name', 'phase', 'youngest', 'oldest', 'officeEmail']

const phases: readonly [NewSchool['phase'], string][] = [
  ['nursery', 'Nursery'],
  ['primary', 'Primary'],
  ['secondary', 'Secondary'],
  ['all-through', 'All-through'],
  ['special', 'Special'],
]

/** Each school gets a cover of its own colour; its name is always on the label. */
export function SchoolsStep({ schools, errors, busy, onAdd, onFile, onNext }: SchoolsStepProps) {
  const [asked, setAsked] = useState(false)
  const [school, setSchool] = useState<NewSchool>(empty)
  const noName = school.name.trim() === ''
  const add = (event: FormEvent) => {
    event.preventDefault()
    setAsked(noName)
    if (!noName && !busy) void onAdd(school).then(done => done && setSchool(empty))
  }
  const elsewhere = Object.entries(errors).filter(([field]) => !fields.includes(field))
  const age = (field: 'youngest' | 'oldest', label: string) => (
    <Field label={label} error={errors[field]}>
      {tied => (
        <input
          {...tied}
          type="number"
          min={2}
          max={19}
          value={school[field]}
          onChange={event => setSchool({ ...school, [field]: event.target.valueAsNumber })}
        />
      )}
    </Field>
  )
  return (
    <>
      <form className="sheet ruled margin-sheet form" onSubmit={add} noValidate>
        {schools.length > 0 && (
          <ul className="books">
            {schools.map(one => (
              <li key={one.id} className={`cover-${one.cover}`}>
                <span className="book-label">{one.name}</span>
              </li>
            ))}
          </ul>
        )}
        <Field
          label="Name of the school"
          error={asked && noName ? 'Write the name of the school.' : errors['name']}
        >
          {tied => (
            <input
              {...tied}
              value={school.name}
              onChange={e => setSchool({ ...school, name: e.target.value })}
            />
          )}
        </Field>
        <div className="row">
          <Field label="Kind of school" error={errors['phase']}>
            {tied => (
              <select
                {...tied}
                value={school.phase}
                onChange={event => {
                  const phase = phases.find(([id]) => id === event.target.value)?.[0]
                  if (phase) setSchool({ ...school, phase })
                }}
              >
                {phases.map(([id, label]) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))}
              </select>
            )}
          </Field>
          {age('youngest', 'Youngest age')}
          {age('oldest', 'Oldest age')}
        </div>
        <Field
          label="Office email"
          hint="Families are pointed to it. It is the school’s, not a person’s."
          error={errors['officeEmail']}
        >
          {tied => (
            <input
              {...tied}
              type="email"
              value={school.officeEmail}
              onChange={e => setSchool({ ...school, officeEmail: e.target.value })}
            />
          )}
        </Field>
        <div className="foot-act">
          <Button type="submit" small>
            {busy ? 'Adding the school…' : 'Add this school'}
          </Button>
          <label className="btn small quiet add-pic">
            <Icon name="upload" />
            Bring in schools.json
            <input
              className="sr"
              type="file"
              accept=".json,application/json"
              onChange={event => {
                const file = event.target.files?.[0]
                event.target.value = ''
                if (file) onFile(file)
              }}
            />
          </label>
        </div>
        {elsewhere.map(([field, message]) => (
          <p key={field} className="err" role="alert">
            <Icon name="info" />
            <span>
              {field === 'form' ? '' : `${field}: `}
              {message}
            </span>
          </p>
        ))}
      </form>
      <div className="foot-act">
        <Button look="primary" onClick={onNext}>
          {schools.length === 0
            ? 'Go on to the policy'
            : `Go on with ${schools.length} ${schools.length === 1 ? 'school' : 'schools'}`}
        </Button>
      </div>
    </>
  )
}
