import type { OutputOf, StaffApi } from '../api/client.ts'
import type { ChannelRef } from '../parts/channel-icon.tsx'
import { consentWord, type ConsentState } from '../parts/consent-dot.tsx'
import type { PersonEvent } from '../pages/register/person-card.tsx'
import { dateOf } from '../when.ts'

type Consents = OutputOf<StaffApi, 'consent.person'>
type Answer = Consents['answers'][number]

const kinds: Record<OutputOf<StaffApi, 'people.person'>['kind'], string> = {
  pupil: 'Pupil',
  employee: 'Employee',
  governor: 'Governor',
  trustee: 'Trustee',
  volunteer: 'Volunteer',
  agency: 'Agency staff',
  parent: 'Parent or carer',
  visitor: 'Visitor',
}

/** "Pupil in Year 4". */
export const aboutOf = (kind: keyof typeof kinds, group: string | null): string =>
  group === null ? kinds[kind] : `${kinds[kind]} in ${group}`

const relations: Record<Answer['relation'], string> = {
  self: 'themselves',
  guardian: 'a parent or carer',
  'local-authority': 'the local authority',
  'school-record': 'the school’s records',
}

/** Who answered: by name where they are on the register, else by what they are. */
const giverOf = ({ giver, relation }: Answer): string => giver?.name ?? relations[relation]

/** What each channel may show and name, and whose latest word that is. */
export function answersOf({ states, answers }: Consents, channels: readonly ChannelRef[]) {
  const stateOf = (id: string, element: 'photo' | 'name'): ConsentState =>
    states.find(one => one.channel === id && one.element === element)?.state ?? 'unknown'
  return channels.map(channel => {
    const latest = answers.find(one => one.channel === channel.id)
    return {
      channel,
      photo: stateOf(channel.id, 'photo'),
      name: stateOf(channel.id, 'name'),
      given: latest ? `Said by ${giverOf(latest)}, ${dateOf(`${latest.from}T12:00:00Z`)}` : null,
    }
  })
}

/** So many answers are read at one look; all of them count. */
const most = 20

/** What was answered, newest first. */
export const eventsOf = (
  answers: readonly Answer[],
  channel: (id: string) => ChannelRef,
  entryAt: (answer: Pick<Answer, 'answer' | 'recordedAt'>) => number | null = () => null,
): PersonEvent[] =>
  answers.slice(0, most).map((answer, index) => ({
    id: `${index} ${answer.channel} ${answer.element}`,
    sign: { consent: answer.answer },
    when: dateOf(answer.recordedAt),
    what: `${answer.element === 'photo' ? 'Photo' : 'Name'} on ${channel(answer.channel).name}: ${consentWord[answer.answer]}, said by ${giverOf(answer)}. ${answer.wording}`,
    link: entryLink(entryAt(answer)),
  }))

const entryLink = (index: number | null): PersonEvent['link'] =>
  index === null ? null : { href: '/evidence', label: `Entry ${index} of the record` }
