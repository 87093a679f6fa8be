import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

interface PageHeadProps {
  title: string
  meta?: ReactNode
  /** Where this page lies: goes there. */
  back?: { href: string; label: string } | undefined
  /** Meta above the title rather than under it. */
  metaFirst?: boolean | undefined
  /** The page's verdict or its one action. */
  children?: ReactNode
}

/** The one h1 of a page. Focus comes here when a page opens. */
export function PageHead({ title, meta, back, metaFirst = false, children }: PageHeadProps) {
  const under = meta === undefined ? null : <p className="meta">{meta}</p>
  return (
    <div className="head">
      <div>
        {back && (
          <a className="back" href={back.href}>
            <Icon name="left" /> {back.label}
          </a>
        )}
        {metaFirst && under}
        <h1 tabIndex={-1}>{title}</h1>
        {!metaFirst && under}
      </div>
      {children}
    </div>
  )
}
