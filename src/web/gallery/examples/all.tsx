import { accountsExamples } from './accounts.tsx'
import { foundPostsExamples } from './found-posts.tsx'
import { answersExamples } from './answers.tsx'
import { approvalExamples } from './approval.tsx'
import { blockExamples } from './blocks.tsx'
import { composerExamples } from './composer.tsx'
import { decidedExamples } from './decided.tsx'
import type { Example } from './example.ts'
import { filmExamples } from './film.tsx'
import { frameExamples } from './frames.tsx'
import { homeExamples } from './home.tsx'
import { moderationExamples } from './moderation.tsx'
import { policyExamples } from './policy.tsx'
import { postsExamples } from './posts.tsx'
import { registerExamples } from './register.tsx'
import { withdrawalExamples } from './withdrawals.tsx'

/** Every page in the states that are worth a look. */
export const examples: readonly Example[] = [
  ...homeExamples,
  ...composerExamples,
  ...filmExamples,
  ...approvalExamples,
  ...postsExamples,
  ...accountsExamples,
  ...foundPostsExamples,
  ...blockExamples,
  ...moderationExamples,
  ...decidedExamples,
  ...answersExamples,
  ...registerExamples,
  ...withdrawalExamples,
  ...policyExamples,
  ...frameExamples,
]
