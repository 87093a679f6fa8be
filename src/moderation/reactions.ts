import type { Reaction } from '../platform/operations/operation.ts'
import { countStrikes } from './strikes/count-strikes.ts'
import { tellAboutBlocks } from './strikes/tell-about-blocks.ts'

/** What this room does because something happened; `app.ts` collects it. */
export const reactions: readonly Reaction[] = [countStrikes, tellAboutBlocks]
