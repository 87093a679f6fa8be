import type { Letter } from '../../people/letters/letter.ts'

/** What is told by mail of strikes and blocks: where to look, and nobody's name. */
export const blockProposed: Letter = {
  kind: 'block.proposed',
  subject: 'Decide about a block',
  says: 'Somebody keeps breaking the rules on a school account. Read what was removed, and decide whether to block them.',
}

export const blockedAtOnce: Letter = {
  kind: 'block.at-once',
  subject: 'Something for the safeguarding lead',
  says: 'Somebody was blocked at once to keep people safe. Read what happened in Copybook now.',
}

export const reviewDue: Letter = {
  kind: 'block.review-due',
  subject: 'Look at a block again',
  says: 'A block on a school account has stood for its time. Decide whether it is still needed.',
}

export const blockAppealed: Letter = {
  kind: 'block.appealed',
  subject: 'Somebody asks for a block to end',
  says: 'Somebody who is blocked asks for another look. Read what they say, and decide.',
}

export const letters: readonly Letter[] = [blockProposed, blockedAtOnce, reviewDue, blockAppealed]
