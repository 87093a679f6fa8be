import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { Note } from '../../parts/note.tsx'
import { PageHead } from '../../parts/page-head.tsx'

export interface PublishingProps {
  published: boolean
  hideBelow: number
  /** Where everybody finds them. */
  address: string
  failure: string | null
  /** Null: this reader may not change it. */
  onSave: ((published: boolean, hideBelow: number) => void) | null
}

/** Whether the trust shows its figures to everybody. Counts only, and no small ones. */
export function PublishingPage({ published, hideBelow, address, failure, onSave }: PublishingProps) {
  const [below, setBelow] = useState(String(hideBelow))
  return (
    <>
      <PageHead
        title="Figures for everybody"
        meta="How many comments were decided, removed and answered this term, by school. Nobody is named."
        back={{ href: '/comments/report', label: 'Report' }}
      />
      <section className="sheet pad stack narrow" aria-label="Figures for everybody">
        <p>
          {published ? (
            <>
              Everybody can read them at <a href={address}>{address}</a>.
            </>
          ) : (
            'Nobody outside can read them.'
          )}
        </p>
        {onSave && (
          <form
            className="form"
            noValidate
            onSubmit={event => {
              event.preventDefault()
              onSave(true, Number(below))
            }}
          >
            <Field
              label="Hide counts below"
              hint="Of few, somebody may be known. Write 0 to hide none."
              error={failure ?? undefined}
            >
              {tied => (
                <input
                  {...tied}
                  type="number"
                  min={0}
                  max={100}
                  value={below}
                  onChange={event => setBelow(event.target.value)}
                />
              )}
            </Field>
            <div className="foot-act">
              <Button type="submit" look="primary">
                {published ? 'Save what is hidden' : 'Show them to everybody'}
              </Button>
              {published && (
                <Button look="quiet" onClick={() => onSave(false, Number(below))}>
                  Stop showing them
                </Button>
              )}
            </div>
          </form>
        )}
      </section>
      {onSave === null && <Note icon="info">The chief executive decides whether they are shown.</Note>}
    </>
  )
}
