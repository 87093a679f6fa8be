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

  /** Resolves to whether the server took it. */
  const write = async (act: () => Promise<unknown>): Promise<boolean> => {
    try {
      setError(null)
      await inTurn(act)
      return true
    } catch (failure) {
      const known = failure instanceof ApiError ? (failure.fields[0]?.message ?? failure.message) : null
      setError(known ?? 'That did not work.')
      return false
    }
  }
  return { write, inTurn, error }
}
