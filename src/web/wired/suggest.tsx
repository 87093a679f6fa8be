import { useRouter } from '@tanstack/react-router'
import { useQueryOf, useRun } from '../api/hooks.tsx'
import { SuggestPage, type Suggestion } from '../pages/suggest.tsx'
import { useTell } from '../parts/toast.tsx'
import { InBook, useReader } from './book.tsx'
import { hearersOf } from './hearers.ts'
import { Loaded } from './loaded.tsx'

export function Screen() {
  return (
    <InBook section="posts">
      <Suggest />
    </InBook>
  )
}

/** The fields of the page by those of the operation. */
const fields: Record<string, string> = { to: 'toId', wantedFor: 'when', schoolId: 'text', form: 'text' }

function Suggest() {
  const { me, school } = useReader()
  const schoolId = school?.id ?? ''
  const staff = useQueryOf('people.list-staff', { schoolId }, { enabled: school !== null })
  const run = useRun('posts.suggest')
  const router = useRouter()
  const tell = useTell()
  const errors = Object.fromEntries(
    Object.entries(run.error?.byField ?? {}).map(([field, words]) => [fields[field] ?? field, words]),
  )
  return (
    <Loaded query={staff}>
      {list => {
        const to = hearersOf(list.staff, me.id, schoolId)
        const suggest = ({ text, toId, when }: Suggestion) =>
          run.mutate(
            { schoolId, to: toId, text, wantedFor: when === '' ? null : when },
            {
              onSuccess: () => {
                tell(
                  `Sent to ${to.find(({ id }) => id === toId)?.name ?? 'them'}. You hear what became of it.`,
                )
                router.history.push('/')
              },
            },
          )
        return <SuggestPage to={to} errors={errors} onSuggest={suggest} />
      }}
    </Loaded>
  )
}
