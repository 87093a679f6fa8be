import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import type { OutputOf, StaffApi } from '../../api/client.ts'
import { ApiError } from '../../api/error.ts'
import { useClient } from '../../api/hooks.tsx'
import { useTell } from '../../parts/toast.tsx'
import { localOf } from '../london-time.ts'
import { useStop } from '../use-stop.ts'
import type { DraftStore } from './draft-store.ts'
import { deciderOf } from './marks.ts'

type Post = OutputOf<StaffApi, 'posts.show'>

/** Sends a post on its way, account by account, and says what became of it. */
export function useSend(
  post: Post,
  store: DraftStore,
  settlePictures: () => Promise<void>,
  when: Readonly<Record<string, string | null>>,
) {
  const client = useClient()
  const queries = useQueryClient()
  const router = useRouter()
  const tell = useTell()
  const offerStop = useStop()
  const [error, setError] = useState<string | null>(null)

  const send = async () => {
    setError(null)
    try {
      await settlePictures()
      // An answer about a picture or a film may be on its way still, and brings a new version.
      await store.inTurn(() => Promise.resolve())
      if (!(await store.save())) return
      const sent = []
      for (const { id, may, state } of post.variants) {
        if (!may.edit || state === 'submitted') continue
        const { version } = store.snapshot().variants[id] ?? { version: 0 }
        const at = when[id] ?? null
        const scheduledFor = at === null ? null : localOf(at)
        const answer = await client.run('posts.submit', { variantId: id, version, scheduledFor })
        sent.push({ variantId: id, at, ...answer })
      }
      await queries.invalidateQueries()
      router.history.push('/posts')
      const out = sent.filter(({ state }) => state === 'approved')
      const waits = sent.filter(({ state }) => state === 'submitted')
      if (waits.length > 0)
        tell(`Sent to ${deciderOf(waits.map(({ marked }) => marked.decider))}. It goes out only after that.`)
      offerStop(out)
    } catch (failure) {
      setError(
        failure instanceof ApiError ? (failure.fields[0]?.message ?? failure.message) : 'That did not work.',
      )
      await queries.invalidateQueries({ queryKey: ['posts.show'] })
    }
  }
  return { send, error }
}
