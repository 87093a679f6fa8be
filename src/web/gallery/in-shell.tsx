import type { Book, Section } from '../shell/cover.tsx'
import { Shell } from '../shell/shell.tsx'
import { nowhere, type Example } from './examples/example.ts'

const sections: Section[] = [
  { id: 'home', label: 'Home', icon: 'home', href: '/', waiting: 6 },
  { id: 'posts', label: 'Posts', icon: 'pen', href: '/posts', waiting: 2 },
  { id: 'comments', label: 'Comments', icon: 'comment', href: '/comments', waiting: 5 },
  { id: 'calendar', label: 'Calendar', icon: 'calendar', href: '/calendar' },
  { id: 'register', label: 'Register', icon: 'register', href: '/register' },
  { id: 'accounts', label: 'Accounts', icon: 'key', href: '/accounts' },
  { id: 'people', label: 'People', icon: 'user', href: '/people' },
  { id: 'policy', label: 'Policy', icon: 'book', href: '/policy' },
  { id: 'evidence', label: 'Evidence', icon: 'stitch', href: '/evidence' },
]

const heron: Book = { id: 'heron', name: 'Heron Lane Primary', cover: 'petrol' }

/** A page as it stands in the app: in its book, or in the frame that it brings itself. */
export function InShell({ example }: { example: Example }) {
  if (example.section === null) return example.page()
  return (
    <Shell
      book={heron}
      books={[heron]}
      person={example.person ?? { name: 'Mrs P. Nair', role: 'Headteacher' }}
      sections={sections}
      open={example.section}
      onOpenBook={nowhere}
      onSignOut={nowhere}
      stickyFoot={example.stickyFoot}
    >
      {example.page()}
    </Shell>
  )
}
