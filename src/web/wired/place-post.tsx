import type { OutputOf, StaffApi } from '../api/client.ts'
import { useQueryOf, useRun } from '../api/hooks.tsx'
import { NewPostPage } from '../pages/new-post.tsx'
import { accountsToDraftFor } from './accounts-to-draft-for.ts'
import { useReader } from './book.tsx'
import { Loaded } from './loaded.tsx'

/** A post that came from a suggestion stands nowhere yet: first it is said where it shall go. */
export function PlacePost({ post }: { post: OutputOf<StaffApi, 'posts.show'> }) {
  const { me } = useReader()
  const list = useQueryOf('channels.list-accounts', {})
  const add = useRun('posts.add-variant')
  const place = async (accountIds: readonly string[]) => {
    for (const accountId of accountIds) await add.mutateAsync({ postId: post.id, accountId })
  }
  return (
    <Loaded query={list}>
      {({ accounts }) => (
        <NewPostPage
          accounts={accountsToDraftFor(accounts, me.id, post.schoolId).map(({ id, channelLabel, name }) => ({
            id,
            channel: channelLabel,
            name,
          }))}
          error={add.error?.message ?? null}
          // What went wrong is shown beside the choice; nothing else waits for the answer.
          onStart={ids => void place(ids).catch(() => {})}
        />
      )}
    </Loaded>
  )
}
