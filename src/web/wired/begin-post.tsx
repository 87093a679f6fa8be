import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { OutputOf, StaffApi } from '../api/client.ts'
import { ApiError } from '../api/error.ts'
import { useClient, useQueryOf } from '../api/hooks.tsx'
import { NewPostPage } from '../pages/new-post.tsx'
import { accountsToDraftFor } from './accounts-to-draft-for.ts'
import { useReader } from './book.tsx'
import { Loaded } from './loaded.tsx'

/** A post that came from a suggestion stands on no account yet: its words are there once one is chosen. */
export function BeginPost({ post }: { post: OutputOf<StaffApi, 'posts.show'> }) {
  const { me } = useReader()
  const client = useClient()
  const queries = useQueryClient()
  const list = useQueryOf('channels.list-accounts', {})
  const [error, setError] = useState<string | null>(null)
  const start = async (ids: readonly string[]) => {
    try {
      for (const accountId of ids) await client.run('posts.add-variant', { postId: post.id, accountId })
      await queries.invalidateQueries({ queryKey: ['posts.show'] })
    } catch (failure) {
      setError(failure instanceof ApiError ? failure.message : 'That did not work. Try again.')
    }
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
          error={error}
          onStart={ids => void start(ids)}
        />
      )}
    </Loaded>
  )
}
