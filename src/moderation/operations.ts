import { answerOperations } from './answers/operations.ts'
import { byHandDone } from './by-hand-done.ts'
import { byHandTask } from './by-hand-task.ts'
import { actDone } from './acts/act-done.ts'
import { listActs } from './acts/list-acts.ts'
import { decideComment } from './deciding/decide-comment.ts'
import { decideMany } from './deciding/decide-many.ts'
import { undoDecision } from './deciding/undo-decision.ts'
import { decidedOperations } from './decided/operations.ts'
import { enterComment } from './enter-comment.ts'
import { listComments } from './list-comments.ts'
import { learningOperations } from './learning/operations.ts'
import { listIntake } from './list-intake.ts'
import { releaseItem } from './queue/release-item.ts'
import { showItem } from './queue/show-item.ts'
import { showQueue } from './queue/show-queue.ts'
import { takeItem } from './queue/take-item.ts'
import { reportComment } from './staff-reports/report-comment.ts'
import { reportOperations } from './reports/operations.ts'
import { addScreenshot } from './screenshots/add-screenshot.ts'
import { removeScreenshot } from './screenshots/remove-screenshot.ts'
import { showScreenshot } from './screenshots/show-screenshot.ts'
import { showComment } from './show-comment.ts'
import { commentsOfCase } from './to-safeguarding/comments-of-case.ts'
import { handBack } from './to-safeguarding/hand-back.ts'
import { handToDsl } from './to-safeguarding/hand-to-dsl.ts'
import { strikesOperations } from './strikes/operations.ts'

/** What can be done in this room; `app.ts` collects it. */
export const operations = [
  listComments,
  showComment,
  listIntake,
  enterComment,
  reportComment,
  addScreenshot,
  showScreenshot,
  removeScreenshot,
  byHandTask,
  byHandDone,
  ...answerOperations,
  showQueue,
  showItem,
  takeItem,
  releaseItem,
  decideComment,
  decideMany,
  undoDecision,
  ...decidedOperations,
  ...reportOperations,
  ...learningOperations,
  handToDsl,
  handBack,
  commentsOfCase,
  ...strikesOperations,
  listActs,
  actDone,
] as const
