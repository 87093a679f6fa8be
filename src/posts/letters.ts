import type { Letter } from '../people/letters/letter.ts'

/** What this room tells people by mail; `app.ts` collects it. */
export const postStopped: Letter = {
  kind: 'post.stopped',
  subject: 'A post of yours was stopped',
  says: 'A post that was about to go out was stopped at the last second. Read why, and what would mend it.',
}

export const postGivenUp: Letter = {
  kind: 'post.given-up',
  subject: 'A post of yours did not go out',
  says: 'The network did not take a post, and Copybook has stopped trying. See what happened and try again.',
}

export const takeDownGivenUp: Letter = {
  kind: 'takedown.given-up',
  subject: 'A post could not be taken down',
  says: 'A post that must come down still stands on the network. Take it down there by hand, then say so.',
}

export const takeDownByHand: Letter = {
  kind: 'takedown.handed-over',
  subject: 'Take a post down by hand',
  says: 'A post must come down, and only a person can take it down on this network. It takes a minute.',
}

export const untrackedFound: Letter = {
  kind: 'account.untracked-post',
  subject: 'A post that Copybook did not send',
  says: 'Something stands on an official account that did not go through Copybook. See what it is, and say so.',
}

export const withdrawalOpened: Letter = {
  kind: 'withdrawal.opened',
  subject: 'A yes was taken back',
  says: 'Somebody may not be shown or named any more. Copybook takes down what it finds. See how far it is.',
}

export const withdrawalWithPerson: Letter = {
  kind: 'withdrawal.with-person',
  subject: 'A post must come down by hand',
  says: 'Something still shows or names somebody without a yes, and only a person can take it down. Do it today, then say so.',
}

/** Those about one post, to whoever wrote and sent it. */
export const lettersOfPosts: readonly Letter[] = [postStopped, postGivenUp, takeDownGivenUp, takeDownByHand]

export const letters: readonly Letter[] = [
  ...lettersOfPosts,
  untrackedFound,
  withdrawalOpened,
  withdrawalWithPerson,
]
