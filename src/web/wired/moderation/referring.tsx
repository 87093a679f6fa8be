import { useClient } from '../../api/hooks.tsx'
import type { DeskItem } from '../../pages/moderation/desk-item.ts'
import { ReferDialog } from '../../pages/moderation/refer-dialog.tsx'
import { useTell } from '../../parts/toast.tsx'
import { dayOf } from '../../when.ts'
import { useAttempt } from '../use-attempt.ts'

/** Sending a concern to whoever looks after complaints. The comment still waits: it is answered besides. */
export function Referring({ item, onClose }: { item: DeskItem; onClose: () => void }) {
  const client = useClient()
  const tell = useTell()
  const { attempt, busy, error } = useAttempt()
  return (
    <ReferDialog
      to={item.complaints}
      busy={busy}
      error={error?.message ?? null}
      onRefer={referring =>
        void attempt(() => client.run('moderation.refer', { id: item.id, ...referring })).then(made => {
          if (made === undefined) return
          tell(`It is with complaints. They say by ${dayOf(made.acknowledgeBy)} that they have it.`)
          onClose()
        })
      }
      onClose={onClose}
    />
  )
}
