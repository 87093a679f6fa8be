import { answerOperations } from './answers/operations.ts'
import { byHandDone } from './by-hand-done.ts'
import { byHandTask } from './by-hand-task.ts'
import { enterComment } from './enter-comment.ts'
import { listComments } from './list-comments.ts'
import { listIntake } from './list-intake.ts'
import { showComment } from './show-comment.ts'

/** What can be done in this room; `app.ts` collects it. */
export const operations = [
  listComments,
  showComment,
  listIntake,
  enterComment,
  byHandTask,
  byHandDone,
  ...answerOperations,
] as const
