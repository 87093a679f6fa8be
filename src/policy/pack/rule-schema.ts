import { z } from 'zod'
import { Id, mapping, Positive, Share, Words } from './text-schema.ts'

export const Decision = z.enum(['publish', 'hold', 'refuse'])

export const Enforcement = z.enum(['block', 'gate', 'route', 'record', 'report', 'inform', 'configure'])

/** No pack may publish against a no. */
const Stops = z.enum(['hold', 'refuse'])

const ConsentMessages = mapping({ refuse: Words, hold: Words, mixed: Words })

/**
 * What each answer about a person decides, and the sentence for it. `mixed` is for a name that may be
 * several people whose answers differ. A protected person gets the words of a refusal (G47).
 */
export const ConsentRule = mapping({
  given: z.literal('publish'),
  unknown: Decision,
  refused: Stops,
  withdrawn: Stops,
  protected: z.literal('refuse'),
  mixed: Stops,
  messages: mapping({
    name: ConsentMessages,
    photo: ConsentMessages,
    /** For a name that `settings.names` does not let stand, with a yes or without. */
    style: mapping({ form: Words, withPhoto: Words }),
  }),
})

/** A way to put a post right. `{officePhone}` and `{officeEmail}` are filled from the school's facts. */
export const PackMend = mapping({
  id: Id,
  kind: z.enum(['replace', 'remove', 'remove-sentence', 'cover', 'tag', 'choose-category', 'keep-private']),
  for: z.enum(['pupil', 'staff', 'anyone']),
  label: Words,
  replacement: z.string().nullable(),
})

/** How a finding may go away (DESIGN section 3). A fact is named; a dismissal is by a second person. */
export const Leave = z
  .string()
  .regex(/^(mend|dismissal|fact:[a-z][a-z-]*)$/, 'mend, dismissal, or a fact such as "fact:consent"')

/** One line of a rule: this signal, at this certainty, decides this. The first that fits a fact counts. */
export const When = mapping({
  signal: Id,
  /** The values of the signal; `any` fits all. */
  is: z.array(Id).min(1, 'at least one value, or any'),
  atLeast: Share,
  /**
   * The line is only for a school with pupils younger than this, in years (G51). Left out: for every school. A post of
   * the whole trust, and of a school whose ages nobody gave, reaches the youngest.
   */
  youngestBelow: Positive.optional(),
  decides: z.enum(['publish', 'hold', 'refuse', 'consent-for-name', 'consent-for-photo']),
  /** `{text}` is what was found, `{channel}` the channel's label. At most 20 words. */
  message: Words,
  /** The first that fits is offered. */
  mends: z.array(Id),
  leaves: z.array(Leave),
})

export const Rule = mapping({
  id: Id,
  label: Words,
  control: Id,
  enforcement: Enforcement,
  /** Who decides a post that this rule holds. */
  decidedBy: z.enum(['second-person', 'headteacher', 'ceo']),
  when: z.array(When).min(1, 'at least one line'),
})
