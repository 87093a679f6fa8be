import { z } from 'zod'
import { ClauseId, GapId, Id, mapping, Positive, Share, Words } from './text-schema.ts'

/** What somebody is answered about. A template is for one of these. */
export const Situation = z.enum([
  'complaint',
  'behaviour',
  'wrong-information',
  'question',
  'removed',
  'private-details',
  'thanks',
])

/** One line for answers alone: this signal, at this certainty, must not stand in one. */
const ReplyLine = mapping({
  signal: Id,
  is: z.array(Id).min(1, 'at least one value, or any'),
  atLeast: Share,
  /** `{text}` is what was found. At most 20 words a sentence. */
  message: Words,
})

/**
 * What an answer to a comment may say, and the words that it begins from. Source: 2.5-address-politely and
 * 2.5-follow-complaints-policy.
 */
export const Replies = mapping({
  clause: ClauseId,
  /** The open question by whose default a comment may be answered at all (G12). */
  gap: GapId.nullable(),
  control: Id,
  when: z.array(ReplyLine).min(1, 'at least one line'),
  /** Rules for posts that bind an answer too, where the comment's channel has them; the others do not. */
  postRules: z.array(Id),
  /** In these situations, and to a comment that goes to complaints, the answer says where to complain. */
  complaints: mapping({
    clause: ClauseId,
    gap: GapId.nullable(),
    control: Id,
    situations: z.array(Situation).min(1, 'at least one situation'),
    /** What the procedure is called: enough where a school has no page for it, or the channel takes no links. */
    words: z.array(Words).min(1, 'at least one name of the procedure'),
    message: Words,
    /** School days in which who answers complaints says that a referral has come. */
    acknowledgeWithinDays: Positive,
  }),
  /** What stands where a school has said nothing of its own. */
  placeholders: mapping({ complaintsPage: Words, officePhone: Words, contact: Words, challenge: Words }),
  templates: z
    .array(mapping({ id: Id, situation: Situation, label: Words, text: Words }))
    .min(1, 'at least one template'),
})
