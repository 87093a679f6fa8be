import { writeLetter } from '../people/letters/write-letter.ts'
import { londonDate } from '../platform/clock.ts'
import { reaction } from '../platform/operations/operation.ts'
import { keepersOf } from './account-keepers.ts'
import { letters } from './letters.ts'

/** Who looks after an account hears by mail what goes wrong with it, once a day at the most. */
export const tellKeepers = reaction({
  name: 'channels.tell-keepers',
  on: letters.map(({ kind }) => kind),
  async run(context, { kind, subject }) {
    const today = londonDate(context.clock.now())
    await writeLetter(
      context,
      letters.find(letter => letter.kind === kind)!,
      {
        to: await keepersOf(context.tx, subject.id, today),
        path: '/accounts',
        about: `${subject.id}:${today}`,
      },
    )
  },
})
