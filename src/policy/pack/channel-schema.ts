import { z } from 'zod'
import { ClauseId, GapId, Id, mapping, SectionId, Words } from './text-schema.ts'

/** A kind of post that this channel allows, and the clause that allows it. */
export const AllowedCategory = mapping({ category: Id, clause: ClauseId, gap: GapId.nullable() })

/** A rule that applies on this channel, and the clause that it cites here. */
export const ChannelRule = mapping({
  rule: Id,
  clause: ClauseId,
  /** The open question by whose default the rule stands here; null where the source says it itself. */
  gap: GapId.nullable(),
  /** `hold` softens a refusal to a decision by a person. */
  atMost: z.enum(['hold', 'refuse']),
})

/** A network as the policy names it. A rule that is not listed does not apply. Source: sections 2 to 2.4. */
export const Channel = mapping({
  id: Id,
  label: Words,
  kind: z.enum(['public', 'closed']),
  levels: z.array(z.enum(['school', 'trust'])).min(1, 'at least one of school, trust'),
  section: SectionId,
  clause: ClauseId,
  /** Who decides every post here; `pack-setting` leaves it to `settings.approval`. */
  decidedBy: z.enum(['pack-setting', 'headteacher', 'ceo']),
  categories: z.array(AllowedCategory),
  rules: z.array(ChannelRule),
})
