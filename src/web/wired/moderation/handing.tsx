import { useClient } from '../../api/hooks.tsx'
import type { DeskItem } from '../../pages/moderation/desk-item.ts'
import { HandDialog } from '../../pages/moderation/hand-dialog.tsx'
import { useTell } from '../../parts/toast.tsx'
import { useAttempt } from '../use-attempt.ts'

interface HandingProps {
  item: DeskItem
  onHanded: () => void
  onClose: () => void
}

/** Handing a comment to the safeguarding team. Never optimistic: it is gone once they have it. */
export function Handing({ item, onHanded, onClose }: HandingProps) {
  const client = useClient()
  const tell = useTell()
  const { attempt, busy, error } = useAttempt()
  return (
    <HandDialog
      lead={item.lead}
      busy={busy}
      error={error?.message ?? null}
      onHand={({ suspectedImage }) =>
        void attempt(() => client.run('moderation.hand-to-dsl', { commentId: item.id, suspectedImage })).then(
          done => {
            if (done === undefined) return
            tell('The safeguarding team has it. You need do nothing more.')
            onHanded()
          },
        )
      }
      onClose={onClose}
    />
  )
}
