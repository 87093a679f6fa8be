import type { Verdict } from '../finding.ts'
import { ButtonLink } from '../parts/button.tsx'
import { ChannelIcon, type ChannelRef } from '../parts/channel-icon.tsx'
import { EmptyPage } from '../parts/empty-page.tsx'
import { Icon } from '../parts/icon.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { VerdictChip } from '../parts/verdict-chip.tsx'
import { momentOf } from '../when.ts'
import './pick.css'
import './posts.css'

/** Where a post is on its way, in the order of the list. */
export type PostStage = 'draft' | 'waiting' | 'planned' | 'published' | 'taken-down'

export interface PostRow {
  id: string
  title: string
  author: string
  stage: PostStage
  verdict: Verdict
  /** "Can publish", "On hold: Headteacher to decide", "Published", "Taken down, Facebook confirmed". */
  words: string
  /** When it goes or went out. */
  at: string | null
  channels: readonly ChannelRef[]
  href: string
}

export interface PostsProps {
  now: string
  posts: readonly PostRow[]
  /** How many suggestions wait for an answer from this person. */
  suggestions: number
  stage: PostStage | 'all'
  onStage: (stage: PostStage | 'all') => void
  /** More than fit on one page: asks for the next. */
  onMore: (() => void) | null
  /** Somebody without an authorisation suggests instead of writing. */
  mayWrite: boolean
}

const stages: readonly [PostsProps['stage'], string][] = [
  ['all', 'All'],
  ['draft', 'Drafts'],
  ['waiting', 'Waiting for a decision'],
  ['planned', 'Planned'],
  ['published', 'Published'],
  ['taken-down', 'Taken down'],
]

export function PostsPage({ now, posts, suggestions, stage, onStage, onMore, mayWrite }: PostsProps) {
  return (
    <div className="page-posts">
      <PageHead title="Posts" meta="Every post of this school, newest first.">
        <ButtonLink href={mayWrite ? '/posts/new' : '/suggest'} look="primary">
          <Icon name="pen" />
          {mayWrite ? 'Write a post' : 'Suggest a post'}
        </ButtonLink>
      </PageHead>
      <p className="row more-ways">
        {suggestions > 0 && (
          <a href="/suggestions">
            {suggestions} {suggestions === 1 ? 'suggestion waits' : 'suggestions wait'} for your answer
          </a>
        )}
        {mayWrite && <a href="/suggest">Suggest a post to somebody else</a>}
        <a href="/calendar">Calendar</a>
        <a href="/posts/library">Pictures</a>
      </p>
      <fieldset className="pick">
        <legend className="sr">Show</legend>
        {stages.map(([id, label]) => (
          <label key={id}>
            <input type="radio" name="stage" checked={stage === id} onChange={() => onStage(id)} />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <section className="sheet" aria-label="Posts">
        {posts.length === 0 ? (
          <EmptyPage
            title="No post here yet."
            next="What you write is kept as a draft from the first word."
          />
        ) : (
          <ul className="list">
            {posts.map(post => (
              <li key={post.id} className="post-row">
                <div>
                  <h2>
                    <a href={post.href}>{post.title}</a>
                  </h2>
                  <p className="meta">
                    {post.author}
                    {post.at !== null && ` · ${momentOf(post.at, now)}`}
                  </p>
                </div>
                <p className="channels">
                  {post.channels.map(channel => (
                    <span key={channel.id}>
                      <ChannelIcon channel={channel} />
                      <span className="sr">{channel.name} </span>
                    </span>
                  ))}
                </p>
                <VerdictChip verdict={post.verdict} words={post.words} />
              </li>
            ))}
          </ul>
        )}
      </section>
      {onMore && (
        <p className="more">
          <button type="button" className="btn small" onClick={onMore}>
            Older posts
          </button>
        </p>
      )}
    </div>
  )
}
