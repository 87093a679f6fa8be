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
  cover: Book['cover']
}

interface SchoolsStepProps {
  schools: readonly (NewSchool & { id: string })[]
  errors: Readonly<Record<string, string>>
  onAdd: (school: NewSchool) => void
  onRemove: (id: string) => void
  onNext: () => void
}

const phases: readonly [NewSchool['phase'], string][] = [
  ['nursery', 'Nursery'],
  ['primary', 'Primary'],
  ['secondary', 'Secondary'],
  ['all-through', 'All-through'],
  ['special', 'Special'],
]

const covers: readonly Book['cover'][] = ['petrol', 'plum', 'brick', 'bottle', 'slate', 'moss']

/** Each school gets a cover of its own colour; its name is always on the label. */
export function SchoolsStep({ schools, errors, onAdd, onRemove, onNext }: SchoolsStepProps) {
  const cover = covers[schools.length % covers.length] ?? 'petrol'
  const [school, setSchool] = useState<NewSchool>({
    name: '',
    phase: 'primary',
    youngest: 4,
    oldest: 11,
    officeEmail: '',
    cover,
  })
  const add = (event: FormEvent) => {
    event.preventDefault()
    onAdd({ ...school, cover })
  }
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
                <button type="button" onClick={() => onRemove(one.id)}>
                  Remove <span className="sr">{one.name}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
        <Field label="Name of the school" error={errors['name']}>
          {tied => (
            <input
              {...tied}
              value={school.name}
              onChange={e => setSchool({ ...school, name: e.target.value })}
            />
          )}
        </Field>
        <div className="row">
          <Field label="Kind of school">
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
            Add this school
          </Button>
        </div>
      </form>
      {errors['schools'] !== undefined && (
        <p className="err" role="alert">
          <Icon name="info" />
          <span>{errors['schools']}</span>
        </p>
      )}
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
