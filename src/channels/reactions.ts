import type { Reaction } from '../platform/operations/operation.ts'
import { endAuthorisationsOfLeaver } from './end-authorisations-of-leaver.ts'
import { tellKeepers } from './tell-keepers.ts'

/** What this room does because something happened below; `app.ts` collects it. */
export const reactions: readonly Reaction[] = [endAuthorisationsOfLeaver, tellKeepers]
