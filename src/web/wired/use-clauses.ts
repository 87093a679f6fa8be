import { useQueries } from '@tanstack/react-query'
import { useClient } from '../api/hooks.tsx'
import { clauseRef } from './clause-ref.ts'

/** The clauses that speak here, with our wording and what they leave open. */
export function useClauses(ids: readonly string[]) {
  const client = useClient()
  const answers = useQueries({
    queries: ids.map(id => ({
      queryKey: ['governance.clause', { id }],
      queryFn: ({ signal }: { signal: AbortSignal }) => client.query('governance.clause', { id }, signal),
    })),
  })
  return answers.flatMap(({ data }) => {
    if (!data) return []
    const gap = data.openGaps.find(({ default: ours }) => ours !== null)
    return {
      ref: clauseRef(data.id),
      words: data.says,
      gap: gap ? { number: gap.id, says: gap.title, ourDefault: gap.default ?? '' } : null,
    }
  })
}
