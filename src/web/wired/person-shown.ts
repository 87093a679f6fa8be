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

/** What was answered, newest first: what one person said at one time is one thing that happened. */
export const eventsOf = (
  answers: readonly Answer[],
  channel: (id: string) => ChannelRef,
  entryAt: (answer: Pick<Answer, 'answer' | 'recordedAt'>) => number | null = () => null,
): PersonEvent[] =>
  togetherOf(answers)
    .slice(0, most)
    .map(([first, ...others], index) => ({
      id: `${index} ${first.channel} ${first.element}`,
      sign: { consent: first.answer },
      when: dateOf(first.recordedAt),
      what: `${aboutWhat([first, ...others], channel)}: ${consentWord[first.answer]}, said by ${giverOf(first)}. ${wordingOf(first)}`,
      link: entryLink(entryAt(first)),
    }))

type Together = [Answer, ...Answer[]]

function togetherOf(answers: readonly Answer[]): Together[] {
  const groups = new Map<string, Together>()
  for (const one of answers) {
    const key = [one.recordedAt, one.answer, one.giver?.id, one.relation, one.wording].join(' ')
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return [...groups.values()]
}

/** "Photo and name on Facebook, Dojo; name on X". */
function aboutWhat(answers: readonly Answer[], channel: (id: string) => ChannelRef): string {
  const things = new Map<string, Set<string>>()
  for (const { channel: id, element } of answers) {
    things.set(id, (things.get(id) ?? new Set<string>()).add(element))
  }
  const byThing = new Map<string, string[]>()
  for (const [id, elements] of things) {
    const thing = elements.size > 1 ? 'photo and name' : [...elements][0]!
    byThing.set(thing, [...(byThing.get(thing) ?? []), channel(id).name])
  }
  const words = [...byThing].map(([thing, names]) => `${thing} on ${names.join(', ')}`).join('; ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Where the answer stands: on the family's own page, or on the form that the office named. */
const wordingOf = ({ source, wording }: Answer): string =>
  source === 'link' ? `On the family’s page${wording.replace(/^.*?(?=, signed )/, '')}.` : wording

const entryLink = (index: number | null): PersonEvent['link'] =>
  index === null ? null : { href: '/evidence', label: `Entry ${index} of the record` }
