import { useQueryOf } from '../../api/hooks.tsx'
import type { Reader } from '../book.tsx'
import { useSession } from '../use-session.ts'
import { totalOf } from './total-of.ts'

/**
 * How many comments wait for this person; undefined for whoever decides none. Not asked before there was a second step:
 * the desk is closed until then, and asking would lead away from every page.
 */
export function useCommentsWaiting(me: Reader['me'], schoolId: string | null): number | undefined {
  const session = useSession()
  const open = me.trust.demo || session?.secondFactor === true
  const { data } = useQueryOf(
    'moderation.queue',
    { limit: 1, ...(schoolId !== null && { schoolId }) },
    { enabled: open && me.permissions.includes('comment:moderate') },
  )
  return data && totalOf(data.counts.byUrgency)
}
