import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { ApiError } from '../../api/error.ts'
import { useClient, useQueryOf, useRun } from '../../api/hooks.tsx'
import { EnterCommentPage, type EnteredComment } from '../../pages/moderation/enter-comment.tsx'
import { useTell } from '../../parts/toast.tsx'
import { paths } from '../../paths.ts'
import { InBook, useReader } from '../book.tsx'
import { Loaded } from '../loaded.tsx'
import { instantOf, localOf } from '../london-time.ts'
import { useChannels } from '../use-channels.ts'
import { readByHand } from './read-by-hand.ts'

export function Screen() {
  return (
    <InBook section="comments">
      <Enter />
    </InBook>
  )
}

const ENTERED = 'It is entered, and goes to whoever has to read it.'

function Enter() {
  const { school } = useReader()
  const accounts = useQueryOf('channels.list-accounts', {})
  const client = useClient()
  const enter = useRun('moderation.enter-comment')
  const channel = useChannels()
  const router = useRouter()
  const tell = useTell()
  const [now] = useState(() => localOf(new Date().toISOString()))
  const leave = (says: string) => {
    tell(says)
    router.history.push(paths.comments)
  }
  /** What went to the safeguarding team at once takes none: it is not there for whoever entered it. */
  const keep = (id: string, screenshot: File) =>
    client
      .upload('moderation.add-screenshot', { id }, screenshot)
      .then(() => leave(ENTERED))
      .catch((error: unknown) => {
        const why = error instanceof ApiError ? error.byField['picture'] : undefined
        leave(`It is entered, without its screenshot. ${why ?? ''}`.trim())
      })
  const send = ({ writtenAt, ...entered }: EnteredComment, screenshot: File | null) =>
    enter.mutate(
      { ...entered, writtenAt: instantOf(writtenAt) },
      {
        onSuccess: ({ id }) => {
          if (screenshot === null) leave(ENTERED)
          else void keep(id, screenshot)
        },
      },
    )
  return (
    <Loaded query={accounts}>
      {({ accounts: all }) => (
        <EnterCommentPage
          accounts={readByHand(all, school?.id ?? null, channel)}
          now={now}
          busy={enter.isPending}
          errors={enter.error?.byField ?? {}}
          onEnter={send}
        />
      )}
    </Loaded>
  )
}
