import type { Reaction } from '../platform/operations/operation.ts'
import { handOverProposed } from './to-safeguarding/hand-over-proposed.ts'

/** What this room does because something happened; `app.ts` collects it. */
export const reactions: readonly Reaction[] = [handOverProposed]
