import type { Section } from '../shell/cover.tsx'

/** What waits, for the numbers beside the names. */
export interface Waiting {
  /** Everything that waits for this person. */
  all: number
  /** Of it, posts to decide and suggestions to answer. */
  posts: number
  /** Comments to decide. */
  comments?: number | undefined
}

const sections: readonly (Section & { needs: string | null })[] = [
  { id: 'home', label: 'Home', icon: 'home', href: '/', needs: null },
  { id: 'posts', label: 'Posts', icon: 'pen', href: '/posts', needs: 'post:view' },
  { id: 'comments', label: 'Comments', icon: 'comment', href: '/comments', needs: 'comment:moderate' },
  { id: 'calendar', label: 'Calendar', icon: 'calendar', href: '/calendar', needs: 'post:view' },
  { id: 'concerns', label: 'Concerns', icon: 'hand', href: '/concerns', needs: 'concern:report' },
  { id: 'register', label: 'Register', icon: 'register', href: '/register', needs: 'consent:view' },
  { id: 'accounts', label: 'Accounts', icon: 'key', href: '/accounts', needs: 'account:view' },
  { id: 'people', label: 'People', icon: 'user', href: '/people', needs: 'staff:manage' },
  { id: 'policy', label: 'Policy', icon: 'book', href: '/policy', needs: 'policy:view' },
  { id: 'evidence', label: 'Evidence', icon: 'stitch', href: '/evidence', needs: 'evidence:read' },
]

/** Where somebody may go, by what they may do; the numbers say where something waits. */
export function sectionsFor(permissions: readonly string[], waiting: Waiting | null): Section[] {
  const count: Record<string, number | undefined> = {
    home: waiting?.all,
    posts: waiting?.posts,
    comments: waiting?.comments,
  }
  return sections
    .filter(({ needs }) => needs === null || permissions.includes(needs))
    .map(({ id, label, icon, href }) => ({ id, label, icon, href, waiting: count[id] }))
}
