import { Menu as Base } from '@base-ui/react/menu'
import type { ReactNode } from 'react'

export interface MenuItem {
  id: string
  label: ReactNode
  /** A link where it goes somewhere, otherwise `onPick` is called. */
  href?: string | undefined
}

interface MenuProps {
  /** What the button shows. */
  children: ReactNode
  className?: string | undefined
  items: readonly MenuItem[]
  onPick?: ((id: string) => void) | undefined
  side?: 'top' | 'bottom' | undefined
}

/** A few more things to do or places to go, behind one button. */
export function Menu({ children, className = 'btn small', items, onPick, side = 'bottom' }: MenuProps) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger className={className}>{children}</Base.Trigger>
      <Base.Portal>
        <Base.Positioner className="pop" side={side} align="end" sideOffset={8} collisionPadding={8}>
          <Base.Popup className="pop-list">
            {items.map(item =>
              item.href === undefined ? (
                <Base.Item key={item.id} className="item" onClick={() => onPick?.(item.id)}>
                  {item.label}
                </Base.Item>
              ) : (
                <Base.LinkItem key={item.id} className="item" href={item.href} closeOnClick>
                  {item.label}
                </Base.LinkItem>
              ),
            )}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
