import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiError } from '../api/error.ts'
import { useClient, useQueryOf, useRun } from '../api/hooks.tsx'
import { AccountsPage } from '../pages/accounts/accounts.tsx'
import { useTell } from '../parts/toast.tsx'
import { accountOf, attemptsOf, yearEnd } from './accounts-shown.ts'
import { InBook, useReader } from './book.tsx'
import { clauseRef } from './clause-ref.ts'
import { Disconnect } from './disconnect.tsx'
import { EndAuthorisation } from './end-authorisation.tsx'
import { Loaded } from './loaded.tsx'
import { roleOnLabel } from './role-words.ts'
import { useChannels } from './use-channels.ts'
import { useNow } from './use-now.ts'

export function Screen() {
  return (
    <InBook section="accounts">
      <Accounts />
    </InBook>
  )
}

/** The operation's fields by those of the form. */
const fields: Record<string, string> = { capabilities: 'powers', ceoNote: 'note', form: 'personId' }

function Accounts() {
  const { me, school, may } = useReader()
  const client = useClient()
  const channel = useChannels()
  const tell = useTell()
  const now = useNow()
  const list = useQueryOf('channels.list-accounts', {})
  const found = useQueryOf('posts.list-untracked', {})
  const grant = useRun('channels.grant-authorisation')
  const connect = useRun('channels.start-connecting')
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const [ending, setEnding] = useState<string | null>(null)
  const [parting, setParting] = useState<string | null>(null)
  const wholeTrust = me.roles.some(({ school: where }) => where === null)
  const attempts = useQueryOf(
    'channels.refused-attempts',
    { schoolId: school?.id ?? null, limit: 20 },
    { enabled: may('attempt:view') && school !== null },
  )
  const staff = useQueryOf('people.list-staff', { ...(school && { schoolId: school.id }) })
  // The book that is open, and what belongs to the trust itself.
  const shown = (list.data?.accounts ?? [])
    .filter(({ schoolId }) => schoolId === null || schoolId === school?.id)
    .toSorted((a, b) => Number(a.schoolId === null) - Number(b.schoolId === null))
  const authorisations = useQueries({
    queries: shown.map(({ id }) => ({
      queryKey: ['channels.list-authorisations', { accountId: id }],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        client.query('channels.list-authorisations', { accountId: id }, signal),
    })),
  })
  return (
    <Loaded query={list}>
      {() => (
        <>
          <AccountsPage
            now={now}
            accounts={shown.map((account, index) => ({
              ...accountOf(
                account,
                authorisations[index]?.data?.authorisations ?? [],
                channel(account.channel),
                now,
              ),
              grantable: wholeTrust || account.schoolId !== null,
            }))}
            found={(found.data?.posts ?? []).filter(({ waits, mayAnswer }) => waits && mayAnswer).length}
            clause={clauseRef('2-managed-by-allocated-staff')}
            refusedAttempts={attemptsOf(attempts.data?.attempts ?? [])}
            people={(staff.data?.staff ?? [])
              .filter(({ leftOn }) => leftOn === null)
              .map(({ id, name, roles, jobTitle }) => ({ id, name, role: jobTitle ?? roleOnLabel(roles) }))}
            yearEnds={yearEnd(now)}
            mayGrant={may('account:authorise')}
            errors={errors}
            onGrant={async (accountId, { personId, powers, from, until, note }) => {
              try {
                setErrors({})
                await grant.mutateAsync({
                  accountId,
                  personId,
                  capabilities: powers,
                  ...(from !== '' && { from }),
                  ...(until !== '' && { until }),
                  ...(note.trim() !== '' && { ceoNote: note.trim() }),
                })
                tell('They are let in, from the day that you wrote.')
                return true
              } catch (failure) {
                const found = failure instanceof ApiError ? failure.byField : { form: 'That did not work.' }
                setErrors(
                  Object.fromEntries(
                    Object.entries(found).map(([field, words]) => [fields[field] ?? field, words]),
                  ),
                )
                return false
              }
            }}
            onRevoke={setEnding}
            onConnect={accountId =>
              connect.mutate(
                { accountId },
                {
                  onSuccess: ({ authoriseUrl }) => location.assign(authoriseUrl),
                  onError: failure => tell(failure.message),
                },
              )
            }
            onDisconnect={setParting}
          />
          {parting !== null && (
            <Disconnect
              accountId={parting}
              name={shown.find(({ id }) => id === parting)?.name ?? 'the account'}
              onClose={() => setParting(null)}
            />
          )}
          {ending !== null && <EndAuthorisation ids={ending} onClose={() => setEnding(null)} />}
        </>
      )}
    </Loaded>
  )
}
