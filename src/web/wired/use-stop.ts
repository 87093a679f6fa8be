import { useQueryClient } from '@tanstack/react-query'
import { useClient } from '../api/hooks.tsx'
import { useTell, useUndo } from '../parts/toast.tsx'

interface Decided {
  variantId: string
  goesOutAt: string | null
  /** The time that somebody chose; null: as soon as it is decided. */
  at: string | null
}

/** How soon something has to go out for a toast to count down to it. */
const soon = 60_000

/**
 * After a decision: what goes out at once can be stopped until the server sends it, by its own clock; of what is
 * planned it is said when.
 */
export function useStop(): (decided: readonly Decided[]) => void {
  const client = useClient()
  const queries = useQueryClient()
  const undo = useUndo()
  const tell = useTell()
  return decided => {
    const first = decided
      .map(({ goesOutAt }) => goesOutAt)
      .filter(at => at !== null)
      .toSorted()[0]
    if (first === undefined) return
    if (Date.parse(first) - Date.now() > soon) return tell('It goes out as planned.')
    const stop = async () => {
      const stopped = await Promise.allSettled(
        decided.map(({ variantId }) => client.run('posts.stop', { variantId })),
      )
      const late = stopped.some(({ status }) => status === 'rejected')
      tell(late ? 'It was out already. Take it down from its page.' : 'Stopped. It is a draft again.')
      await queries.invalidateQueries()
    }
    undo({ words: 'The post goes out in', until: first, onUndo: () => void stop() })
  }
}
