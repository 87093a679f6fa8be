import { useRun } from '../api/hooks.tsx'
import { LookThereForm } from '../pages/look-there.tsx'
import { useTell } from '../parts/toast.tsx'

interface LookThereProps {
  variantId: string
  channel: string
  checklist: readonly string[]
  checks: readonly { id: string; says: string }[]
  openUrl: string | null
}

/** What lies on the network unseen: somebody else than its author looks at it there, and Copybook makes it public. */
export function LookThere({ variantId, ...shown }: LookThereProps) {
  const confirm = useRun('posts.confirm-checked')
  const tell = useTell()
  return (
    <LookThereForm
      {...shown}
      error={confirm.error?.message ?? null}
      onChecked={checks =>
        // By its promise: this form is gone before a callback of the press would be called.
        void confirm.mutateAsync({ variantId, checks: [...checks] }).then(
          () => tell('Checked. It goes out in a few seconds.'),
          () => undefined,
        )
      }
    />
  )
}
