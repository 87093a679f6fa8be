import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

interface SheetProps {
  /** Heading of the sheet, small; without it `label` names the region. */
  title?: string | undefined
  icon?: IconName | undefined
  label?: string | undefined
  /** Second words on the right of the heading. */
  aside?: ReactNode
  className?: string | undefined
  children: ReactNode
}

/** Paper on the desk: where work is written and read. */
export function Sheet({ title, icon, label, aside, className = 'pad', children }: SheetProps) {
  return (
    <section className={`sheet ${className}`} aria-label={label}>
      {title !== undefined && (
        <h2 className="box-h">
          {icon && <Icon name={icon} />}
          {title}
          {aside !== undefined && <span className="meta push">{aside}</span>}
        </h2>
      )}
      {children}
    </section>
  )
}
