export interface BesideLink {
  href: string
  label: string
  /** How many wait there; 0: nothing does, or nobody counts. */
  waits: number
}

/** Where else comments lead: one quiet row, with a number where something waits. */
export function BesideDesk({ links }: { links: readonly BesideLink[] }) {
  if (links.length === 0) return null
  return (
    <nav className="beside" aria-label="More about comments">
      <ul className="row">
        {links.map(({ href, label, waits }) => (
          <li key={href}>
            <a href={href}>
              {label}
              {waits > 0 && (
                <span className="nums">
                  {' '}
                  {waits}
                  <span className="sr"> {waits === 1 ? 'waits' : 'wait'}</span>
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
