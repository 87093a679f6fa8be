import { agreement } from './agreement.ts'
import { listReviews } from './list-reviews.ts'
import { reviewDecision } from './review-decision.ts'

/** What is learned from what people decided. */
export const learningOperations = [agreement, listReviews, reviewDecision] as const
