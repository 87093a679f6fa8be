import type { ReactNode } from 'react'
import type { Verdict } from '../finding.ts'
import { ChannelIcon, type ChannelRef } from '../parts/channel-icon.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { ShapeIcon } from '../parts/shape-icon.tsx'
import { VerdictChip } from '../parts/verdict-chip.tsx'
import { momentOf } from '../when.ts'
import './posts.css'

export interface PostOnAccount {
  id: string
  channel: ChannelRef
  account: string
  verdict: Verdict
  /** "Published", "Planned". */
  words: string
  text: string
  at: string | null
  permalink: string | null
  decisions: readonly { verdict: Verdict; words: string; reason: string | null; at: string }[]
  /** What this person can do with it. */
  actions: ReactNode
}

export interface PostProps {
  now: string
  title: string
  author: string
  suggestedBy: string | null
  pictures: readonly { url: string; width: number; height: number; alt: string }[]
  accounts: readonly PostOnAccount[]
  /** The one action of the page. */
  children?: ReactNode
}

/** A post that has left its author: where it stands on each account, and who decided what. */
export function PostPage({ now, title, author, suggestedBy, pictures, accounts, children }: PostProps) {
  return (
    <div className="page-post">
      <PageHead
        title={title}
        meta={`By ${author}${suggestedBy === null ? '' : ` · suggested by ${suggestedBy}`}`}
        back={{ href: '/posts', label: 'Posts' }}
      >
        {children}
      </PageHead>
      <div className="stack">
        {accounts.map(one => (
          <section
            key={one.id}
            className="sheet pad stack"
            aria-label={`${one.channel.name}, ${one.account}`}
          >
            <h2 className="box-h">
              <ChannelIcon channel={one.channel} />
              {one.channel.name}
              <span className="meta">{one.account}</span>
              <span className="push">
                <VerdictChip verdict={one.verdict} words={one.words} />
              </span>
            </h2>
            <p className="pre post-text">{one.text}</p>
            {pictures.map(picture => (
              <img
                key={picture.url}
                className="thumb"
                src={picture.url}
                width={picture.width}
                height={picture.height}
                alt={picture.alt}
              />
            ))}
            <p className="meta">
              {one.at !== null && momentOf(one.at, now)}
              {one.permalink !== null && (
                <>
                  {' · '}
                  <a href={one.permalink} rel="noreferrer">
                    See it on {one.channel.name}
                  </a>
                </>
              )}
            </p>
            {one.decisions.length > 0 && (
              <ul className="decided">
                {one.decisions.map(decision => (
                  <li key={decision.at}>
                    <ShapeIcon verdict={decision.verdict} />
                    <span>
                      {decision.words}, {momentOf(decision.at, now)}
                      {decision.reason !== null && decision.reason !== '' && (
                        <>
                          : <q>{decision.reason}</q>
                        </>
                      )}
                    </span>
                  </li>
                ))}
              </ul>
            )}
            {one.actions}
          </section>
        ))}
      </div>
    </div>
  )
}
