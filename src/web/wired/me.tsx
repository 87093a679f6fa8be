import { useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { canPasskey } from '../api/passkey.ts'
import { keepSingleKeys, singleKeysOn } from '../keys-preference.ts'
import { MePage } from '../pages/me/me.tsx'
import { InBook, useReader } from './book.tsx'
import { SecondStepNotice } from './me-notice.tsx'
import { usePasswordChange } from './me-password.ts'
import { useTokens } from './me-tokens.ts'
import { useNow } from './use-now.ts'
import { useSecondStep } from './use-second-step.ts'
import { useSession, type Session } from './use-session.ts'
import { useSignInWays } from './use-sign-in-ways.ts'

export function Screen() {
  return (
    <InBook section={null}>
      <Me />
    </InBook>
  )
}

function Me() {
  const session = useSession()
  if (session) return <Account session={session} />
  return (
    <p className="meta opening" role="status">
      Opening the page…
    </p>
  )
}

function Account({ session }: { session: Session }) {
  const { me } = useReader()
  const now = useNow()
  const led = useLocation({ select: ({ searchStr }) => new URLSearchParams(searchStr).has('second-step') })
  const ways = useSignInWays(session.id)
  const password = usePasswordChange()
  const secondStep = useSecondStep({ on: session.codes })
  const tokens = useTokens(now)
  const [keys, setKeys] = useState(singleKeysOn)
  return (
    <MePage
      now={now}
      person={{ name: me.name, email: session.email }}
      notice={
        led && (
          <SecondStepNotice
            secured={session.secondFactor || me.trust.demo}
            hasPasskey={ways.passkeys.length > 0}
            onUsePasskey={ways.usePasskey}
          />
        )
      }
      secondStep={secondStep}
      passkeys={ways.passkeys}
      passkeyError={ways.error}
      keys={keys}
      onKeys={on => {
        keepSingleKeys(on)
        setKeys(on)
      }}
      mayAddPasskey={canPasskey()}
      sessions={ways.sessions}
      tokens={tokens}
      passwordErrors={password.errors}
      passwordChanged={password.changed}
      onPassword={password.change}
      onAddPasskey={ways.addPasskey}
      onRemovePasskey={ways.removePasskey}
      onEndSession={ways.endSession}
    />
  )
}
