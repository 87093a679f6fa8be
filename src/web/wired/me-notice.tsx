import { useRouter } from '@tanstack/react-router'
import { peekKept } from '../api/kept.ts'
import { Button } from '../parts/button.tsx'
import { Note } from '../parts/note.tsx'
import { paths } from '../paths.ts'

interface NoticeProps {
  /** This session was begun with a second step. */
  secured: boolean
  /** There is a passkey that could be used now. */
  hasPasskey: boolean
  onUsePasskey: () => void
}

/** For whoever was led here because something needs a second step: why, and the way back once it is done. */
export function SecondStepNotice({ secured, hasPasskey, onUsePasskey }: NoticeProps) {
  const router = useRouter()
  const back = peekKept()?.path ?? paths.home
  return (
    <section className="sheet pad stack" aria-label="The second step">
      {secured ? (
        <>
          <p>Your second step is done. You can go on.</p>
          <Button small onClick={() => router.history.push(back)}>
            Go on
          </Button>
        </>
      ) : (
        <>
          <p>
            Whoever decides, publishes or sees the register shows first that it is really them: by a passkey
            or by a code from a phone.
          </p>
          {hasPasskey ? (
            <Button small onClick={onUsePasskey}>
              Use your passkey now
            </Button>
          ) : (
            <Note icon="info">Add a passkey, or set up the second step below.</Note>
          )}
        </>
      )}
    </section>
  )
}
