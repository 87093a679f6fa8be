import { useRun } from '../api/hooks.tsx'
import { CloseDialog, HandBackDialog } from '../pages/concerns/case-dialogs.tsx'
import { useTell } from '../parts/toast.tsx'

export type Question = { kind: 'close' } | { kind: 'hand-back'; commentId: string }

interface CaseQuestionProps {
  caseId: string
  question: Question
  onDone: () => void
}

/** What has to be said before a case is closed or a comment goes back. */
export function CaseQuestion({ caseId, question, onDone }: CaseQuestionProps) {
  const close = useRun('cases.close')
  const back = useRun('moderation.hand-back')
  const tell = useTell()
  if (question.kind === 'close') {
    const errors =
      close.error && Object.keys(close.error.byField).length === 0
        ? { reason: close.error.message }
        : (close.error?.byField ?? {})
    return (
      <CloseDialog
        errors={errors}
        onCancel={onDone}
        onClose={closing => close.mutate({ id: caseId, ...closing }, { onSuccess: onDone })}
      />
    )
  }
  const done = ({ closed }: { closed: boolean }) => {
    tell(closed ? 'It is back on the desk, and the case is closed.' : 'It is back on the desk.')
    onDone()
  }
  return (
    <HandBackDialog
      error={back.error?.message}
      onCancel={onDone}
      onHandBack={reason => back.mutate({ commentId: question.commentId, reason }, { onSuccess: done })}
    />
  )
}
