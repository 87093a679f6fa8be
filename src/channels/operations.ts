/** What can be done in this room; `app.ts` collects it. */
export const operations = [] as const
