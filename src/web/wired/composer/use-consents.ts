import { useQueries } from '@tanstack/react-query'
import { useClient } from '../../api/hooks.tsx'
import type { ConsentState } from '../../parts/consent-dot.tsx'

/** What families said about being shown on one channel. Who may not see answers sees none. */
export function useConsents(ids: readonly string[], channel: string, maySee: boolean) {
  const client = useClient()
  const people = [...new Set(ids)]
  const found = useQueries({
    queries: people.map(personId => ({
      queryKey: ['consent.person', { personId }],
      queryFn: ({ signal }: { signal: AbortSignal }) => client.query('consent.person', { personId }, signal),
      enabled: maySee,
    })),
  })
  return (id: string): ConsentState =>
    found[people.indexOf(id)]?.data?.states.find(one => one.channel === channel && one.element === 'photo')
      ?.state ?? 'unknown'
}
