import type { Letter } from '../people/letters/letter.ts'

/** What this room tells people by mail; `app.ts` collects it. */
export const caseOpened: Letter = {
  kind: 'case.opened',
  subject: 'Something for the safeguarding team',
  says: 'A safeguarding concern waits for you. Read it in Copybook now and say that you have it.',
}

export const caseEscalated: Letter = {
  kind: 'case.escalated',
  subject: 'A safeguarding concern waits for an answer',
  says: 'Nobody has said yet that they have a safeguarding concern. Read it in Copybook now and say that you have it.',
}

export const caseShared: Letter = {
  kind: 'case.member-added',
  subject: 'You can read a safeguarding concern',
  says: 'Somebody let you into a safeguarding concern. Read it in Copybook.',
}

export const letters: readonly Letter[] = [caseOpened, caseEscalated, caseShared]
