import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'

/** What is looked for; an empty word looks for everything. Days are London dates, both included. */
export interface Search {
  words: string
  author: string
  decision: '' | 'keep' | 'remove' | 'hide'
  from: string
  until: string
}

interface SearchFormProps {
  search: Search
  onSearch: (search: Search) => void
}

export function SearchForm({ search, onSearch }: SearchFormProps) {
  const [typed, setTyped] = useState(search)
  const word = (key: 'words' | 'author' | 'from' | 'until', label: string, type: 'search' | 'date') => (
    <Field label={label}>
      {tied => (
        <input
          {...tied}
          type={type}
          maxLength={100}
          value={typed[key]}
          onChange={event => setTyped({ ...typed, [key]: event.target.value })}
        />
      )}
    </Field>
  )
  return (
    <form
      className="form"
      role="search"
      aria-label="Decided comments"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        onSearch(typed)
      }}
    >
      {word('words', 'Words in it', 'search')}
      {word('author', 'Who wrote it', 'search')}
      <Field label="What was decided">
        {tied => (
          <select
            {...tied}
            value={typed.decision}
            onChange={event => setTyped({ ...typed, decision: decisionOf(event.target.value) })}
          >
            <option value="">Anything</option>
            <option value="remove">Removed</option>
            <option value="hide">Hidden</option>
            <option value="keep">Kept</option>
          </select>
        )}
      </Field>
      {word('from', 'Decided from', 'date')}
      {word('until', 'Up to', 'date')}
      <div className="foot-act">
        <Button type="submit" look="primary">
          Find
        </Button>
      </div>
    </form>
  )
}

const decisionOf = (value: string): Search['decision'] =>
  value === 'keep' || value === 'remove' || value === 'hide' ? value : ''
