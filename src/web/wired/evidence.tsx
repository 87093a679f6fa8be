import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ApiError } from '../api/error.ts'
import type { OutputOf, StaffApi } from '../api/client.ts'
import { useClient, useQueryOf } from '../api/hooks.tsx'
import { EvidencePage } from '../pages/evidence/evidence.tsx'
import { InBook, useReader } from './book.tsx'
import { linesOf, proofOf, readNote } from './evidence-shown.ts'
import { Loaded } from './loaded.tsx'
import { useNow } from './use-now.ts'

export function Screen() {
  return (
    <InBook section="evidence">
      <Evidence />
    </InBook>
  )
}

type Checked = OutputOf<StaffApi, 'evidence.verify'>
const page = 50

function Evidence() {
  const { me, school } = useReader()
  const client = useClient()
  const queries = useQueryClient()
  const now = useNow()
  const wholeTrust = me.roles.some(({ school: where }) => where === null)
  /** Whoever reads for the whole trust asks without a school. */
  const scope = wholeTrust || school === null ? {} : { schoolId: school.id }
  const [open, setOpen] = useState<number | null>(null)
  const [words, setWords] = useState('')
  const [checking, setChecking] = useState(false)
  const [checked, setChecked] = useState<Checked | null>(null)
  const list = useInfiniteQuery<OutputOf<StaffApi, 'evidence.list'>, ApiError>({
    queryKey: ['evidence.list', scope],
    queryFn: ({ pageParam, signal }) =>
      client.query(
        'evidence.list',
        { ...scope, limit: page, ...(pageParam !== null && { before: pageParam }) },
        signal,
      ),
    initialPageParam: null,
    getNextPageParam: ({ next }) => next,
  })
  const signed = useQueryOf('evidence.checkpoints', { ...scope, limit: 1 })
  const entry = useQueryOf('evidence.entry', { ...scope, index: open ?? 0 }, { enabled: open !== null })
  const check = async () => {
    setChecking(true)
    try {
      setChecked(await client.query('evidence.verify', scope))
      await queries.invalidateQueries({ queryKey: ['evidence.checkpoints'] })
    } finally {
      setChecking(false)
    }
  }
  const checkpoint = signed.data?.checkpoints[0]
  const note = checkpoint ? readNote(checkpoint.note) : null
  const asked = words.trim().toLowerCase()
  return (
    <Loaded query={list}>
      {({ pages }) => (
        <EvidencePage
          now={now}
          check={
            checked && {
              at: checked.at,
              entries: checked.size,
              whole: checked.whole,
              firstBad: checked.firstBad,
              against:
                checked.signedSize === null
                  ? 'the record itself: no checkpoint is signed yet'
                  : `the checkpoint at ${checked.signedSize.toLocaleString('en-GB')} entries`,
            }
          }
          checking={checking}
          entries={linesOf(
            pages
              .flatMap(({ entries }) => entries)
              .filter(({ sentence }) => asked === '' || sentence.toLowerCase().includes(asked)),
            open,
            now,
          )}
          checkpoint={
            checkpoint && note
              ? {
                  at: checkpoint.at,
                  entries: checkpoint.size,
                  sum: note.sum,
                  signer: note.signer,
                  heldBy: 'whoever saved a copy',
                }
              : null
          }
          proof={entry.data ? proofOf(entry.data) : null}
          mayExport
          scope={scope.schoolId}
          onCheck={() => void check()}
          onFind={setWords}
          onOpen={setOpen}
          onOlder={list.hasNextPage ? () => void list.fetchNextPage() : null}
        />
      )}
    </Loaded>
  )
}
