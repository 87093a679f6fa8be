import { Button } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { SomebodyWasFaster } from '../../parts/somebody-was-faster.tsx'
import { clockOf } from '../../when.ts'
import type { Conflict } from './draft-store.ts'

interface NoticesProps {
  conflict: Conflict | null
  error: string | null
  /** A picture is on its way to the server. */
  sending: boolean
  onKeep: (keep: 'mine' | 'theirs') => void
}

/** What stands in the way of saving or sending, over the page, with what can be done about it. */
export function Notices({ conflict, error, sending, onKeep }: NoticesProps) {
  return (
    <>
      {conflict && (
        <Sheet label="Somebody was faster">
          <SomebodyWasFaster
            who={`${conflict.by ?? 'Somebody'} changed this${conflict.at === null ? '' : ` at ${clockOf(conflict.at)}`}`}
            what={`${conflict.message} What you typed is still here, and nothing of it is lost.`}
          >
            {conflict.version !== null && (
              <Button small onClick={() => onKeep('mine')}>
                Keep my words
              </Button>
            )}
            <Button small onClick={() => onKeep('theirs')}>
              Take theirs
            </Button>
          </SomebodyWasFaster>
        </Sheet>
      )}
      {error !== null && (
        <p className="err" role="alert">
          <Icon name="info" />
          <span>{error}</span>
        </p>
      )}
      {sending && (
        <p className="meta" role="status">
          The picture is on its way. Its place data is removed.
        </p>
      )}
    </>
  )
}
