import type { Mend } from '../finding.ts'
import { Icon } from './icon.tsx'

/** Filled where Copybook does it at one press, underlined where a person has to. */
export function MendButton({ mend, onMend }: { mend: Mend; onMend: (mend: Mend) => void }) {
  return (
    <button
      type="button"
      className={mend.by === 'copybook' ? 'mend' : 'mend plain'}
      onClick={() => onMend(mend)}
    >
      {mend.by === 'copybook' && <Icon name="pen" />}
      {mend.label}
    </button>
  )
}
