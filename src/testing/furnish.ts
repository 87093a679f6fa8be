import { furnishAnswers } from './furnish-answers.ts'
import { furnishChannels } from './furnish-channels.ts'
import { furnishConcerns } from './furnish-concerns.ts'
import { furnishConsent } from './furnish-consent.ts'
import { furnishEvidence } from './furnish-evidence.ts'
import { furnishFollowing } from './furnish-following.ts'
import { furnishGovernance } from './furnish-governance.ts'
import { furnishModeration } from './furnish-moderation.ts'
import { furnishPeople } from './furnish-people.ts'
import { furnishPictures } from './furnish-pictures.ts'
import { furnishPosts } from './furnish-posts.ts'
import { furnishStrikes } from './furnish-strikes.ts'
import { furnishWithdrawals } from './furnish-withdrawals.ts'
import type { TestApp } from './test-app.ts'

/** One of each thing, floor by floor, in a state that something can be done with. */
export async function furnish(app: TestApp): Promise<void> {
  await furnishPeople(app)
  await furnishGovernance(app)
  await furnishChannels(app)
  await furnishFollowing(app)
  await furnishConsent(app)
  await furnishPosts(app)
  await furnishWithdrawals(app)
  await furnishPictures(app)
  await furnishModeration(app)
  await furnishAnswers(app)
  await furnishConcerns(app)
  await furnishStrikes(app)
  await furnishEvidence(app)
}
