import type { ReactNode } from 'react'
import { ConsentDot, type ConsentState } from '../../parts/consent-dot.tsx'
import { ShapeIcon } from '../../parts/shape-icon.tsx'
import type { Verdict } from '../../finding.ts'

/** One thing that happened to somebody's answers or their posts. */
export interface PersonEvent {
  id: string
  sign: { consent: ConsentState } | { verdict: Verdict }
  /** "Today, 08:12". */
  when: string
  what: string
  link: { href: string; label: string } | null
}

interface PersonCardProps {
  name: string
  /** "Willow class · answered by her mother, Ngozi Bello". */
  about: string
  events: readonly PersonEvent[]
  children?: ReactNode
}

/** The open person beside the matrix: what changed, what came down, what waits for somebody. */
export function PersonCard({ name, about, events, children }: PersonCardProps) {
  return (
    <section className="sheet pad">
      <h2 className="am">{name}</h2>
      <p className="meta">{about}</p>
      <ol className="log">
        {events.map(event => (
          <li key={event.id}>
            {'consent' in event.sign ? (
              <ConsentDot state={event.sign.consent} />
            ) : (
              <ShapeIcon verdict={event.sign.verdict} />
            )}
            <div>
              <b>{event.when}</b>
              <p>{event.what}</p>
              {event.link && <a href={event.link.href}>{event.link.label}</a>}
            </div>
          </li>
        ))}
      </ol>
      {children}
    </section>
  )
}
