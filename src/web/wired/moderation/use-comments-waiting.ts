import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
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
  const { data: onDesk } = useQuery<number | null>({ queryKey: [ON_DESK], queryFn: skipToken })
  return onDesk ?? (data && totalOf(data.counts.byUrgency))
}

const ON_DESK = 'comments-on-desk'

/**
 * Where the desk is open its own count is the number beside "Comments" too: it knows what was decided a moment ago, and
 * two numbers for one thing make people look for what is missing. Null: not known yet.
 */
export function useCountOfDesk(total: number | null): void {
  const queries = useQueryClient()
  useEffect(() => void queries.setQueryData([ON_DESK], total), [queries, total])
  useEffect(
    () => () => {
      queries.setQueryData([ON_DESK], null)
      void queries.invalidateQueries({ queryKey: ['moderation.queue'] })
    },
    [queries],
  )
}
