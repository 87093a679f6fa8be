import { agreement } from './agreement.ts'
import { listCuts } from './list-cuts.ts'
import { listReviews } from './list-reviews.ts'
import { reviewDecision } from './review-decision.ts'
import { tryCut } from './try-cut.ts'

/** What is learned from what people decided. */
export const learningOperations = [agreement, listReviews, reviewDecision, listCuts, tryCut] as const
