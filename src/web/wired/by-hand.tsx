import { useState, type FormEvent } from 'react'
import { useQueryOf, useRun } from '../api/hooks.tsx'
import { Button } from '../parts/button.tsx'
import { Field } from '../parts/field.tsx'
import { Icon } from '../parts/icon.tsx'
import { useTell } from '../parts/toast.tsx'
import { filmAddress } from './composer/use-film.ts'
import { pictureAddress } from './picture-address.ts'
import { Loaded } from './loaded.tsx'
import { LookThere } from './look-there.tsx'

/** What a person does on a network that is closed to Copybook: ready words and pictures, the steps, and the proof. */
export function ByHand({ variantId, channel }: { variantId: string; channel: string }) {
  const pack = useQueryOf('posts.task-pack', { variantId })
  const confirm = useRun('posts.confirm-by-hand')
  const tell = useTell()
  const [permalink, setPermalink] = useState('')
  const [note, setNote] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const link = permalink.trim()
    // By its promise: this form is gone before a callback of the press would be called.
    void confirm.mutateAsync({ variantId, permalink: link === '' ? null : link, note: note.trim() }).then(
      ({ state }) => tell(state === 'published' ? 'It is on record as posted.' : 'It is on record as gone.'),
      () => undefined,
    )
  }
  const errors = confirm.error?.byField ?? {}
  return (
    <Loaded query={pack}>
      {({ task, text, pictures, film, checklist, checks, openUrl, check }) =>
        check ? (
          <LookThere
            variantId={variantId}
            channel={channel}
            checklist={checklist}
            checks={checks}
            openUrl={openUrl}
          />
        ) : (
          <form className="form by-hand" onSubmit={submit} noValidate>
            <h3>{task === 'publish' ? `Post it on ${channel} by hand` : `Take it down from ${channel}`}</h3>
            <ol className="how">
              {checklist.map(step => (
                <li key={step}>{step}</li>
              ))}
            </ol>
            <div className="row">
              {task === 'publish' && (
                <Button
                  small
                  onClick={() => void navigator.clipboard.writeText(text).then(() => tell('Copied.'))}
                >
                  Copy the words
                </Button>
              )}
              {pictures.map(({ id }, index) => (
                <a
                  key={id}
                  className="btn small"
                  href={pictureAddress(id, variantId)}
                  download={`picture-${index + 1}`}
                >
                  <Icon name="download" />
                  Picture {index + 1}
                </a>
              ))}
              {film !== null && (
                <a className="btn small" href={filmAddress(film.id, variantId)} download="film">
                  <Icon name="download" />
                  The film
                </a>
              )}
              {film?.captions && (
                <a
                  className="btn small"
                  href={`data:text/vtt;charset=utf-8,${encodeURIComponent(film.captions)}`}
                  download="captions.vtt"
                >
                  <Icon name="download" />
                  Its captions
                </a>
              )}
              {openUrl !== null && (
                <a className="btn small" href={openUrl} target="_blank" rel="noreferrer">
                  Open {channel}
                </a>
              )}
            </div>
            {task === 'publish' && (
              <Field
                label="Link of the post"
                hint="Leave it empty if there is none."
                error={errors['permalink']}
              >
                {tied => (
                  <input
                    {...tied}
                    type="url"
                    value={permalink}
                    onChange={e => setPermalink(e.target.value)}
                  />
                )}
              </Field>
            )}
            <Field
              label="Note"
              hint="Where and when, if there is no link."
              error={errors['note'] ?? errors['form']}
            >
              {tied => <input {...tied} value={note} onChange={e => setNote(e.target.value)} />}
            </Field>
            <Button type="submit" look="primary">
              {task === 'publish' ? 'I have posted it' : 'It is gone'}
            </Button>
          </form>
        )
      }
    </Loaded>
  )
}
