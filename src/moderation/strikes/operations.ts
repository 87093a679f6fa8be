import { challengeLink } from '../challenges/challenge-link.ts'
import { decideChallenge } from '../challenges/decide-challenge.ts'
import { listChallenges } from '../challenges/list-challenges.ts'
import { appealBlock } from './appeal-block.ts'
import { authorHistory } from './author-history.ts'
import { blockAtOnce } from './block-at-once.ts'
import { blockLetter } from './block-letter.ts'
import { decideBlock } from './decide-block.ts'
import { keepBlock } from './keep-block.ts'
import { liftBlock } from './lift-block.ts'
import { linkWriters } from './link-writers.ts'
import { listBlocks } from './list-blocks.ts'
import { showProposal } from './show-proposal.ts'
import { unlinkWriters } from './unlink-writers.ts'

/** Strikes, blocks and challenges; `moderation/operations.ts` collects them. */
export const strikesOperations = [
  authorHistory,
  linkWriters,
  unlinkWriters,
  showProposal,
  decideBlock,
  blockAtOnce,
  listBlocks,
  blockLetter,
  keepBlock,
  liftBlock,
  appealBlock,
  challengeLink,
  listChallenges,
  decideChallenge,
] as const
