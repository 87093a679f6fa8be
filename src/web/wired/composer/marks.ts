import type { OutputOf, StaffApi } from '../../api/client.ts'
import type { Finding, Mend } from '../../finding.ts'
import { clauseRef } from '../clause-ref.ts'

export type Marked = OutputOf<StaffApi, 'posts.check'>
export type ServerMark = Marked['marks'][number]

/** What a fact is called on a mark. The register answers about consent by itself, so that one is not offered. */
const factWords: Record<string, string> = {
  'not-this-person': 'This is somebody else',
  'not-a-private-person': 'This is no private person',
  'related-business': 'They belong to our school',
  checked: 'I have checked it',
}
const byRegister = 'consent'

/** The facts that would clear a mark, by the leaves that its rule allows. */
export const factsOf = (mark: Pick<ServerMark, 'leaves'>): { id: string; label: string }[] =>
  mark.leaves
    .filter(leave => leave.startsWith('fact:'))
    .map(leave => leave.slice('fact:'.length))
    .filter(fact => fact !== byRegister)
    .map(id => ({ id, label: factWords[id] ?? id.replaceAll('-', ' ') }))

/** Mends that change the text at one press. */
const pressed = ['replace', 'remove', 'remove-sentence']

/** Copybook does it: words that are replaced, or a part of a picture that is covered. */
const isPressed = ({ mend, start, face, box }: ServerMark): boolean =>
  mend !== null &&
  (mend.kind === 'cover' ? face !== null || box !== null : pressed.includes(mend.kind) && start !== null)

function mendsOf(mark: ServerMark): Mend[] {
  const { mend } = mark
  const own: Mend[] = mend
    ? [
        {
          id: `mend:${mend.kind}`,
          label: mend.label,
          by: isPressed(mark) ? 'copybook' : 'person',
        },
      ]
    : []
  const facts = factsOf(mark).map(({ id, label }) => ({ id: `fact:${id}`, label, by: 'person' as const }))
  return [...own, ...facts]
}

/** A mark of the server as the margin shows it. One that was put right offers nothing more. */
export function findingOf(mark: ServerMark): Finding {
  return {
    id: mark.id,
    clause: clauseRef(mark.clause),
    decision: mark.decision,
    state: mark.left?.how ?? 'open',
    start: mark.start,
    end: mark.end,
    media: mark.media,
    text: mark.text ?? '',
    message: mark.message,
    mends: mark.left ? [] : mendsOf(mark),
  }
}

/**
 * What the network would refuse, as marks of their own: there is no clause, and only a person can mend it. That nothing
 * is written yet is no mark, or every new page would begin with one; sending it says so.
 */
export function networkFindings({ network }: Pick<Marked, 'network'>): Finding[] {
  const written = network.problems.filter(({ field, code }) => field !== 'text' || code !== 'empty')
  return written.map(({ field, code, message }) => {
    const [place, number] = field.split('.')
    const media = place === 'film' ? 0 : place === 'pictures' && number !== undefined ? Number(number) : null
    return {
      id: `network-${field}-${code}`,
      clause: null,
      decision: 'refuse',
      state: 'open',
      start: null,
      end: null,
      media,
      text: '',
      message,
      mends: [],
    }
  })
}

/** What sending it costs, as a sentence with the day on which the network said so; null: nothing. */
export function priceWords({ network: { name, price } }: Pick<Marked, 'network'>): string | null {
  if (!price) return null
  const sum = new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency: price.currency,
    maximumFractionDigits: 3,
  }).format(price.amount / 1000)
  const parts = price.parts.map(({ what }) => what).join(', ')
  const advice = price.advice === null ? '' : ` ${price.advice}`
  return `${name} takes ${sum} for it (${parts}), by its prices of ${price.asOf}.${advice}`
}

const deciders: Record<Marked['decider'], string> = {
  nobody: 'a second person',
  'second-person': 'a second person',
  headteacher: 'the headteacher',
  ceo: 'the chief executive',
}

/** Who decides, in words; the strictest of several accounts speaks. */
export function deciderOf(all: readonly Marked['decider'][]): string {
  const order: Marked['decider'][] = ['ceo', 'headteacher', 'second-person', 'nobody']
  return deciders[order.find(one => all.includes(one)) ?? 'nobody']
}
