import type { Letter } from '../../people/letters/letter.ts'

export const challengeMade: Letter = {
  kind: 'challenge.made',
  subject: 'Look at a removal again',
  says: 'Somebody asks for another look at a comment that was taken away. Somebody else than who removed it decides.',
}
