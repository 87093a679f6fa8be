import { Button } from '../../parts/button.tsx'
import { Note } from '../../parts/note.tsx'

export type CaseWay = 'hide' | 'remove'

export interface CaseComment {
  id: string
  author: string
  text: string
  /** "On Facebook, today at 15:30, with 1 picture that Copybook does not show". */
  meta: string
  /** Where it stands on its network; null: nobody said, or it must not be opened. */
  link: string | null
  /** "Everybody can read it there." */
  standing: string
  /** What this reader may do about it there, with the words on its button. */
  ways: readonly { way: CaseWay; label: string }[]
}

interface CaseCommentsProps {
  comments: readonly CaseComment[]
  onDecide: (id: string, way: CaseWay) => void
  onHandBack: (id: string) => void
}

/** What was written, whether it can still be read there, and what takes it away: hiding first, for it can be undone. */
export function CaseComments({ comments, onDecide, onHandBack }: CaseCommentsProps) {
  if (comments.length === 0) return null
  return (
    <section className="sheet pad stack" aria-labelledby="case-comments">
      <h2 id="case-comments" className="box-h">
        What was written
      </h2>
      <ul className="list">
        {comments.map(({ id, text, author, meta, link, standing, ways }) => (
          <li key={id} className="stack">
            <p className="case-words">{text}</p>
            <p className="meta">
              {author} · {meta}
            </p>
            {link !== null && (
              <p>
                <a className="case-link" href={link} target="_blank" rel="noreferrer noopener">
                  Where it stands<span className="sr"> (opens a new page)</span>
                </a>
              </p>
            )}
            <Note icon="info">{standing}</Note>
            <div className="foot-act">
              {ways.map(({ way, label }) => (
                <Button key={way} onClick={() => onDecide(id, way)}>
                  {label}
                </Button>
              ))}
              <Button look="quiet" onClick={() => onHandBack(id)}>
                Hand back to the desk
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
