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

/** Finds a person by name and hands them over; the field is then empty again for the next one. */
export function PersonPicker({ label, hint, error, found, onFind, onPick }: PersonPickerProps) {
  const [words, setWords] = useState('')
  const write = (next: string) => {
    setWords(next)
    onFind(next)
  }
  return (
    <Combobox.Root
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
        {tied => <Combobox.Input {...tied} autoComplete="off" />}
      </Field>
      <Combobox.Portal>
        <Combobox.Positioner className="pop" sideOffset={4}>
          <Combobox.Popup className="pop-list" aria-label={label}>
            <Combobox.Empty>
              {words.trim() !== '' && <p className="none">Nobody of that name is on the register.</p>}
            </Combobox.Empty>
            <Combobox.List>
              {(person: FoundPerson) => (
                <Combobox.Item key={person.id} value={person} className="item">
                  <span>
                    {person.name}
                    <small>{person.where}</small>
                  </span>
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  )
}
