import { matrix } from './matrix.ts'
import { person } from './person.ts'
import { recordAnswer } from './record-answer.ts'
import { setProtection } from './set-protection.ts'
import { withdraw } from './withdraw.ts'

/** What can be done in this room; `app.ts` collects it. */
export const operations = [matrix, person, recordAnswer, withdraw, setProtection] as const
