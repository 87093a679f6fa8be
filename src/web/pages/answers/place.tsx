import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { PageHead } from '../../parts/page-head.tsx'

export interface Place {
  complaintsPage: string | null
  officePhone: string | null
  contact: string | null
  /** Who looks after complaints; null: whoever leads the place. */
  handlerId: string | null
}

export interface PlaceProps {
  school: string
  place: Place
  /** Who works there today. */
  staff: readonly { id: string; name: string }[]
  /** What the server says is wrong, by field; under '' what belongs to none. */
  wrong: Readonly<Record<string, string>>
  saving: boolean
  onSave: (place: Place) => void
}

/** What a school puts into its answers to comments. */
export function PlacePage({ school, place, staff, wrong, saving, onSave }: PlaceProps) {
  const [words, setWords] = useState({
    complaintsPage: place.complaintsPage ?? '',
    officePhone: place.officePhone ?? '',
    contact: place.contact ?? '',
    handlerId: place.handlerId ?? '',
  })
  const fields = [
    ['complaintsPage', 'Page of the complaints procedure', 'The whole address, beginning with https.', 'url'],
    ['officePhone', 'Telephone of the office', 'Left empty, the first one of the school’s own list.', 'tel'],
    ['contact', 'Whom to talk to', 'Name nobody. Such as: the school office.', 'text'],
  ] as const
  return (
    <>
      <PageHead
        title="Our details in answers"
        meta={`${school}. Answers to comments say whom to call and how to complain.`}
        back={{ href: '/comments/answers', label: 'Words for answers' }}
      />
      <section className="sheet pad narrow" aria-label="Our details in answers">
        <form
          className="form"
          noValidate
          onSubmit={event => {
            event.preventDefault()
            onSave({
              complaintsPage: words.complaintsPage.trim() || null,
              officePhone: words.officePhone.trim() || null,
              contact: words.contact.trim() || null,
              handlerId: words.handlerId || null,
            })
          }}
        >
          {wrong[''] !== undefined && (
            <p className="err" role="alert">
              {wrong['']}
            </p>
          )}
          {fields.map(([name, label, hint, type]) => (
            <Field key={name} label={label} hint={hint} error={wrong[name]}>
              {tied => (
                <input
                  {...tied}
                  type={type}
                  value={words[name]}
                  onChange={event => setWords({ ...words, [name]: event.target.value })}
                />
              )}
            </Field>
          ))}
          <Field
            label="Who looks after complaints?"
            hint="What a comment complains of is handed to them. They are not named in an answer."
            error={wrong['handlerId']}
          >
            {tied => (
              <select
                {...tied}
                value={words.handlerId}
                onChange={event => setWords({ ...words, handlerId: event.target.value })}
              >
                <option value="">Whoever leads here</option>
                {staff.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <div className="foot-act">
            <Button type="submit" look="primary" disabled={saving}>
              Keep these details
            </Button>
          </div>
        </form>
      </section>
    </>
  )
}
