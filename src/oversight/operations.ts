import { whatWaits } from './what-waits.ts'

/** What can be done in this room; `app.ts` collects it. */
export const operations = [whatWaits] as const
