/** A tick, the truth, and when the next thing comes. */
export function EmptyPage({ title, next }: { title: string; next: string }) {
  return (
    <div className="empty">
      <svg viewBox="0 0 120 80" width="120" height="80" aria-hidden="true">
        <path d="M14 46c12 5 20 13 27 27C54 44 76 22 108 8" />
      </svg>
      <p className="policy">{title}</p>
      <p className="meta">{next}</p>
    </div>
  )
}
