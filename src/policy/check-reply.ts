import { checkPost } from './check-post.ts'
import type { CompiledPack } from './compile-pack.ts'
import { control } from './controls.ts'
import { fillMessage } from './fill-message.ts'
import { takesLinks } from './fill-reply.ts'
import type { Situation } from './pack/pack-schema.ts'
import type { Reading } from './reading.ts'

/** One mark on an answer: it may not go out while there is one. */
export interface ReplyMark {
  rule: string
  clause: string
  /** The open question by whose default the rule stands; null where the source says it itself. */
  gap: string | null
  /** UTF-16 units of the answer, end exclusive; null for what is missing. */
  start: number | null
  end: number | null
  text: string | null
  message: string
}

export interface ReplyToCheck {
  /** The id of the comment's channel. */
  channel: string
  reading: Reading
  situation: Situation
  /** The comment raises a concern, whatever the moderator calls it. */
  toComplaint: boolean
  /** The page of the school's complaints procedure; null where it has told none. */
  complaintsPage: string | null
}

/**
 * Marks an answer to a comment as a post is marked: it names nobody of the register, says nothing of a child, keeps
 * those bans of the channel that bind an answer, and says where to complain where it answers a concern. Pure. That a
 * comment may be answered at all, though 2.1 bans messages to one person, is our default for gap G12.
 *
 * @throws RangeError for a channel that the pack does not have.
 */
export function checkReply(compiled: CompiledPack, reply: ReplyToCheck): ReplyMark[] {
  return [
    ...namesNobody(compiled, reply),
    ...bansOfPosts(compiled, reply),
    ...saysWhereToComplain(compiled, reply),
  ].sort((a, b) => (a.start ?? reply.reading.text.length) - (b.start ?? reply.reading.text.length))
}

const namesNobody = control(
  'polite-reply',
  ({ pack }: CompiledPack, { reading }: ReplyToCheck): ReplyMark[] => {
    const { when, clause, gap } = pack.moderation.replies
    return reading.facts.flatMap(({ signal, is, score, start, end, text }) => {
      const line = when.find(
        one =>
          one.signal === signal && score >= one.atLeast && (one.is.includes(is) || one.is.includes('any')),
      )
      if (line === undefined) return []
      return [
        {
          rule: `reply-${signal}`,
          clause,
          gap,
          start,
          end,
          text,
          message: fillMessage(line.message, { text }),
        },
      ]
    })
  },
  () => [],
)

/** Each under its own rule and control, and with the clause that its channel gives it. */
function bansOfPosts(compiled: CompiledPack, { channel, reading }: ReplyToCheck): ReplyMark[] {
  const { postRules } = compiled.pack.moderation.replies
  const { findings } = checkPost(compiled, {
    channel,
    readings: [{ place: 'text', media: null, reading }],
    faces: [],
    request: [],
    category: 'none',
    // Whom an answer may name is no question of consent: it names nobody.
    consent: () => 'given',
  })
  return findings
    .filter(({ rule }) => postRules.includes(rule))
    .map(({ rule, clause, gap, start, end, text, message }) => ({
      rule,
      clause,
      gap,
      start,
      end,
      text,
      message,
    }))
}

const saysWhereToComplain = control(
  'complaints-in-reply',
  (compiled: CompiledPack, reply: ReplyToCheck): ReplyMark[] => {
    const { situations, words, clause, gap, message } = compiled.pack.moderation.replies.complaints
    if (!reply.toComplaint && !situations.includes(reply.situation)) return []
    const said = reply.reading.text.toLowerCase()
    const page = takesLinks(compiled, reply.channel) ? reply.complaintsPage : null
    const points =
      page === null ? words.some(name => said.includes(name.toLowerCase())) : said.includes(bare(page))
    if (points) return []
    return [{ rule: 'reply-complaints', clause, gap, start: null, end: null, text: null, message }]
  },
  () => [],
)

/** An address as people write it too: without `https://` and the slash at its end. */
const bare = (page: string): string =>
  page
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '')
