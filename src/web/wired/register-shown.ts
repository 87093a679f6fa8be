import type { OutputOf, StaffApi } from '../api/client.ts'
import type { ChannelRef } from '../parts/channel-icon.tsx'
import type { RegisterRow } from '../pages/register/register.tsx'
import { sameDay, shortDayOf } from '../when.ts'

type Person = OutputOf<StaffApi, 'consent.matrix'>['people'][number]

/** Groups that are no class: kinds of people who are asked too. */
const kinds = [
  { id: 'kind:employee', kind: 'employee', name: 'Staff' },
  { id: 'kind:governor', kind: 'governor', name: 'Governors' },
  { id: 'kind:visitor', kind: 'visitor', name: 'Visitors' },
] as const

/** The classes of a school, then the other kinds of people. */
export const groupsFrom = (classes: readonly string[]): { id: string; name: string }[] => [
  ...classes.map(name => ({ id: name, name })),
  ...kinds.map(({ id, name }) => ({ id, name })),
]

/** What the register is asked for one group. */
export function askedOf(groupId: string) {
  const kind = kinds.find(({ id }) => id === groupId)?.kind
  return kind === undefined ? { class: groupId } : { kind }
}

/** What anyone can see comes first; our families' own channels after it. */
export const widestFirst = (channels: readonly ChannelRef[]): ChannelRef[] =>
  channels.toSorted((a, b) => Number(a.audience === 'closed') - Number(b.audience === 'closed'))

/** People as rows, their answers in the order of the channels. Where nothing was answered, that is said. */
export function rowsOf(
  people: readonly Person[],
  channels: readonly ChannelRef[],
  words: string,
  now: string,
): RegisterRow[] {
  const asked = words.trim().toLowerCase()
  return people
    .filter(({ name }) => name.toLowerCase().includes(asked))
    .map(({ id, name, changedOn, states }) => ({
      id,
      name,
      more: changedOn === null ? null : changed(changedOn, now),
      answers: channels.map(channel => {
        const state = states[channel.id]
        return { photo: state?.photo ?? 'unknown', name: state?.name ?? 'unknown' }
      }),
    }))
}

const changed = (day: string, now: string) =>
  sameDay(`${day}T12:00:00Z`, now) ? 'changed today' : `answered ${shortDayOf(`${day}T12:00:00Z`)}`

/** Whether a question of this row is not answered. */
export const hasBlank = ({ answers }: RegisterRow): boolean =>
  answers.some(({ photo, name }) => photo === 'unknown' || name === 'unknown')
