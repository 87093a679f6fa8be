import { Combobox } from '@base-ui/react/combobox'
import { useState } from 'react'
import { Field } from './field.tsx'

/** Somebody of the register as a search names them. The register itself never comes to a browser. */
export interface FoundPerson {
  id: string
  name: string
  /** "Willow class, Year 4": tells two of one name apart. */
  where: string
}

interface PersonPickerProps {
  label: string
  hint?: string | undefined
  error?: string | undefined
  /** What the server found for the words typed last. */
  found: readonly FoundPerson[]
  onFind: (words: string) => void
  onPick: (person: FoundPerson) => void
}

/**
 * Finds a person by name and hands them over; the field is then empty again for the next one.
 *
 * The list stands in the page (`inline`) and not in Base UI's popup: while that is open it hides the rest of the
 * page from screen readers, the field's own label and the h1 with it (axe: aria-hidden-focus, label, region).
 */
export function PersonPicker({ label, hint, error, found, onFind, onPick }: PersonPickerProps) {
  const [words, setWords] = useState('')
  const write = (next: string) => {
    setWords(next)
    onFind(next)
  }
  const listed = words.trim() !== ''
  return (
    <div className="picker">
      <Combobox.Root
        inline
        items={found}
        filter={null}
        value={null}
        inputValue={words}
        onInputValueChange={write}
        itemToStringLabel={(person: FoundPerson) => person.name}
        onValueChange={(person: FoundPerson | null) => {
          if (person === null) return
          onPick(person)
          write('')
        }}
      >
        <Field label={label} hint={hint} error={error}>
          {tied => <Combobox.Input {...tied} autoComplete="off" aria-expanded={listed} />}
        </Field>
        {listed && (
          <div className="pop-list under">
            {found.length === 0 && <p className="none">Nobody of that name is on the register.</p>}
            <Combobox.List aria-label={label}>
              {(person: FoundPerson) => (
                <Combobox.Item key={person.id} value={person} className="item">
                  <span>
                    {person.name}
                    <small>{person.where}</small>
                  </span>
                </Combobox.Item>
              )}
            </Combobox.List>
          </div>
        )}
      </Combobox.Root>
    </div>
  )
}
