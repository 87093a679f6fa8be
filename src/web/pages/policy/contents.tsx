import { ShapeIcon } from '../../parts/shape-icon.tsx'

export interface SectionRef {
  /** "2.1", "2.4b": as the policy numbers it. */
  section: string
  title: string
  /** It leaves something open that its owner has not answered. */
  openQuestion: boolean
}

interface ContentsProps {
  title: string
  meta: string
  sections: readonly SectionRef[]
  open: string
}

/** The policy's own table of contents. */
export function Contents({ title, meta, sections, open }: ContentsProps) {
  return (
    <nav className="toc narrow-off" aria-label="The policy, section by section">
      <p className="box-h">{title}</p>
      <p className="meta">{meta}</p>
      <ol>
        {sections.map(section => (
          <li key={section.section}>
            <a
              href={`/policy?section=${section.section}`}
              aria-current={section.section === open ? 'true' : undefined}
            >
              <span className="n">{section.section}</span>
              {section.title}
              {section.openQuestion && (
                <span className="push">
                  <ShapeIcon verdict="hold" />
                  <span className="sr">, open question</span>
                </span>
              )}
            </a>
          </li>
        ))}
      </ol>
      <p className="hint key">
        <ShapeIcon verdict="hold" /> has an open question
      </p>
    </nav>
  )
}
