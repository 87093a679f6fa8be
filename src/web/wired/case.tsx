import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { OutputOf, StaffApi } from '../api/client.ts'
import { useQueryOf, useRun } from '../api/hooks.tsx'
import { CaseNotes } from '../pages/concerns/case-notes.tsx'
import { CasePeople } from '../pages/concerns/case-people.tsx'
import { CasePage } from '../pages/concerns/case.tsx'
import { momentOf } from '../when.ts'
import { InBook } from './book.tsx'
import { CaseQuestion, type Question } from './case-question.tsx'
import { commentInCase } from './case-comment-shown.ts'
import { clockOf, factsOf, sourceWords, standingOf } from './case-shown.ts'
import { Loaded } from './loaded.tsx'
import { useCaseDecision } from './use-case-decision.ts'
import { useChannels } from './use-channels.ts'
import { useNow } from './use-now.ts'

export function Screen() {
  return (
    <InBook section="concerns">
      <Case />
    </InBook>
  )
}

function Case() {
  const { id = '' } = useParams({ strict: false })
  const read = useQueryOf('cases.read', { id })
  return <Loaded query={read}>{found => <Opened found={found} />}</Loaded>
}

type Read = OutputOf<StaffApi, 'cases.read'>

function Opened({ found }: { found: Read }) {
  const { id } = found
  const comments = useQueryOf('moderation.comments-of-case', { caseId: id })
  const channel = useChannels()
  const take = useRun('cases.acknowledge')
  const decide = useCaseDecision()
  const [question, setQuestion] = useState<Question | null>(null)
  const now = useNow()
  const isOpen = found.closed === null
  return (
    <>
      <CasePage
        title={sourceWords[found.source]}
        meta={`Opened ${momentOf(found.openedAt, now)}. ${standingOf(found, now)}`}
        clock={clockOf(found, now)}
        suspectedImage={found.suspectedImage}
        facts={factsOf(found, now)}
        comments={(comments.data?.comments ?? []).map(comment =>
          commentInCase(comment, {
            network: channel(comment.channel).name,
            now,
            suspectedImage: found.suspectedImage,
          }),
        )}
        error={take.error?.message ?? null}
        onAcknowledge={isOpen && found.acknowledged === null ? () => take.mutate({ id }) : null}
        onDecide={(commentId, way) => {
          const comment = comments.data?.comments.find(one => one.id === commentId)
          if (comment) void decide(comment, way)
        }}
        onHandBack={commentId => setQuestion({ kind: 'hand-back', commentId })}
        onClose={isOpen ? () => setQuestion({ kind: 'close' }) : null}
      >
        <Notes found={found} now={now} />
        <People found={found} />
      </CasePage>
      {question && <CaseQuestion caseId={id} question={question} onDone={() => setQuestion(null)} />}
    </>
  )
}

function Notes({ found, now }: { found: Read; now: string }) {
  const note = useRun('cases.add-note')
  return (
    <CaseNotes
      notes={found.notes.map(({ id, text, by, at }) => ({ id, text, meta: `${by}, ${momentOf(at, now)}` }))}
      error={note.error?.message ?? null}
      onNote={text =>
        note.mutateAsync({ id: found.id, text }).then(
          () => true,
          () => false,
        )
      }
    />
  )
}

function People({ found }: { found: Read }) {
  const { id, people, subjects, school } = found
  const staff = useQueryOf('people.list-staff', school ? { schoolId: school.id } : {})
  const add = useRun('cases.add-member')
  const end = useRun('cases.end-member')
  const name = useRun('cases.name-subject')
  const taken = new Set([...people.filter(({ how }) => how === 'member'), ...subjects].map(one => one.id))
  const error = add.error ?? end.error ?? name.error
  return (
    <CasePeople
      people={people}
      subjects={subjects}
      staff={(staff.data?.staff ?? []).filter(one => one.leftOn === null && !taken.has(one.id))}
      error={error?.message ?? null}
      onAdd={personId => add.mutate({ id, personId })}
      onEnd={personId => end.mutate({ id, personId })}
      onName={personId => name.mutate({ id, personId })}
    />
  )
}
