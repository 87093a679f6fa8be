import { CSPProvider } from '@base-ui/react/csp-provider'
import type { ReactNode } from 'react'
import { Toasts } from '../parts/toast.tsx'
import { useKeysEverywhere } from './keys.ts'

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
