import { z } from 'zod'
import { instant } from '../../platform/operations/instant.ts'
import { Action, Label, Urgency } from '../../policy/pack/moderation-schema.ts'
import { shownAction } from '../deciding/actions.ts'
import { shownComment } from '../shown-comment.ts'

/** A reason to look at a comment. `start` and `end` are UTF-16 units of its text, end exclusive. */
const shownFinding = z.object({
  rule: z.string(),
  label: Label.nullable(),
  ground: z.string(),
  clause: z.string(),
  /** The open question by whose default the rule stands. */
  gap: z.string().nullable(),
  action: Action,
  score: z.number(),
  start: z.int().nullable(),
  end: z.int().nullable(),
  /** The words that mattered. */
  text: z.string().nullable(),
  message: z.string(),
})

/** A comment that waits for a moderator, with all that they need to decide it. */
export const shownItem = z.object({
  id: z.uuid(),
  /** To be given back with a decision: it says what you saw. */
  version: z.int(),
  comment: shownComment,
  /** There is a screenshot of it, added by whoever entered it (`moderation.screenshot`). */
  hasScreenshot: z.boolean(),
  /** Of our own post under which it stands. */
  postTitle: z.string().nullable(),
  /** Who leads safeguarding for it; null: nobody does today. */
  lead: z.string().nullable(),
  /** Who looks after complaints there. */
  complaints: z.string().nullable(),
  /** Null: no machine has read it (`unreadWhy`). */
  proposal: Action.nullable(),
  labels: z.array(
    z.object({ label: Label, score: z.number(), start: z.int().nullable(), end: z.int().nullable() }),
  ),
  findings: z.array(shownFinding),
  /** Its words are to be covered until they are asked for: they may hurt whoever reads them, or tell a private detail. */
  hurts: z.boolean(),
  route: z.enum(['none', 'complaint', 'safeguarding']),
  urgency: Urgency,
  unreadWhy: z.string().nullable(),
  /** Why staff asked for it to be looked at, since it was last decided. */
  reports: z.array(z.string()),
  /** Why it came back: it was edited, or what was decided did not work on its network. */
  backWhy: z.string().nullable(),
  enteredAt: instant,
  dueAt: instant,
  isLate: z.boolean(),
  /** Who has it at the moment; null: nobody. */
  held: z.object({ by: z.string(), isYou: z.boolean(), until: instant }).nullable(),
  /** Why it is decided by itself and not as one of several; null: it may be one of them. */
  alone: z.string().nullable(),
  /** What may be decided, and why the rest may not. */
  actions: z.array(shownAction),
})
