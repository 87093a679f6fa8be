import { canPasskey } from '../api/passkey.ts'
import { SecondStep } from '../pages/me/second-step.tsx'
import '../pages/me/me.css'
import { Button } from '../parts/button.tsx'
import { useSecondStep } from './use-second-step.ts'
import type { Session } from './use-session.ts'
import { useSignInWays } from './use-sign-in-ways.ts'

interface SecondStepStepProps {
  session: Session
  /** Typed a moment ago; null on coming back. */
  password: string | null
}

/** Without it nothing after it is allowed. Done once the session says so; the next step then opens by itself. */
export function SetUpSecondStep({ session, password }: SecondStepStepProps) {
  const step = useSecondStep({ on: session.codes, password })
  const ways = useSignInWays(session.id)
  const keyed = ways.passkeys.length > 0
  return (
    <section className="sheet ruled margin-sheet stack page-me" aria-label="A second step">
      {ways.error !== null && (
        <p className="err" role="alert">
          {ways.error}
        </p>
      )}
      <SecondStep {...step} />
      {canPasskey() && step.setup === null && (
        <div className="stack">
          <p>
            {keyed
              ? 'Your passkey is kept. Use it once, then you can go on.'
              : 'Or use a passkey of this device.'}
          </p>
          <div className="row">
            <Button small onClick={keyed ? ways.usePasskey : ways.addPasskey}>
              {keyed ? 'Use your passkey now' : 'Add a passkey'}
            </Button>
          </div>
        </div>
      )}
    </section>
  )
}
