import { Button } from '../../parts/button.tsx'
import { ShapeIcon } from '../../parts/shape-icon.tsx'
import { momentOf } from '../../when.ts'
import './freeze.css'

export interface StoppedProps {
  /** ISO instant of now. */
  now: string
  freezes: readonly {
    id: string
    /** A school's name, or the trust's. */
    where: string
    by: string
    at: string
    reason: string
    mayLift: boolean
  }[]
  onLift: (id: string) => void
  error: string | null
}

/** Above every page while posting is stopped: nobody writes for an hour and then finds out. */
export function Stopped({ now, freezes, onLift, error }: StoppedProps) {
  return (
    <section className="sheet pad stopped" aria-label="Posting is stopped">
      {freezes.map(({ id, where, by, at, reason, mayLift }) => (
        <div key={id}>
          <p>
            <ShapeIcon verdict="refuse" />
            <span>
              <strong>Nothing is posted for {where}.</strong> {by} stopped it {momentOf(at, now)}: “{reason}”
            </span>
          </p>
          <p className="meta">
            You can write and send posts for a decision as ever. What was stopped is not sent by itself
            afterwards.
            {!mayLift && ' The chief executive can let posts go out again.'}
          </p>
          {mayLift && (
            <Button small onClick={() => onLift(id)}>
              Let posts go out again
            </Button>
          )}
        </div>
      ))}
      {error !== null && (
        <p className="err" role="alert">
          {error}
        </p>
      )}
    </section>
  )
}
