import { adoptPolicy } from './adopt-policy.ts'

/** What can be done in this room; `app.ts` collects it. */
export const operations = [adoptPolicy] as const
