import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { ChannelIcon, type ChannelRef } from '../../parts/channel-icon.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { EmptyPage } from '../../parts/empty-page.tsx'
import { Icon } from '../../parts/icon.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { dateOf } from '../../when.ts'
import './library.css'

export interface LibraryMedium {
  id: string
  kind: 'picture' | 'film'
  /** Null of a film: it is not shown small. */
  thumbnail: string | null
  altText: string
  addedAt: string
  href: string | null
  people: readonly string[]
  channels: readonly { channel: ChannelRef; may: boolean; why: string | null; coverable: boolean }[]
  mayErase: boolean
}

export interface LibraryFilters {
  class: string
  from: string
  until: string
}

export interface LibraryProps {
  media: readonly LibraryMedium[]
  classes: readonly string[]
  filters: LibraryFilters
  /** Whoever is looked for; chosen beside the filters. */
  person: { id: string; name: string } | null
  found: readonly { id: string; name: string; where: string }[]
  onFilters: (filters: LibraryFilters) => void
  onFind: (words: string) => void
  onPerson: (person: { id: string; name: string } | null) => void
  onErase: (id: string) => void
  onMore: (() => void) | null
}

/** Every picture of the school, and where each may go today by what families answered. */
export function LibraryPage(props: LibraryProps) {
  const { media, onErase, onMore } = props
  const [erasing, setErasing] = useState<LibraryMedium | null>(null)
  return (
    <div className="page-library">
      <PageHead
        title="Pictures"
        meta="Where each may go today, by what families answered."
        back={{ href: '/posts', label: 'Posts' }}
      />
      <Filters {...props} />
      {media.length === 0 ? (
        <Sheet>
          <EmptyPage title="No picture here." next="Look for another class, person or time." />
        </Sheet>
      ) : (
        <ul className="library-grid">
          {media.map(medium => (
            <Medium key={medium.id} medium={medium} onErase={() => setErasing(medium)} />
          ))}
        </ul>
      )}
      {onMore && <Button onClick={onMore}>Show older ones</Button>}
      {erasing && (
        <Dialog open title="Erase this picture for good?" onClose={() => setErasing(null)}>
          <p>
            Nobody gets it back, and drafts with it lose it. What stands on a network is taken down first.
          </p>
          <div className="foot-act">
            <Button
              look="primary"
              onClick={() => {
                onErase(erasing.id)
                setErasing(null)
              }}
            >
              Erase it
            </Button>
            <Button look="quiet" onClick={() => setErasing(null)}>
              Keep it
            </Button>
          </div>
        </Dialog>
      )}
    </div>
  )
}

function Filters({ classes, filters, person, found, onFilters, onFind, onPerson }: LibraryProps) {
  const set = (more: Partial<LibraryFilters>) => onFilters({ ...filters, ...more })
  return (
    <div className="row find">
      <label>
        <span className="lab">Class</span>
        <select className="in" value={filters.class} onChange={event => set({ class: event.target.value })}>
          <option value="">All classes</option>
          {classes.map(one => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      <label>
        <span className="lab">From</span>
        <input
          className="in"
          type="date"
          value={filters.from}
          onChange={event => set({ from: event.target.value })}
        />
      </label>
      <label>
        <span className="lab">Until</span>
        <input
          className="in"
          type="date"
          value={filters.until}
          onChange={event => set({ until: event.target.value })}
        />
      </label>
      {person ? (
        <Button small onClick={() => onPerson(null)}>
          With {person.name}: show all again
        </Button>
      ) : (
        <div>
          <label>
            <span className="lab">With whom</span>
            <input className="in" type="search" onChange={event => onFind(event.target.value)} />
          </label>
          {found.length > 0 && (
            <ul className="sheet found-people">
              {found.map(one => (
                <li key={one.id}>
                  <Button small look="quiet" onClick={() => onPerson(one)}>
                    {one.name} <span className="meta">{one.where}</span>
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </div>
  )
}

function Medium({ medium, onErase }: { medium: LibraryMedium; onErase: () => void }) {
  const { thumbnail, altText, addedAt, href, people, channels, mayErase } = medium
  const not = channels.filter(({ may }) => !may)
  const may = channels.filter(one => one.may)
  return (
    <li className="sheet">
      <div className="thumb-grey">
        {thumbnail === null ? (
          <Icon name="camera" />
        ) : (
          <img
            src={thumbnail}
            alt={altText === '' ? 'Not described yet' : altText}
            loading="lazy"
            decoding="async"
          />
        )}
      </div>
      <div className="pad">
        <p className="meta">
          {dateOf(addedAt)}
          {people.length > 0 && ` · ${people.join(', ')}`}
        </p>
        <p className="goes">
          {may.length === 0 ? <b>May go nowhere today</b> : <b>May go to</b>}
          {may.map(({ channel }) => (
            <span key={channel.id} className="goes-to">
              <ChannelIcon channel={channel} /> {channel.name}
            </span>
          ))}
        </p>
        {not.length > 0 && may.length > 0 && <Why not={not} title="Not to the others: why?" />}
        {not.length > 0 && may.length === 0 && <Why not={not} title="Why not?" />}
        <div className="row">
          {href !== null && <a href={href}>The post</a>}
          {mayErase && (
            <Button small look="quiet" onClick={onErase}>
              Erase it
            </Button>
          )}
        </div>
      </div>
    </li>
  )
}

function Why({ not, title }: { not: LibraryMedium['channels']; title: string }) {
  const reasons = [...Map.groupBy(not, ({ why }) => why ?? '')]
  return (
    <details className="folded">
      <summary>{title}</summary>
      <ul>
        {reasons.map(([why, those]) => (
          <li key={why}>
            <b>{those.map(({ channel }) => channel.name).join(', ')}</b>: {why}
            {those.every(({ coverable }) => coverable) && ' It may, once their faces are covered.'}
          </li>
        ))}
      </ul>
    </details>
  )
}
