import { Button } from '../../parts/button.tsx'
import { Note } from '../../parts/note.tsx'
import { ShapeIcon } from '../../parts/shape-icon.tsx'

/** How the key of an account stands, and what this person can do about it. */
export interface AccountKey {
  /** Null: there is no key, and none is needed or was got yet. */
  standing: { verdict: 'publish' | 'hold' | 'refuse'; says: string } | null
  /** What else to know about it, one sentence each. */
  more: readonly string[]
  /** What the button says; null: not for this person, or not on this network. */
  connect: 'Connect' | 'Connect again' | null
  mayDisconnect: boolean
}

interface KeyLineProps {
  account: AccountKey
  /** "Facebook, Heron Lane": said to screen readers behind each button. */
  label: string
  onConnect: () => void
  onDisconnect: () => void
}

/** The account's line to its network: whether it stands, until when, and the way to mend it. */
export function KeyLine({ account, label, onConnect, onDisconnect }: KeyLineProps) {
  const { standing, more, connect, mayDisconnect } = account
  if (standing === null && connect === null) return null
  return (
    <div className="key-line">
      {standing && (
        <p className={`standing v ${standing.verdict}`}>
          <ShapeIcon verdict={standing.verdict} />
          <span>{standing.says}</span>
        </p>
      )}
      {more.map(says => (
        <Note key={says} icon="info">
          {says}
        </Note>
      ))}
      {(connect !== null || mayDisconnect) && (
        <div className="acts">
          {connect !== null && (
            <Button small onClick={onConnect}>
              {connect} <span className="sr">{label}</span>
            </Button>
          )}
          {mayDisconnect && (
            <Button small look="quiet" onClick={onDisconnect}>
              Disconnect <span className="sr">{label}</span>
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
