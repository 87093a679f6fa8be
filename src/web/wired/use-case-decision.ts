import { useQueryClient } from '@tanstack/react-query'
import type { OutputOf, StaffApi } from '../api/client.ts'
import { useClient } from '../api/hooks.tsx'
import type { CaseWay } from '../pages/concerns/case-comments.tsx'
import { useTell, useUndo } from '../parts/toast.tsx'
import { asApiError } from './use-attempt.ts'
import { useChannels } from './use-channels.ts'

type InCase = OutputOf<StaffApi, 'moderation.comments-of-case'>['comments'][number]

/** Hides or removes a comment from its case. In a case there is one reason, so nobody is asked for it. */
export function useCaseDecision(): (comment: InCase, way: CaseWay) => Promise<void> {
  const client = useClient()
  const queries = useQueryClient()
  const offerUndo = useUndo()
  const tell = useTell()
  const channel = useChannels()
  const attempt = (work: () => Promise<void>) =>
    work()
      .catch((failure: unknown) => tell(asApiError(failure).message))
      .finally(() => void queries.invalidateQueries())
  return (comment, way) =>
    attempt(async () => {
      const { decisionId, undoUntil } = await client.run('moderation.decide', {
        id: comment.id,
        version: comment.itemVersion ?? 0,
        decision: way,
        reason: 'unlawful-or-safeguarding',
      })
      offerUndo({
        words: `It is ${way === 'hide' ? 'hidden' : 'removed'} on ${channel(comment.channel).name} in`,
        until: undoUntil,
        instead: 'decided',
        onUndo: () => void attempt(async () => void (await client.run('moderation.undo', { decisionId }))),
        onOver: () => void queries.invalidateQueries(),
      })
    })
}
