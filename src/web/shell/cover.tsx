import { Icon, type IconName } from '../parts/icon.tsx'
import { Logo } from '../parts/logo.tsx'
import { Menu } from '../parts/menu.tsx'

/** One place of the staff app. `waiting` is how many things wait there for this person. */
export interface Section {
  id: string
  label: string
  icon: IconName
  href: string
  waiting?: number | undefined
}

/** A school or the trust, as a book with its cover colour. */
export interface Book {
  id: string
  name: string
  cover: 'petrol' | 'plum' | 'brick' | 'bottle' | 'slate' | 'moss'
}

export interface CoverProps {
  book: Book
  /** More than one: the label offers them. */
  books: readonly Book[]
  person: { name: string; role: string }
  /** What this person may open, most used first: a phone shows the first four and "More". */
  sections: readonly Section[]
  /** Id of the open section. */
  open: string | null
  onOpenBook: (id: string) => void
  onSignOut: () => void
}

/** How many sections a phone shows beside "More". */
const onPhone = 4

/** The cover: whose book is open, and where one can go. The colour is never alone: the name is on the label. */
export function Cover({ book, books, person, sections, open, onOpenBook, onSignOut }: CoverProps) {
  const rest = sections.slice(onPhone)
  return (
    <header className={`cover cover-${book.cover}`}>
      <a className="label" href="/">
        <b>
          <Logo />
          <span className="label-brand narrow-off">Copybook</span>
        </b>
        <span className="school">{book.name}</span>
        <span>{person.name}</span>
        <span>{person.role}</span>
      </a>
      {books.length > 1 && (
        <Menu
          className="cover-books"
          items={books.filter(b => b.id !== book.id).map(b => ({ id: b.id, label: b.name }))}
          onPick={onOpenBook}
        >
          <Icon name="book" />
          <span className="narrow-off">Open another school</span>
          <span className="sr wide-only-off">Open another school</span>
        </Menu>
      )}
      <nav aria-label="Main">
        <ul>
          {sections.map((section, index) => (
            <li key={section.id} className={index >= onPhone ? 'narrow-off' : undefined}>
              <SectionLink section={section} here={section.id === open} />
            </li>
          ))}
          <li className="wide-only-off">
            <Menu
              className="cover-more"
              side="top"
              items={[
                ...rest.map(section => ({ id: section.id, label: section.label, href: section.href })),
                { id: 'me', label: 'My account', href: '/me' },
                { id: 'sign-out', label: 'Sign out' },
              ]}
              onPick={onSignOut}
            >
              <Icon name="more" />
              <span>More</span>
            </Menu>
          </li>
        </ul>
      </nav>
      <div className="cover-foot">
        <p className="narrow-off">Nothing about a pupil leaves this building unless you publish it.</p>
        <p className="narrow-off cover-me">
          <a href="/me">My account</a>
          <button type="button" onClick={onSignOut}>
            Sign out
          </button>
        </p>
        <a className="wide-only-off cover-name" href="/me">
          {person.name}
        </a>
      </div>
    </header>
  )
}

function SectionLink({ section, here }: { section: Section; here: boolean }) {
  return (
    <a href={section.href} aria-current={here ? 'page' : undefined}>
      <Icon name={section.icon} />
      <span>{section.label}</span>
      {section.waiting !== undefined && section.waiting > 0 && (
        <span className="count">
          <span className="sr">, </span>
          {section.waiting}
          <span className="sr"> waiting</span>
        </span>
      )}
    </a>
  )
}
