import { CSPProvider } from '@base-ui/react/csp-provider'
import type { ReactNode } from 'react'
import { Toasts } from '../parts/toast.tsx'
import { Cover, type CoverProps } from './cover.tsx'
import { useKeysEverywhere } from './keys.ts'
import './shell.css'

interface FrameProps {
  children: ReactNode
}

/** What every screen stands in, signed in or not. Base UI may not write `<style>` elements: the CSP forbids them. */
export function Frame({ children }: FrameProps) {
  useKeysEverywhere()
  return (
    <CSPProvider disableStyleElements>
      <Toasts>
        <a className="skip" href="#main">
          Skip to the page
        </a>
        {children}
      </Toasts>
    </CSPProvider>
  )
}

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
