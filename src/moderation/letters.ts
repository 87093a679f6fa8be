import type { Letter } from '../people/letters/letter.ts'

/** What this room tells people by mail; `app.ts` collects it. */
export const childWrote: Letter = {
  kind: 'comment.to-safeguarding',
  subject: 'Something for the safeguarding lead',
  says: 'Something that a child may have written to a school account waits for you. Read it in Copybook now.',
}

export const letters: readonly Letter[] = [childWrote]
