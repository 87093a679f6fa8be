import { useParams } from '@tanstack/react-router'
import type { OutputOf, StaffApi } from '../api/client.ts'
import { useQueryOf } from '../api/hooks.tsx'
import { ClausePage } from '../pages/policy/clause.tsx'
import { InBook } from './book.tsx'
import { clauseRef } from './clause-ref.ts'
import { meaningOf } from './clause-meaning.ts'
import { Loaded } from './loaded.tsx'
import { roleWords } from './role-words.ts'
import { sectionsOf, stateOf } from './policy-shown.ts'

export function Screen() {
  return (
    <InBook section="policy">
      <Clause />
    </InBook>
  )
}

function Clause() {
  const { id } = useParams({ strict: false })
  const clause = useQueryOf('governance.clause', { id: decodeURIComponent(id ?? '') })
  const policy = useQueryOf('governance.policy', {})
  return (
    <Loaded query={clause}>
      {data => <Loaded query={policy}>{whole => <Shown clause={data} policy={whole} />}</Loaded>}
    </Loaded>
  )
}

interface ShownProps {
  clause: OutputOf<StaffApi, 'governance.clause'>
  policy: OutputOf<StaffApi, 'governance.policy'>
}

function Shown({ clause, policy }: ShownProps) {
  return (
    <ClausePage
      pack={{ title: policy.title, approved: policy.approved.says, review: policy.review.says }}
      sections={sectionsOf(policy)}
      clause={{
        ref: clauseRef(clause.id),
        sectionTitle: clause.sectionTitle,
        words: clause.says,
        meaning: meaningOf(clause),
        channels: clause.channels.map(({ label }) => label),
        state: stateOf(clause),
      }}
      questions={clause.openGaps.flatMap(({ id, title, question, default: ourDefault }) =>
        question === null ? [] : [{ id, title, asks: question, ourDefault }],
      )}
      owner={ownerWords(policy.owner)}
      controls={
        clause.control === null
          ? []
          : [{ name: clause.control, what: clause.controlSays ?? 'Puts this clause into force.' }]
      }
      waitsFor={clause.waitsFor}
      tests={clause.tests.map(title => ({ title, file: null }))}
    />
  )
}

/** A pack names its owner by a role, or in words of its own. */
const ownerWords = (owner: string): string =>
  Object.entries(roleWords).find(([role]) => role === owner)?.[1] ?? owner
