import { useState, type FormEvent } from 'react'
import { Button, ButtonLink } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Tick } from '../parts/tick.tsx'

export interface NewPostProps {
  accounts: readonly { id: string; channel: string; name: string }[]
  error: string | null
  onStart: (accountIds: readonly string[]) => void
}

/** Where a new post shall stand. Each account gets words of its own, and they can be added later. */
export function NewPostPage({ accounts, error, onStart }: NewPostProps) {
  const [chosen, setChosen] = useState<readonly string[]>(accounts[0] ? [accounts[0].id] : [])
  const [asked, setAsked] = useState(false)
  const wrong = asked && chosen.length === 0 ? 'Choose at least one account.' : error
  const start = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (chosen.length > 0) onStart(accounts.map(({ id }) => id).filter(id => chosen.includes(id)))
  }
  return (
    <>
      <PageHead title="Write a post" back={{ href: '/posts', label: 'Posts' }} />
      {accounts.length === 0 ? (
        <div className="sheet pad stack">
          <p>You may not write for an account yet. Your headteacher lets you in.</p>
          <ButtonLink href="/suggest" look="primary">
            Suggest a post
          </ButtonLink>
        </div>
      ) : (
        <form className="sheet pad form narrow" onSubmit={start} noValidate>
          <fieldset className="field">
            <legend>Where shall it go?</legend>
            {wrong !== null && (
              <p className="err" role="alert">
                <Icon name="info" />
                <span>{wrong}</span>
              </p>
            )}
            {accounts.map(({ id, channel, name }) => (
              <Tick
                key={id}
                checked={chosen.includes(id)}
                more={name}
                onChange={on => setChosen(on ? [...chosen, id] : chosen.filter(one => one !== id))}
              >
                {channel}
              </Tick>
            ))}
          </fieldset>
          <Button type="submit" look="primary" full>
            Start writing
          </Button>
        </form>
      )}
    </>
  )
}
