import type { ReactNode } from 'react'
import { Button } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { Tick } from '../../parts/tick.tsx'
import { VerdictChip } from '../../parts/verdict-chip.tsx'
import { dateOf, momentOf } from '../../when.ts'
import { ChangePassword, type PasswordChange } from './change-password.tsx'
import './me.css'
import { SecondStep, type SecondStepProps } from './second-step.tsx'
import { Tokens, type TokensProps } from './tokens.tsx'

export interface MeProps {
  now: string
  person: { name: string; email: string }
  secondStep: SecondStepProps
  passkeys: readonly { id: string; name: string; since: string }[]
  sessions: readonly { id: string; device: string; lastUsed: string; here: boolean }[]
  tokens: TokensProps
  /** Why this session cannot do all of it yet, and what mends that; null where it can. */
  notice: ReactNode
  passkeyError: string | null
  /** Whether single letters do something on this device. */
  keys: boolean
  onKeys: (on: boolean) => void
  /** False on a device that has no way to keep one. */
  mayAddPasskey: boolean
  passwordErrors: Readonly<Record<string, string>>
  /** It was changed just now. */
  passwordChanged: boolean
  /** Resolves to true once it is changed. */
  onPassword: (change: PasswordChange) => Promise<boolean>
  onAddPasskey: () => void
  onRemovePasskey: (id: string) => void
  onEndSession: (id: string) => void
}

/** How this person signs in, from where, and what acts in their name. */
export function MePage(props: MeProps) {
  const { now, person, passkeys, sessions } = props
  return (
    <div className="page-me">
      <PageHead title="My account" meta={`${person.name} · ${person.email}`}>
        {props.mayAddPasskey && (
          <Button look="primary" onClick={props.onAddPasskey}>
            <Icon name="passkey" />
            Add a passkey
          </Button>
        )}
      </PageHead>
      {props.notice}
      {props.passkeyError !== null && (
        <p className="err" role="alert">
          <Icon name="info" />
          <span>{props.passkeyError}</span>
        </p>
      )}
      <div className="grid">
        <Sheet title="Passkeys" icon="passkey">
          <Rows
            empty="You have none yet. With one, you sign in by your finger or face, which never leave your phone."
            rows={passkeys.map(key => ({
              id: key.id,
              title: key.name,
              more: `Since ${dateOf(key.since)}`,
              action: (
                <Button small look="quiet" onClick={() => props.onRemovePasskey(key.id)}>
                  Remove <span className="sr">{key.name}</span>
                </Button>
              ),
            }))}
          />
        </Sheet>
        <Sheet title="Second step" icon="lock">
          <SecondStep {...props.secondStep} />
        </Sheet>
        <Sheet title="Password" icon="key">
          <ChangePassword
            errors={props.passwordErrors}
            changed={props.passwordChanged}
            onChange={props.onPassword}
          />
        </Sheet>
        <Sheet title="Single keys" icon="keep">
          <Tick
            checked={props.keys}
            onChange={props.onKeys}
            more="Such as R to remove a comment and Z to undo. The buttons do the same. This device remembers it."
          >
            Use single keys as shortcuts
          </Tick>
        </Sheet>
        <Sheet title="Where you are signed in" icon="globe">
          <Rows
            empty=""
            rows={sessions.map(session => ({
              id: session.id,
              title: session.device,
              more: `Last used ${momentOf(session.lastUsed, now)}`,
              action: session.here ? (
                <VerdictChip verdict="publish" words="This one" />
              ) : (
                <Button small look="quiet" onClick={() => props.onEndSession(session.id)}>
                  Sign out <span className="sr">{session.device}</span>
                </Button>
              ),
            }))}
          />
        </Sheet>
        <Sheet title="API tokens" icon="stitch">
          <Tokens {...props.tokens} />
        </Sheet>
      </div>
    </div>
  )
}

interface Row {
  id: string
  title: string
  more: string
  action: ReactNode
}

function Rows({ rows, empty }: { rows: readonly Row[]; empty: string }) {
  if (rows.length === 0) return <p className="meta">{empty}</p>
  return (
    <ul className="rows">
      {rows.map(row => (
        <li key={row.id}>
          <span>
            <b>{row.title}</b>
            <small>{row.more}</small>
          </span>
          {row.action}
        </li>
      ))}
    </ul>
  )
}
