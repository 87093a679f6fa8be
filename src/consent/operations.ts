import { matrix } from './matrix.ts'
import { person } from './person.ts'

/** What can be done in this room; `app.ts` collects it. */
export const operations = [matrix, person] as const
