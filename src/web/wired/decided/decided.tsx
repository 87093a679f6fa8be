import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import type { OutputOf, StaffApi } from '../../api/client.ts'
import type { ApiError } from '../../api/error.ts'
import { useClient } from '../../api/hooks.tsx'
import { DecidedPage } from '../../pages/decided/decided.tsx'
import type { DecidedComment } from '../../pages/decided/decided-sheet.tsx'
import type { Search } from '../../pages/decided/search-form.tsx'
import type { ChannelRef } from '../../parts/channel-icon.tsx'
import { useTell } from '../../parts/toast.tsx'
import { InBook, useReader } from '../book.tsx'
import { Loaded } from '../loaded.tsx'
import { Answering } from '../moderation/answering.tsx'
import { useChannels } from '../use-channels.ts'
import { useNow } from '../use-now.ts'
import { decidedOf, type Decided } from './decided-shown.ts'

export function Screen() {
  return (
    <InBook section="comments">
      <DecidedComments />
    </InBook>
  )
}

const AT_ONCE = 30
const MOST = 90
const EVERYTHING: Search = { words: '', author: '', decision: '', from: '', until: '' }

function DecidedComments() {
  const { school, may } = useReader()
  const client = useClient()
  const channel = useChannels()
  const tell = useTell()
  const now = useNow()
  const [search, setSearch] = useState(EVERYTHING)
  const [limit, setLimit] = useState(AT_ONCE)
  const { words, author, decision, from, until } = search
  const input = {
    limit,
    words,
    author,
    ...(school && { schoolId: school.id }),
    ...(decision !== '' && { decision }),
    ...(from !== '' && { from }),
    ...(until !== '' && { until }),
  }
  const found = useQuery<OutputOf<StaffApi, 'moderation.decided'>, ApiError>({
    queryKey: ['moderation.decided', input],
    queryFn: ({ signal }) => client.ask('moderation.decided', input, signal),
    placeholderData: last => last,
  })
  const after = (words: string) => {
    tell(words)
    void found.refetch()
  }
  const failed = (thrown: unknown) => tell(thrown instanceof Error ? thrown.message : 'It did not work.')

  async function reverse(decisionId: string, reason: string) {
    try {
      const { restored } = await client.run('moderation.reverse', { decisionId, reason })
      after(restored === null ? 'It waits on the desk again.' : restoredWords[restored])
    } catch (thrown) {
      failed(thrown)
    }
  }

  /** For what is gone: no answer can stand under it, so somebody sends it another way. */
  async function copyAnswer({ id, decisionId }: DecidedComment) {
    try {
      const draft = await client.query('moderation.draft-answer', { id })
      const { link } = await client.run('moderation.challenge-link', { decisionId })
      const text = draft.templates[0]?.text ?? link
      await navigator.clipboard.writeText(
        draft.challenge === null ? text : text.replaceAll(draft.challenge, link),
      )
      tell('Copied. Its link is for this writer alone.')
    } catch (thrown) {
      failed(thrown)
    }
  }

  return (
    <Loaded query={found}>
      {({ decided, next }) => (
        <DecidedPage
          now={now}
          search={search}
          decided={decided.map(one => decidedOf(one, channel, may('comment:answer')))}
          more={next !== null && limit < MOST}
          answering={answeringOf(decided, channel, () => after('Your answer is on its way.'))}
          onSearch={asked => {
            setLimit(AT_ONCE)
            setSearch(asked)
          }}
          onMore={() => setLimit(limit + AT_ONCE)}
          onReverse={(decisionId, reason) => void reverse(decisionId, reason)}
          onCopyAnswer={comment => void copyAnswer(comment)}
        />
      )}
    </Loaded>
  )
}

/** The answer to one of these comments. */
const answeringOf =
  (decided: readonly Decided[], channel: (id: string) => ChannelRef, onAnswered: () => void) =>
  (id: string): ReactNode => {
    const item = decided.find(({ comment }) => comment.id === id)?.comment
    if (item === undefined) return null
    return (
      <Answering
        item={{ id, route: item.route, channel: channel(item.channel) }}
        version={item.version}
        keys={false}
        action="Answer it"
        onAnswered={onAnswered}
      />
    )
  }

const restoredWords = {
  asked: 'It is taken back, and the network is asked to show it again.',
  'by-hand': 'It is taken back. Somebody has to show it again by hand.',
  'never-gone': 'It is taken back before anything was done.',
  gone: 'It is taken back on record. What was deleted cannot come back.',
} as const
