import { useQueries } from '@tanstack/react-query'
import type { Client, OutputOf, StaffApi } from '../api/client.ts'
import { ApiError } from '../api/error.ts'
import { useClient } from '../api/hooks.tsx'
import type { StaffRow } from '../pages/people.tsx'
import { roleWords } from './role-words.ts'

/** One member of staff, with the school whose list they stand on; null: the trust's own. */
export type Member = OutputOf<StaffApi, 'people.list-staff'>['staff'][number] & { schoolId: string | null }

/** 200 a page; a school of 2,000 staff is none. */
const mostPages = 10

async function everybody(client: Client<StaffApi>, schoolId: string | null): Promise<Member[]> {
  const found: Member[] = []
  let after: string | null = null
  for (let page = 0; page < mostPages; page++) {
    const list: OutputOf<StaffApi, 'people.list-staff'> = await client.query('people.list-staff', {
      ...(schoolId !== null && { schoolId }),
      ...(after !== null && { after }),
    })
    found.push(...list.staff.map(person => ({ ...person, schoolId })))
    after = list.next
    if (after === null) break
  }
  return found
}

/** The staff of some schools; null among them stands for those of the trust itself. */
export function useStaff(where: readonly (string | null)[]) {
  const client = useClient()
  return useQueries({
    queries: where.map(schoolId => ({
      queryKey: ['people.list-staff', 'everybody', schoolId],
      queryFn: () => everybody(client, schoolId),
    })),
    combine: answers => ({
      data: answers.every(({ data }) => data !== undefined)
        ? answers.flatMap(({ data }) => data ?? [])
        : undefined,
      error: (answers.map(({ error }) => error).find(error => error instanceof ApiError) as ApiError) ?? null,
      refetch: () => answers.forEach(answer => void answer.refetch()),
    }),
  })
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** A member of staff as the page shows them. */
export function staffRow(member: Member, schoolName: (id: string) => string, today: string): StaffRow {
  return {
    id: member.id,
    name: member.name,
    jobTitle: member.jobTitle,
    kind: capital(member.kind),
    manager: member.manager?.name ?? null,
    leftOn: member.leftOn,
    roles: member.roles.map(grant => ({
      id: grant.grantId,
      role: roleWords[grant.role],
      scope: grant.schoolId === null ? 'the whole trust' : schoolName(grant.schoolId),
      standsInFor: grant.standsInFor?.name ?? null,
      from: grant.from > today ? grant.from : null,
      until: grant.until,
    })),
  }
}

/** Who holds a role somewhere themselves: whom a stand-in can stand in for. */
export const holdersOf = (staff: readonly Member[], role: string, schoolId: string) =>
  staff
    .filter(({ roles }) =>
      roles.some(held => held.role === role && held.schoolId === (schoolId || null) && !held.standsInFor),
    )
    .map(({ id, name }) => ({ id, name }))

/** By any part of a name or a job, whatever its capitals. */
export const foundAmong = (staff: readonly Member[], words: string): Member[] => {
  const asked = words.trim().toLowerCase()
  return staff.filter(({ name, jobTitle }) => `${name} ${jobTitle ?? ''}`.toLowerCase().includes(asked))
}
