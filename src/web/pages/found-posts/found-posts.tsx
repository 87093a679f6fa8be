import { useState, type ReactNode } from 'react'
import { Button } from '../../parts/button.tsx'
import { ChannelIcon, type ChannelRef } from '../../parts/channel-icon.tsx'
import { EmptyPage } from '../../parts/empty-page.tsx'
import { Note } from '../../parts/note.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { ShapeIcon } from '../../parts/shape-icon.tsx'
import { momentOf } from '../../when.ts'
import { TakeDownForm } from '../take-down-form.tsx'
import { ExplainForm, type Explained } from './answer-forms.tsx'
import './found-posts.css'

export interface FoundPost {
  id: string
  channel: ChannelRef
  account: string
  /** Empty where it has no words, or none may be kept. */
  text: string
  link: string | null
  postedAt: string
  /** Somebody who may not answer sees it all the same: it is public. */
  mayAnswer: boolean
  /** What has become of it, in a sentence; null while nobody has said anything. */
  outcome: string | null
  /** What the network had against taking it down. */
  trouble: string | null
  /** The steps, where only a person can take it down. */
  steps: readonly string[]
  stepsLink: string | null
}

export interface FoundPostsProps {
  now: string
  /** Nobody has said what they are, and they stand there. */
  open: readonly FoundPost[]
  /** On their way down. */
  leaving: readonly FoundPost[]
  /** Explained, or gone. */
  answered: readonly FoundPost[]
  /** From before the account was watched. */
  history: readonly FoundPost[]
  /** Ours, and no longer there. */
  missing: readonly { postId: string; title: string; channel: ChannelRef; account: string; since: string }[]
  looks: readonly {
    accountId: string
    channel: ChannelRef
    account: string
    lookedAt: string | null
    problem: string | null
  }[]
  onExplain: (id: string, said: Explained) => void
  onTakeDown: (id: string, reason: string) => void
  onGone: (id: string) => void
}

/** What stands on the official pages and did not go through Copybook: say what it is, or have it taken down. */
export function FoundPostsPage(props: FoundPostsProps) {
  const { now, open, leaving, answered, history, missing, looks } = props
  const [explaining, setExplaining] = useState<FoundPost | null>(null)
  const [removing, setRemoving] = useState<FoundPost | null>(null)
  const sheet = { now, onExplain: setExplaining, onTakeDown: setRemoving, onGone: props.onGone }
  return (
    <div className="page-found">
      <PageHead
        title="Posts that Copybook did not send"
        meta="Copybook looks at each page once a day. Nobody checked these against the policy."
        back={{ href: '/accounts', label: 'Accounts' }}
      />
      <div className="two-col">
        <div className="stack">
          {open.length === 0 && (
            <section className="sheet">
              <EmptyPage
                title="Nothing to explain."
                next={
                  looks.some(({ lookedAt }) => lookedAt !== null)
                    ? 'Copybook found nothing new that it did not send.'
                    : 'Copybook has not looked at an account yet.'
                }
              />
            </section>
          )}
          {[...open, ...leaving].map((post, index) => (
            <PostSheet key={post.id} post={post} isFirst={index === 0} {...sheet} />
          ))}
          {missing.length > 0 && (
            <section className="sheet pad">
              <h2 className="box-h">Sent by Copybook, and gone from the page</h2>
              <p className="meta">Somebody took them away at the network. Ask who, and why.</p>
              <ul className="lines">
                {missing.map(({ postId, title, channel, account, since }) => (
                  <li key={postId}>
                    <ChannelIcon channel={channel} />
                    <span>
                      <a href={`/posts/${postId}`}>{title}</a>
                      <small>
                        {account} · not there {momentOf(since, now)}
                      </small>
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <Folded title="Explained or gone" posts={answered} {...sheet} />
          <Folded title="From before Copybook watched" posts={history} {...sheet} />
        </div>
        <aside className="side" aria-label="Last looks">
          <section className="sheet pad">
            <h2 className="box-h">Last looks</h2>
            {looks.length === 0 && (
              <p className="meta">Copybook looks at each account that is connected to its network.</p>
            )}
            <ul className="lines">
              {looks.map(({ accountId, channel, account, lookedAt, problem }) => (
                <li key={accountId}>
                  <ChannelIcon channel={channel} />
                  <span>
                    {account}
                    <small>{lookedAt === null ? 'Not yet' : `Looked ${momentOf(lookedAt, now)}`}</small>
                    {problem !== null && <small className="problem">{problem}</small>}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        </aside>
      </div>
      {explaining && (
        <ExplainForm
          onClose={() => setExplaining(null)}
          onExplain={said => {
            props.onExplain(explaining.id, said)
            setExplaining(null)
          }}
        />
      )}
      {removing && (
        <TakeDownForm
          network={removing.channel.name}
          onClose={() => setRemoving(null)}
          onTakeDown={reason => {
            props.onTakeDown(removing.id, reason)
            setRemoving(null)
          }}
        />
      )}
    </div>
  )
}

interface SheetProps {
  post: FoundPost
  /** Its action is the page's one. */
  isFirst?: boolean
  now: string
  onExplain: (post: FoundPost) => void
  onTakeDown: (post: FoundPost) => void
  onGone: (id: string) => void
}

function PostSheet({ post, isFirst = false, now, onExplain, onTakeDown, onGone }: SheetProps) {
  const { channel, account, text, link, postedAt, mayAnswer, outcome, trouble, steps, stepsLink } = post
  const isOpen = outcome === null
  return (
    <section className="sheet pad" aria-label={`${channel.name}, ${momentOf(postedAt, now)}`}>
      <div className="found-h">
        <ChannelIcon channel={channel} />
        <h2>
          {channel.name}
          <small>
            {account} · {momentOf(postedAt, now)}
          </small>
        </h2>
        {isOpen && (
          <span className="chip v hold push">
            <ShapeIcon verdict="hold" />
            Not explained
          </span>
        )}
      </div>
      {text === '' ? (
        <p className="meta">It has no words that may be kept here. Open it to see it.</p>
      ) : (
        <blockquote>{text}</blockquote>
      )}
      {outcome !== null && <p className="meta">{outcome}</p>}
      {trouble !== null && <Note icon="info">{trouble}</Note>}
      {steps.length > 0 && (
        <ol className="how">
          {steps.map(step => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      <div className="foot-act">
        {mayAnswer && steps.length > 0 && (
          <Button look={isFirst ? 'primary' : 'plain'} small onClick={() => onGone(post.id)}>
            It is gone
          </Button>
        )}
        {mayAnswer && isOpen && (
          <>
            <Button look={isFirst ? 'primary' : 'plain'} small onClick={() => onExplain(post)}>
              Say what it is
            </Button>
            <Button small onClick={() => onTakeDown(post)}>
              Take it down
            </Button>
          </>
        )}
        {mayAnswer && !isOpen && trouble !== null && (
          <Button small onClick={() => onTakeDown(post)}>
            Try again
          </Button>
        )}
        <OpenLink link={steps.length > 0 ? stepsLink : link}>Open it on {channel.name}</OpenLink>
      </div>
      {!mayAnswer && isOpen && <p className="meta">Whoever looks after this account says what it is.</p>}
    </section>
  )
}

function OpenLink({ link, children }: { link: string | null; children: ReactNode }) {
  if (link === null) return null
  return (
    <a className="btn small" href={link} target="_blank" rel="noreferrer">
      {children}
    </a>
  )
}

function Folded({
  title,
  posts,
  ...sheet
}: { title: string; posts: readonly FoundPost[] } & Omit<SheetProps, 'post'>) {
  if (posts.length === 0) return null
  return (
    <details className="folded">
      <summary>
        {title} ({posts.length})
      </summary>
      <div className="stack">
        {posts.map(post => (
          <PostSheet key={post.id} post={post} {...sheet} />
        ))}
      </div>
    </details>
  )
}
