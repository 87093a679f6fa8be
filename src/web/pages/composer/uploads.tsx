import { Button } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Progress } from '../../parts/progress.tsx'

export interface UploadRow {
  key: string
  name: string
  /** Bytes. */
  sent: number
  size: number
  state: 'waiting' | 'sending' | 'refused'
  error: string | null
}

interface UploadsProps {
  uploads: readonly UploadRow[]
  /** Somebody wanted to send the post while something was on its way to it. */
  isWaitedFor: boolean
  onTryAgain: (key: string) => void
  onLeaveOut: (key: string) => void
}

/** What is on its way to the post, how far it is, and what can be done where it does not get on. */
export function Uploads({ uploads, isWaitedFor, onTryAgain, onLeaveOut }: UploadsProps) {
  if (uploads.length === 0) return null
  return (
    <>
      <ul className="uploads" aria-label="On their way">
        {uploads.map(({ key, name, sent, size, state, error }) => (
          <li key={key}>
            {state === 'refused' ? (
              <p className="err" role="alert">
                <Icon name="info" />
                <span>
                  {name}: {error}
                </span>
              </p>
            ) : (
              <Progress label={name} words={`${name}: ${wordsOf(state, sent, size)}`} done={sent} of={size} />
            )}
            {state !== 'sending' && (
              <div className="row">
                <Button small onClick={() => onTryAgain(key)}>
                  Try again
                </Button>
                <button type="button" className="mend plain" onClick={() => onLeaveOut(key)}>
                  Leave it out
                </button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {isWaitedFor && (
        <p className="err" role="alert">
          <Icon name="info" />
          <span>Not sent: a file is still on its way to this post. Wait until it is there, then send.</span>
        </p>
      )}
    </>
  )
}

function wordsOf(state: 'waiting' | 'sending', sent: number, size: number): string {
  if (state === 'waiting') return 'waiting. It goes as soon as you are on line.'
  return sent >= size ? 'is there, and is made ready' : `${Math.floor((sent / size) * 100)} %`
}
