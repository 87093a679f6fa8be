import type { ReactNode } from 'react'
import type { ClauseRef, Decision } from '../finding.ts'
import { ButtonLink } from '../parts/button.tsx'
import { ChannelIcon, type ChannelRef } from '../parts/channel-icon.tsx'
import { ClauseTag } from '../parts/clause-tag.tsx'
import { Clock } from '../parts/clock.tsx'
import { EmptyPage } from '../parts/empty-page.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { Sheet } from '../parts/sheet.tsx'
import { ShapeIcon } from '../parts/shape-icon.tsx'
import { VerdictChip } from '../parts/verdict-chip.tsx'
import { clockOf, dateOf, dayOf } from '../when.ts'
import { greeting, spelled } from './greeting.ts'
import './home.css'

/** One thing that waits for this person, with its clock, its clause and its one action. */
export interface Waiting {
  id: string
  clock: { words: string; left?: number | undefined; mood?: 'calm' | 'soon' | 'late' | undefined }
  clause: ClauseRef | null
  verdict?: Decision | undefined
  title: string
  /** One or two sentences. */
  more: string
  action: { label: string; href: string }
}

export interface HomeProps {
  /** ISO instant of now, Europe/London. */
  now: string
  person: { name: string }
  groups: readonly { title: string; items: readonly Waiting[] }[]
  /** When the next thing comes, for an empty pile. */
  next: string
  goingOut: readonly { id: string; at: string; channel: ChannelRef; title: string; decision: Decision }[]
  /** What stands last beside the pile. */
  foot?: ReactNode
  term: {
    published: number
    mended: number
    held: number
    refused: number
    /** The clause that speaks most; null while none has spoken. */
    clause: ClauseRef | null
  }
}

/** What waits for me, most urgent first. Only the first action is filled. */
export function HomePage({ now, person, groups, next, goingOut, foot, term }: HomeProps) {
  const count = groups.reduce((sum, group) => sum + group.items.length, 0)
  const first = groups.find(group => group.items.length > 0)?.items[0]?.id
  const waits =
    count === 0
      ? 'Nothing waits for you.'
      : `${spelled(count)} ${count === 1 ? 'thing waits' : 'things wait'} for you.`
  return (
    <div className="page-home">
      <PageHead
        title={`${greeting(now)}, ${person.name}. ${waits}`}
        meta={`${dayOf(now).split(' ')[0]} ${dateOf(now)}`}
        metaFirst
      />
      <div className="cols">
        <section className="sheet ruled pile" aria-label="What waits for you">
          {count === 0 && <EmptyPage title="Nothing waits for you." next={next} />}
          {groups.map(
            group =>
              group.items.length > 0 && (
                <div key={group.title}>
                  <h2 className="grp">{group.title}</h2>
                  <ul>
                    {group.items.map(item => (
                      <WaitingItem key={item.id} item={item} filled={item.id === first} />
                    ))}
                  </ul>
                </div>
              ),
          )}
        </section>
        <aside className="side" aria-label="Today and this term">
          <Sheet title="Goes out today" icon="calendar">
            {goingOut.length === 0 && <p className="meta">Nothing is planned for today.</p>}
            <ul className="out">
              {goingOut.map(post => (
                <li key={post.id}>
                  <span className="nums">{clockOf(post.at)}</span>
                  <ChannelIcon channel={post.channel} />
                  <span>
                    {post.title} <span className="sr">on {post.channel.name}</span>
                    <VerdictChip verdict={post.decision} />
                  </span>
                </li>
              ))}
            </ul>
          </Sheet>
          <Term term={term} />
          {foot}
        </aside>
      </div>
    </div>
  )
}

function WaitingItem({ item, filled }: { item: Waiting; filled: boolean }) {
  return (
    <li className="wait">
      <div className="wait-m">
        <Clock {...item.clock} />
        {item.clause && <ClauseTag clause={item.clause} />}
      </div>
      <div className="wait-b">
        <div className="wait-t">
          {item.verdict && <ShapeIcon verdict={item.verdict} />}
          <div>
            <h3>{item.title}</h3>
            <p>{item.more}</p>
          </div>
        </div>
        <div className="wait-a">
          <ButtonLink href={item.action.href} look={filled ? 'primary' : 'plain'} small>
            {item.action.label}
          </ButtonLink>
        </div>
      </div>
    </li>
  )
}

function Term({ term }: { term: HomeProps['term'] }) {
  const rows = [
    ['publish', 'Published', term.published],
    ['mended', 'Mended first', term.mended],
    ['hold', 'Held, then decided', term.held],
    ['refuse', 'Refused', term.refused],
  ] as const
  return (
    <Sheet title="This term, by the policy" icon="book">
      <dl className="term">
        {rows.map(([verdict, label, count]) => (
          <div key={verdict}>
            <dt>
              <ShapeIcon verdict={verdict} />
              {label}
            </dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      {term.clause && (
        <p className="meta">
          <a href={`/policy/${term.clause.id}`}>
            {`§\u202f${term.clause.section}`}, {term.clause.title.toLowerCase()}
          </a>
          , is the clause that speaks most.
        </p>
      )}
    </Sheet>
  )
}
