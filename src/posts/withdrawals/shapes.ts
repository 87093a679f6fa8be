import { z } from 'zod'
import { ELEMENTS } from '../../consent/tables.ts'
import { ENDED_AS, FOUND_AS, ITEM_STATES } from './tables.ts'

/** How far a withdrawal is, in counts. */
export const progress = z.object({
  found: z.int(),
  done: z.int(),
  /** Copybook or a network is at it. */
  working: z.int(),
  withPerson: z.int(),
})

export const lost = z.array(z.object({ channel: z.string(), element: z.enum(ELEMENTS) }))

const counted = { channel: z.string().nullable(), count: z.int() }

/** As `Receipt`. */
export const receipt = z.object({
  at: z.iso.datetime(),
  isInterim: z.boolean(),
  openedAt: z.iso.datetime(),
  lost,
  found: z.array(z.object({ ...counted, as: z.enum(FOUND_AS) })),
  done: z.array(z.object({ ...counted, how: z.enum(ENDED_AS), last: z.iso.datetime() })),
  open: z.array(z.object({ ...counted, with: z.enum(ITEM_STATES).exclude(['done']) })),
  othersMayHaveCopies: z.boolean(),
})
