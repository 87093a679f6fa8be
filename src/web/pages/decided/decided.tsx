import type { ReactNode } from 'react'
import { Button } from '../../parts/button.tsx'
import { EmptyPage } from '../../parts/empty-page.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { DecidedSheet, type DecidedComment } from './decided-sheet.tsx'
import { SearchForm, type Search } from './search-form.tsx'

interface DecidedPageProps {
  now: string
  search: Search
  decided: readonly DecidedComment[]
  /** There are more behind these. */
  more: boolean
  answering: (id: string) => ReactNode
  onSearch: (search: Search) => void
  onMore: () => void
  onReverse: (decisionId: string, reason: string) => void
  onCopyAnswer: (comment: DecidedComment) => void
}

/** What was decided already: to find a comment again, answer it, or take its decision back. */
export function DecidedPage({ now, search, decided, more, onSearch, onMore, ...sheet }: DecidedPageProps) {
  return (
    <div className="page-decided">
      <PageHead
        title="Decided"
        meta="Find a comment again, to answer it or to take the decision back. What belongs to a child’s safety is not here."
        back={{ href: '/comments', label: 'Comments' }}
      />
      <div className="stack">
        <Sheet>
          <SearchForm search={search} onSearch={onSearch} />
        </Sheet>
        {decided.length === 0 && (
          <section className="sheet">
            <EmptyPage
              title="Nothing like this was decided."
              next="Look for fewer words, or for more days."
            />
          </section>
        )}
        {decided.map(comment => (
          <DecidedSheet key={comment.decisionId} now={now} comment={comment} {...sheet} />
        ))}
        {more && (
          <div className="foot-act">
            <Button onClick={onMore}>Show older ones</Button>
          </div>
        )}
      </div>
    </div>
  )
}
