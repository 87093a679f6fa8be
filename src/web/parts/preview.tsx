import type { ReactNode } from 'react'
import type { Rewording } from './reworded.tsx'
import { RewordedText } from './reworded-text.tsx'

interface PreviewProps {
  account: string
  /** "15:30 · anyone can see". */
  under: string
  rewording: Rewording
  children?: ReactNode
}

/** Two letters of a name, for the round crest. */
export const crestOf = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map(word => word[0] ?? '')
    .join('')

/** The post as its readers will see it, without any network's dress. */
export function Preview({ account, under, rewording, children }: PreviewProps) {
  return (
    <div className="fb">
      <p className="fb-h">
        <span className="crest" aria-hidden="true">
          {crestOf(account)}
        </span>
        <span>
          <b>{account}</b>
          <br />
          <small>{under}</small>
        </span>
      </p>
      <RewordedText rewording={rewording} />
      {children}
    </div>
  )
}
