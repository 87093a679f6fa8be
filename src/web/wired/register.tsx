import { useState } from 'react'
import { useQueryOf } from '../api/hooks.tsx'
import { RegisterPage } from '../pages/register/register.tsx'
import { InBook, useReader } from './book.tsx'
import { Loaded } from './loaded.tsx'
import { askedOf, groupsFrom, hasBlank, rowsOf, widestFirst } from './register-shown.ts'
import { useChannels } from './use-channels.ts'
import { useFound } from './use-found.ts'
import { useNow } from './use-now.ts'

export function Screen() {
  return (
    <InBook section="register">
      <Register />
    </InBook>
  )
}

function Register() {
  const { school, may } = useReader()
  const schoolId = school?.id ?? ''
  const channel = useChannels()
  const now = useNow()
  const [groupId, setGroupId] = useState<string | null>(null)
  const [words, setWords] = useState('')
  const [onlyUnanswered, setOnlyUnanswered] = useState(false)
  const elsewhere = useFound(school?.id ?? null)
  // Which classes there are is known from any answer; one person is enough to learn it.
  const school1 = useQueryOf('consent.matrix', { schoolId, limit: 1 }, { enabled: school !== null })
  const groups = groupsFrom(school1.data?.classes ?? [])
  const open = groups.find(({ id }) => id === groupId) ?? groups[0]
  const matrix = useQueryOf(
    'consent.matrix',
    { schoolId, ...askedOf(open?.id ?? '') },
    { enabled: school1.data !== undefined, keepLast: true },
  )
  return (
    <Loaded query={school1.error ? school1 : matrix}>
      {({ channels, people }) => {
        const shown = widestFirst(channels.map(channel))
        const all = rowsOf(people, shown, words, now)
        const rows = onlyUnanswered ? all.filter(hasBlank) : all
        const others = elsewhere.found.filter(({ id }) => !people.some(person => person.id === id))
        return (
          <RegisterPage
            group={open?.name ?? 'nobody yet'}
            groups={groups}
            groupId={open?.id ?? ''}
            asOf={new Date(matrix.dataUpdatedAt).toISOString()}
            channels={shown}
            rows={rows}
            open={null}
            mayImport={may('register:import')}
            onGroup={setGroupId}
            onlyUnanswered={onlyUnanswered}
            onOnlyUnanswered={setOnlyUnanswered}
            ways={[
              { href: '/register/families', label: 'Ask families, and see what ends soon' },
              ...(may('picture-complaint:handle')
                ? [{ href: '/register/complaints', label: 'Complaints about pictures' }]
                : []),
            ]}
            onFind={typed => {
              setWords(typed)
              elsewhere.find(typed)
            }}
          >
            {others.length > 0 && (
              <section className="sheet pad">
                <h2 className="box-h">Elsewhere in the school</h2>
                <ul className="attempts">
                  {others.map(({ id, name, where }) => (
                    <li key={id}>
                      <a href={`/register/${id}`}>{name}</a>
                      <span className="meta">{where}</span>
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </RegisterPage>
        )
      }}
    </Loaded>
  )
}
