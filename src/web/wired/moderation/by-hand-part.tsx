import { useEffect, useState } from 'react'
import { useClient } from '../../api/hooks.tsx'
import { ByHandDialog, type ByHandSteps } from '../../pages/moderation/by-hand-dialog.tsx'
import type { DeskItem } from '../../pages/moderation/desk-item.ts'
import { useTell } from '../../parts/toast.tsx'
import { useAttempt } from '../use-attempt.ts'

export interface ByHandPartProps {
  item: DeskItem
  act: 'delete' | 'reply' | 'block'
  /** What to answer; for a reply. */
  text: string
  onClose: () => void
}

/** What is left for a person after a decision, on a channel that lets Copybook in nowhere. */
export function ByHandPart({ item, act, text, onClose }: ByHandPartProps) {
  const client = useClient()
  const tell = useTell()
  const { attempt, error } = useAttempt()
  const [steps, setSteps] = useState<ByHandSteps | null>(null)
  useEffect(() => {
    void attempt(() => client.ask('moderation.by-hand-task', { id: item.id, act, text })).then(task =>
      setSteps(task ?? null),
    )
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once for each task
  }, [item.id, act, text, client])
  return (
    <ByHandDialog
      act={act}
      channel={item.channel.name}
      steps={steps}
      error={error?.message ?? null}
      onCopy={words => void navigator.clipboard.writeText(words).then(() => tell('Copied.'))}
      onDone={reason =>
        void attempt(() => client.run('moderation.by-hand-done', { id: item.id, act, reason })).then(done => {
          if (done === undefined) return
          tell('It is on record as done by hand.')
          onClose()
        })
      }
      onClose={onClose}
    />
  )
}
