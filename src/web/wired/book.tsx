import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { createContext, useContext, useState, type ReactNode } from 'react'
import { askAuth } from '../api/auth.ts'
import type { OutputOf, StaffApi } from '../api/client.ts'
import { useQueryOf } from '../api/hooks.tsx'
import { useSendWhenBack } from '../api/uploads/use-uploads.ts'
import { paths } from '../paths.ts'
import type { Book } from '../shell/cover.tsx'
import { Shell } from '../shell/shell.tsx'
import { forgetDrafts } from './draft-kept.ts'
import { StoppedNotice } from './freeze/stopped-notice.tsx'
import { KeptNotice } from './kept-notice.tsx'
import { Loaded } from './loaded.tsx'
import { roleOnLabel } from './role-words.ts'
import { booksOf, keepOpenBook, openBook } from './schools.ts'
import { useCommentsWaiting } from './moderation/use-comments-waiting.ts'
import { sectionsFor } from './sections.ts'

/** Who is signed in, and whose book is open. `school` is null for a trust without schools. */
export interface Reader {
  me: OutputOf<StaffApi, 'people.me'>
  school: Book | null
  books: readonly Book[]
  may: (permission: string) => boolean
}

const ReaderContext = createContext<Reader | null>(null)

/** The reader, anywhere inside `InBook`. */
export function useReader(): Reader {
  const reader = useContext(ReaderContext)
  if (!reader) throw new Error('useReader outside <InBook>')
  return reader
}

interface InBookProps {
  /** Id of the section that is open; null: none of them. */
  section: string | null
  stickyFoot?: boolean
  children: ReactNode
}

/** What every page of somebody who is signed in stands in. */
export function InBook(props: InBookProps) {
  const me = useQueryOf('people.me', {})
  if (me.data) return <Opened me={me.data} {...props} />
  return (
    <main id="main" tabIndex={-1}>
      <Loaded query={me}>{() => null}</Loaded>
    </main>
  )
}

function Opened({ me, section, stickyFoot = false, children }: InBookProps & { me: Reader['me'] }) {
  useSendWhenBack(me.id)
  const router = useRouter()
  const queries = useQueryClient()
  const waiting = useQueryOf('oversight.what-waits', {})
  const books = booksOf(me.schools)
  const [openId, setOpenId] = useState(() => openBook(books)?.id)
  const school = books.find(({ id }) => id === openId) ?? books[0] ?? null
  const items = waiting.data?.items ?? []
  const comments = useCommentsWaiting(me, school?.id ?? null)
  const counts = {
    all: items.length,
    posts: items.filter(({ kind }) => kind === 'decide' || kind === 'suggestion').length,
    comments,
  }
  const signOut = async () => {
    forgetDrafts()
    await askAuth('/sign-out', {}).catch(() => undefined)
    queries.clear()
    router.history.push(paths.signIn)
  }
  return (
    <ReaderContext.Provider
      value={{ me, school, books, may: permission => me.permissions.includes(permission) }}
    >
      <Shell
        book={school ?? { id: me.trust.id, name: me.trust.name, cover: 'petrol' }}
        books={books}
        person={{ name: me.name, role: roleOnLabel(me.roles) }}
        sections={sectionsFor(me.permissions, waiting.data ? counts : null)}
        open={section}
        stickyFoot={stickyFoot}
        onOpenBook={id => {
          keepOpenBook(id)
          setOpenId(id)
          router.history.push(paths.home)
        }}
        onSignOut={() => void signOut()}
      >
        <StoppedNotice />
        <KeptNotice />
        {children}
      </Shell>
    </ReaderContext.Provider>
  )
}
