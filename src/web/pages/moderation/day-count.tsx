import { Note } from '../../parts/note.tsx'

/** From this many in one day on, somebody is told to stop for a while. Reading abuse hurts, also whoever is used to it. */
export const enough = 40

/** How many somebody has decided today, and a nudge to stop. It stops nobody. */
export function DayCount({ decided }: { decided: number }) {
  if (decided === 0) return null
  if (decided < enough) return <p className="hint day-count">{decided} decided by you today.</p>
  return (
    <div className="day-count">
      <Note icon="info">
        <b>{decided} decided by you today.</b> That is a lot of this to read. Take a break, or hand over: what
        is urgent goes to whoever stands in.
      </Note>
    </div>
  )
}
