import { useState } from 'react'
import { useQueryOf, useRun } from '../api/hooks.tsx'
import type { TokensProps } from '../pages/me/tokens.tsx'
import { useReader } from './book.tsx'
import { lookOnly, reachWords } from './token-reach.ts'

/** A school year from today at most: the server takes up to 366 days. */
const inAYear = (now: string): string => {
  const day = new Date(now)
  day.setUTCDate(day.getUTCDate() + 364)
  return day.toISOString().slice(0, 10)
}

/** The API tokens of whoever is signed in. */
export function useTokens(now: string): TokensProps {
  const { me } = useReader()
  const { data } = useQueryOf('people.list-tokens', {})
  const issue = useRun('people.issue-token')
  const revoke = useRun('people.revoke-token')
  const [fresh, setFresh] = useState<string | null>(null)
  return {
    tokens: (data?.tokens ?? []).map(token => ({
      id: token.id,
      name: token.label,
      until: lastMoment(token.expiresAt),
      reach: reachWords(token.permissions),
      ended: token.revokedAt !== null || token.expiresAt <= now,
    })),
    fresh,
    errors: issue.error?.byField ?? {},
    yearEnds: inAYear(now),
    onIssue: async ({ label, reach, until }) => {
      const permissions = reach === 'all' ? me.permissions : lookOnly(me.permissions)
      const made = await issue.mutateAsync({ label, permissions, expiresOn: until }).catch(() => null)
      setFresh(made?.token ?? null)
      return made !== null
    },
    onRevoke: id => revoke.mutate({ id }),
  }
}

/** A token ends as its last day does, so the instant itself would already name the next day. */
const lastMoment = (instant: string): string => new Date(Date.parse(instant) - 1).toISOString()
