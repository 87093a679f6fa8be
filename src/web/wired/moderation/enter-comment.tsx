import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useQueryOf, useRun } from '../../api/hooks.tsx'
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

function Enter() {
  const { school } = useReader()
  const accounts = useQueryOf('channels.list-accounts', {})
  const enter = useRun('moderation.enter-comment')
  const channel = useChannels()
  const router = useRouter()
  const tell = useTell()
  const [now] = useState(() => localOf(new Date().toISOString()))
  const send = ({ writtenAt, ...entered }: EnteredComment) =>
    enter.mutate(
      { ...entered, writtenAt: instantOf(writtenAt) },
      {
        onSuccess: () => {
          tell('It is entered, and goes to whoever has to read it.')
          router.history.push(paths.comments)
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
