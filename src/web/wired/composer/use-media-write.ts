import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { OutputOf, StaffApi } from '../../api/client.ts'
import { ApiError } from '../../api/error.ts'
import type { DraftStore } from './draft-store.ts'

type Post = OutputOf<StaffApi, 'posts.show'>

/** Writes about a post's pictures and its film, one after the other with what is typed; and why the last one failed. */
export function useMediaWrite(post: Post, store: DraftStore) {
  const queries = useQueryClient()
  const [error, setError] = useState<string | null>(null)

  const inTurn = async (act: () => Promise<unknown>): Promise<void> => {
    await store.save()
    // A picture or a film belongs to all variants and gives each a new version. The turn ends only when these are
    // known here: whoever sends the post in the same moment would send a version that stands no more.
    await store.inTurn(async () => {
      await act()
      await queries.invalidateQueries({ queryKey: ['posts.show'] })
      const now = queries.getQueryData<Post>(['posts.show', { postId: post.id }])
      if (now) store.adopt(now.variants)
    })
  }

  /** Resolves to null once the server took it, else to why it did not. */
  const write = async (act: () => Promise<unknown>): Promise<string | null> => {
    try {
      setError(null)
      await inTurn(act)
      return null
    } catch (failure) {
      const known = failure instanceof ApiError ? (failure.fields[0]?.message ?? failure.message) : null
      const why = known ?? 'That did not work.'
      setError(why)
      return why
    }
  }
  return { write, inTurn, error }
}
