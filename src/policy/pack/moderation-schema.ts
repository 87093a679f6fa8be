import { z } from 'zod'
import { Replies } from './replies-schema.ts'
import { ClauseId, GapId, Id, mapping, Share, Words } from './text-schema.ts'

/** What a comment may be called. Sources: 2.5-delete-abusive, -spam, -personal-info, -commercial-donations. */
export const Label = z.enum([
  'abusive',
  'racist',
  'sexist',
  'homophobic',
  'inflammatory',
  'spam',
  'personal-info',
  'commercial',
  'donation',
])

/** What is proposed for a comment. A person confirms it; nothing is removed by a pack alone. */
export const Action = z.enum(['keep', 'review', 'remove'])

/**
 * One line of a rule for comments: this signal, at this certainty, proposes this. The first that fits a fact
 * counts. `{text}` in the message is what was found, `{why}` the signal's own sentence. At most 20 words each.
 */
const line = { signal: Id, is: z.array(Id).min(1, 'at least one value, or any'), atLeast: Share }

const CommentLine = mapping({
  ...line,
  proposes: z.enum(['review', 'remove']),
  /** What is left of the proposal where the comment also criticises the school; `keep` says nothing then. */
  againstCriticism: Action,
  /** The line says nothing where one of these labels is given: it only stands in for them. */
  yieldsTo: z.array(Label),
  message: Words,
})

/** A ground for taking a comment away, with the clause that names it; `label: null` has none of the nine. */
export const CommentRule = mapping({
  id: Id,
  label: Label.nullable(),
  clause: ClauseId,
  /** The open question by whose default the rule stands; null where the source says it itself. */
  gap: GapId.nullable(),
  control: Id,
  when: z.array(CommentLine).min(1, 'at least one line'),
})

const RouteId = z.enum(['complaint', 'safeguarding'])

/** Where a comment is taken, whatever happens to it on the page. */
export const CommentRoute = mapping({
  id: RouteId,
  clause: ClauseId,
  gap: GapId.nullable(),
  control: Id,
  /** A comment with one of these labels does not go this way: an advert is no complaint. */
  notBeside: z.array(Label),
  when: z
    .array(
      mapping({
        ...line,
        proposes: z.enum(['keep', 'review']),
        /** Where one of these ways is open too, the comment goes that way; what the line found is still shown. */
        yieldsTo: z.array(RouteId),
        message: Words,
      }),
    )
    .min(1, 'at least one line'),
})

/** How soon somebody looks; most urgent first. The time of each stands in `thresholds.moderationTargetMinutes`. */
export const Urgency = z.enum(['safeguarding', 'urgent', 'high', 'normal', 'low'])

/** Which comments are how urgent; the most urgent of what fits a comment counts. */
const UrgencyRules = mapping({
  lines: z.array(
    mapping({
      level: Urgency,
      routes: z.array(RouteId),
      labels: z.array(Label),
      /** What was found within a rule: `threat`, `identity-hate`, … */
      grounds: z.array(Id),
    }),
  ),
  /** What is to be looked at, and fits no line. */
  otherwise: Urgency,
  /** What no machine has read. */
  unread: Urgency,
  /** What is proposed to be kept. */
  keep: Urgency,
})

/** How comments are judged. Source: section 2.5. */
export const Moderation = mapping({
  /** `keep`: what the trust's own accounts write is not judged. `judge`: it is, like anybody's. */
  ownAccounts: z.enum(['keep', 'judge']),
  rules: z.array(CommentRule),
  /** In order: a comment goes the first way that fits and need not yield. */
  routes: z.array(CommentRoute),
  replies: Replies,
  urgency: UrgencyRules,
  /**
   * The share of what is proposed to be kept, nothing found, that people see all the same: 1 is all of it, 0.1 one in
   * ten, by chance. What was found, or not read, they see in any case.
   */
  keepsShown: Share,
  /** The share of what people kept, and of what they took away, that somebody else looks at again, drawn by chance. */
  secondLooks: mapping({ keptShare: Share, removedShare: Share }),
  /** What is hidden at once, before a person looks: these facts, this sure. Empty: nothing. A person always follows. */
  automaticHiding: z.array(mapping(line)),
  /**
   * What becomes a case of the safeguarding team by itself, before a moderator sees it: these facts, this sure, in a
   * comment that the route takes there. What is less sure the moderators see first, as a proposal to hand it over.
   */
  opensCase: z.array(mapping(line)),
  /** What goes to safeguarding by a find less sure than this is only so urgent: a first reader doubts it. */
  doubtfulDanger: mapping({ below: Share, level: Urgency }),
})
