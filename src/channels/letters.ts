import type { Letter } from '../people/letters/letter.ts'

/** What this room tells people by mail; `app.ts` collects it. */
export const letters: readonly Letter[] = [
  {
    kind: 'account.key-ending',
    subject: 'An account will soon need connecting again',
    says: 'The key of an account is about to end. Connect the account again before it does; it takes two minutes.',
  },
  {
    kind: 'account.key-dead',
    subject: 'An account needs connecting again now',
    says: 'A network does not let Copybook in any more. Posts wait, and comments are not seen, until somebody connects the account again.',
  },
  {
    kind: 'account.look-due',
    subject: 'Look again at what an account follows',
    says: 'It is time to look again at the pages that an account likes or follows, and at what its profile says. It takes five minutes.',
  },
]
