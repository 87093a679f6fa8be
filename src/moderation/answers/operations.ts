import { answerComment } from './answer-comment.ts'
import { checkAnswer } from './check-answer.ts'
import { draftAnswer } from './draft-answer.ts'
import { listTemplates } from './list-templates.ts'
import { acknowledgeReferral } from './referrals/acknowledge-referral.ts'
import { complaintsCsv } from './referrals/complaints-csv.ts'
import { finishReferral } from './referrals/finish-referral.ts'
import { listReferrals } from './referrals/list-referrals.ts'
import { referComment } from './referrals/refer-comment.ts'
import { savePlace } from './save-place.ts'
import { saveTemplate } from './save-template.ts'
import { showPlace } from './show-place.ts'
import { undoAnswer } from './undo-answer.ts'

/** Answering, and handing a concern to who looks after complaints. */
export const answerOperations = [
  listTemplates,
  saveTemplate,
  showPlace,
  savePlace,
  draftAnswer,
  checkAnswer,
  answerComment,
  undoAnswer,
  referComment,
  listReferrals,
  complaintsCsv,
  acknowledgeReferral,
  finishReferral,
] as const
