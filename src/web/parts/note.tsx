import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

/** A quiet sentence beside the work: what is kept, what is not sent, what a limit is. */
export function Note({ icon = 'lock', children }: { icon?: IconName | undefined; children: ReactNode }) {
  return (
    <p className="note">
      <Icon name={icon} />
      <span>{children}</span>
    </p>
  )
}
