import type { OutputOf, StaffApi } from '../../api/client.ts'
import type { Category, Variant } from '../../pages/composer/variant.ts'
import type { ChannelRef } from '../../parts/channel-icon.tsx'
import { clauseRef } from '../clause-ref.ts'
import type { Drafts } from './draft-store.ts'
import { findingOf, networkFindings } from './marks.ts'
import { rewordingOf } from './mend-text.ts'

type Post = OutputOf<StaffApi, 'posts.show'>
type PackChannel = OutputOf<StaffApi, 'governance.channels'>['channels'][number]

/** A kind that no list has: the policy then says that it is not listed, and somebody decides. */
const other: Category = { id: 'other', name: 'Something else', clause: null }

/** The kinds that the policy lists for a channel, each with the clause that allows it. */
export const categoriesOf = (channel: PackChannel | undefined): Category[] => [
  ...(channel?.categories ?? []).map(({ id, label, clause }) => ({
    id,
    name: label,
    clause: clauseRef(clause),
  })),
  other,
]

/** The variants that are still written, as the composer shows them. `when` holds the chosen times. */
export function variantsOf(
  post: Post,
  { variants }: Drafts,
  channel: (id: string) => ChannelRef,
  when: Readonly<Record<string, string | null>>,
): Variant[] {
  return post.variants.flatMap(server => {
    const draft = variants[server.id]
    if (!draft || !server.may.edit) return []
    const { marked, written } = draft
    const ofNetwork = networkFindings(marked)
    const open = marked.marks.filter(({ left }) => left === null)
    return {
      id: server.id,
      account: { id: server.accountId, name: server.account },
      channel: channel(server.channel),
      text: written.text,
      decision: ofNetwork.length > 0 ? 'refuse' : marked.decision,
      findings: [...marked.marks.map(findingOf), ...ofNetwork],
      preview: rewordingOf(
        written.text,
        open.filter(({ place }) => place === 'text'),
      ),
      category: written.category,
      at: when[server.id] ?? null,
      secondPerson: marked.decider !== 'nobody',
    }
  })
}
