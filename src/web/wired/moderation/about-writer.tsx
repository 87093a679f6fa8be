import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useClient } from '../../api/hooks.tsx'
import { BlockAtOnceDialog } from '../../pages/moderation/block-at-once-dialog.tsx'
import type { DeskItem } from '../../pages/moderation/desk-item.ts'
import { inertWords } from '../../pages/moderation/inert-words.ts'
import { SamePersonDialog } from '../../pages/moderation/same-person-dialog.tsx'
import { Menu } from '../../parts/menu.tsx'
import { useTell } from '../../parts/toast.tsx'
import { useReader } from '../book.tsx'
import { useAttempt } from '../use-attempt.ts'
import type { History } from './history-shown.ts'

interface AboutWriterProps {
  item: DeskItem
  history: History
  /** What else waits. */
  others: readonly DeskItem[]
}

/** What can be done about a writer rather than about one comment, behind one button. */
export function AboutWriter({ item, history, others }: AboutWriterProps) {
  const { may } = useReader()
  const client = useClient()
  const tell = useTell()
  const queries = useQueryClient()
  const { attempt, busy, error } = useAttempt()
  const [open, setOpen] = useState<string | null>(null)
  const removal = history.decisions.find(({ decision, undone }) => decision !== 'keep' && !undone)
  const known = history.strikes !== null
  const all = [
    {
      id: 'block',
      label: 'Block at once',
      shown: known && history.block === null && history.atOnce.length > 0 && may('block:at-once'),
    },
    { id: 'same', label: 'Same person as …', shown: known && may('writer:link') },
    {
      id: 'challenge',
      label: 'Copy a link to challenge the last removal',
      shown: removal !== undefined && may('challenge:link'),
    },
  ]
  const items = all.filter(({ shown }) => shown)
  const after = (words: string) => {
    tell(words)
    setOpen(null)
    void queries.invalidateQueries({ queryKey: ['moderation.author-history'] })
  }
  const copyLink = async (decisionId: string) => {
    const made = await attempt(() => client.run('moderation.challenge-link', { decisionId }))
    if (made === undefined) return
    await navigator.clipboard.writeText(made.link)
    tell('The link is copied. It is for this writer alone.')
  }
  if (items.length === 0) return null
  return (
    <>
      <p className="row">
        <Menu
          items={items}
          onPick={id => {
            if (id === 'challenge' && removal !== undefined) void copyLink(removal.id)
            else setOpen(id)
          }}
        >
          More about this writer
        </Menu>
      </p>
      {open === null && error !== null && (
        <p className="err" role="alert">
          {error.message}
        </p>
      )}
      {open === 'block' && (
        <BlockAtOnceDialog
          grounds={history.atOnce}
          lead={item.lead}
          busy={busy}
          error={error?.message ?? null}
          onBlock={why =>
            void attempt(() => client.run('moderation.block-at-once', { id: item.id, ...why })).then(
              done => done && after('They are blocked. The networks are asked now.'),
            )
          }
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'same' && (
        <SamePersonDialog
          name={inertWords(item.author.name)}
          others={othersOf(item, others)}
          busy={busy}
          error={error?.message ?? null}
          onSame={said =>
            void attempt(() => client.run('moderation.link-writers', { id: item.id, ...said })).then(
              done => done && after('They count as one person from now on.'),
            )
          }
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}

/** More than these nobody looks through. */
const MOST = 12

/** Everybody else who waits, once for each account and name. */
function othersOf(item: DeskItem, all: readonly DeskItem[]) {
  const nameOf = (one: DeskItem) => `${one.channel.id} ${one.author.name}`
  const seen = new Map(all.filter(one => nameOf(one) !== nameOf(item)).map(one => [nameOf(one), one]))
  return [...seen.values()].slice(0, MOST).map(({ id, author, channel }) => ({
    id,
    name: inertWords(author.name),
    channel: channel.name,
  }))
}
