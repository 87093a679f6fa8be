import { listComments } from './list-comments.ts'
import { listIntake } from './list-intake.ts'
import { showComment } from './show-comment.ts'

/** What can be done in this room; `app.ts` collects it. */
export const operations = [listComments, showComment, listIntake] as const
