import { useState, type FormEvent } from 'react'
import { useQueryOf, useRun } from '../api/hooks.tsx'
import { Button } from '../parts/button.tsx'
import { Field } from '../parts/field.tsx'
import { Icon } from '../parts/icon.tsx'
import { useTell } from '../parts/toast.tsx'
import { pictureAddress } from './composer/use-pictures.ts'
import { Loaded } from './loaded.tsx'

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
    confirm.mutate(
      { variantId, permalink: link === '' ? null : link, note: note.trim() },
      {
        onSuccess: ({ state }) =>
          tell(state === 'published' ? 'It is on record as posted.' : 'It is on record as gone.'),
      },
    )
  }
  const errors = confirm.error?.byField ?? {}
  return (
    <Loaded query={pack}>
      {({ task, text, pictures, checklist, openUrl, check }) =>
        check ? (
          <LookThere variantId={variantId} channel={channel} checklist={checklist} openUrl={openUrl} />
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
                <a key={id} className="btn small" href={pictureAddress(id)} download={`picture-${index + 1}`}>
                  <Icon name="download" />
                  Picture {index + 1}
                </a>
              ))}
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

/** What lies on the network unseen: somebody else than its author looks at it there, and Copybook makes it public. */
function LookThere({
  variantId,
  channel,
  checklist,
  openUrl,
}: {
  variantId: string
  channel: string
  checklist: readonly string[]
  openUrl: string | null
}) {
  const confirm = useRun('posts.confirm-checked')
  const tell = useTell()
  return (
    <div className="form by-hand">
      <h3>Look at it on {channel} before it is public</h3>
      <ol className="how">
        {checklist.map(step => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {openUrl !== null && (
        <a className="btn small" href={openUrl} target="_blank" rel="noreferrer">
          Open {channel}
        </a>
      )}
      {confirm.error && <p role="alert">{confirm.error.message}</p>}
      <Button
        look="primary"
        onClick={() =>
          confirm.mutate({ variantId }, { onSuccess: () => tell('Checked. It goes out in a few seconds.') })
        }
      >
        I have checked it
      </Button>
    </div>
  )
}
