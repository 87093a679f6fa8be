import type { ReactNode } from 'react'
import { Cover, type CoverProps } from './cover.tsx'
import './shell.css'

interface ShellProps extends CoverProps {
  /** The page's foot action stands over the phone's navigation. */
  stickyFoot?: boolean | undefined
  children: ReactNode
}

/** The book: cover on the left (on a phone above and below), the page on the desk. */
export function Shell({ stickyFoot = false, children, ...cover }: ShellProps) {
  return (
    <div className="app">
      <Cover {...cover} />
      <main id="main" tabIndex={-1} className={stickyFoot ? 'has-stick' : undefined}>
        {children}
      </main>
    </div>
  )
}
