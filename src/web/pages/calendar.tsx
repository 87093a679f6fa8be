import type { Verdict } from '../finding.ts'
import { Button, ButtonLink } from '../parts/button.tsx'
import { ChannelIcon, type ChannelRef } from '../parts/channel-icon.tsx'
import { Icon } from '../parts/icon.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { ShapeIcon } from '../parts/shape-icon.tsx'
import { clockOf, dayOf } from '../when.ts'
import './calendar.css'
import { weeksOf } from './month.ts'

export interface CalendarPost {
  id: string
  at: string
  channel: ChannelRef
  title: string
  verdict: Verdict
  /** The verdict in words. */
  words: string
  href: string
}

export interface CalendarProps {
  now: string
  /** "2026-11". */
  month: string
  posts: readonly CalendarPost[]
  /** Days with a name of their own, by date: "2026-12-18" → "Last day of term". */
  notes: Readonly<Record<string, string>>
  /** Somebody without an authorisation suggests instead of writing. */
  mayWrite?: boolean | undefined
  onMonth: (month: string) => void
}

const monthName = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long', year: 'numeric' })
const dateKey = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' })
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

const titleOf = (month: string) => monthName.format(new Date(`${month}-01T00:00:00Z`))

function moved(month: string, by: number): string {
  const date = new Date(`${month}-01T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + by)
  return date.toISOString().slice(0, 7)
}

/** What goes out when. A month as a table on a desk; on a phone a list of the days that have something. */
export function CalendarPage({ now, month, posts, notes, mayWrite = true, onMonth }: CalendarProps) {
  const byDay = Map.groupBy(posts, post => dateKey.format(new Date(post.at)))
  const today = dateKey.format(new Date(now))
  return (
    <div className="page-calendar">
      <PageHead title={titleOf(month)} meta="What goes out, and what went out.">
        <ButtonLink href={mayWrite ? '/posts/new' : '/suggest'} look="primary">
          <Icon name="pen" />
          {mayWrite ? 'Write a post' : 'Suggest a post'}
        </ButtonLink>
      </PageHead>
      <p className="row months">
        <Button small onClick={() => onMonth(moved(month, -1))}>
          <Icon name="left" />
          {titleOf(moved(month, -1))}
        </Button>
        <Button small onClick={() => onMonth(moved(month, 1))}>
          {titleOf(moved(month, 1))}
          <Icon name="right" />
        </Button>
      </p>
      <section className="sheet grid-sheet narrow-off" aria-label={`${titleOf(month)} as a table`}>
        <table>
          <thead>
            <tr>
              {days.map(day => (
                <th key={day} scope="col">
                  {day}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOf(month).map(week => (
              <tr key={week[0]}>
                {week.map(date => (
                  <td
                    key={date}
                    className={date.startsWith(month) ? undefined : 'other'}
                    aria-current={date === today ? 'date' : undefined}
                  >
                    <span className="d nums">{Number(date.slice(8))}</span>
                    {notes[date] !== undefined && <p className="hint">{notes[date]}</p>}
                    <Day posts={byDay.get(date) ?? []} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section className="sheet wide-only-off" aria-label={`${titleOf(month)} as a list`}>
        <ol className="list">
          {[...byDay]
            .sort(([a], [b]) => a.localeCompare(b))
            .map(([date, onDay]) => (
              <li key={date}>
                <h2 className="box-h">
                  {dayOf(`${date}T12:00:00Z`)}
                  {date === today && <span className="meta push">today</span>}
                </h2>
                {notes[date] !== undefined && <p className="hint">{notes[date]}</p>}
                <Day posts={onDay} />
              </li>
            ))}
          {byDay.size === 0 && (
            <li>
              <p className="meta">Nothing goes out in this month yet.</p>
            </li>
          )}
        </ol>
      </section>
    </div>
  )
}

function Day({ posts }: { posts: readonly CalendarPost[] }) {
  return (
    <ul>
      {posts
        .toSorted((a, b) => a.at.localeCompare(b.at))
        .map(post => (
          <li key={post.id}>
            <a href={post.href} className="cal-post">
              <ShapeIcon verdict={post.verdict} />
              <span className="nums">{clockOf(post.at)}</span>
              <ChannelIcon channel={post.channel} />
              <span className="t">
                {post.title}
                <span className="sr">
                  , {post.channel.name}, {post.words}
                </span>
              </span>
            </a>
          </li>
        ))}
    </ul>
  )
}
