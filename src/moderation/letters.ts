import type { Letter } from '../people/letters/letter.ts'
import { challengeMade } from './challenges/letters.ts'
import { letters as blockLetters } from './strikes/letters.ts'

/** What this room tells people by mail; `app.ts` collects it. */
export const referred: Letter = {
  kind: 'comment.referred',
  subject: 'A complaint waits for you',
  says: 'Somebody complained under a post, and it was handed to you. Say in Copybook that you have received it.',
}

export const referralLate: Letter = {
  kind: 'referral.late',
  subject: 'A complaint still waits for a first answer',
  says: 'A complaint was handed on, and nobody has said in time that they have it. Look at it in Copybook.',
}

export const commentUrgent: Letter = {
  kind: 'comment.urgent',
  subject: 'A comment cannot wait',
  says: 'There is a comment on one of your pages that should be looked at within the hour. Look at it in Copybook.',
}

export const commentLate: Letter = {
  kind: 'comment.late',
  subject: 'Comments wait past their time',
  says: 'Comments on one of your pages should have been decided by now. Look at them in Copybook.',
}

export const letters: readonly Letter[] = [
  commentUrgent,
  commentLate,
  referred,
  referralLate,
  ...blockLetters,
  challengeMade,
]
