import { firstInLine } from '../../concerns/line.ts'
import { rolesToday } from '../../people/roles-today.ts'
import { writeLetter } from '../../people/letters/write-letter.ts'
import { londonDate } from '../../platform/clock.ts'
import { reaction } from '../../platform/operations/operation.ts'
import { blockAppealed, blockedAtOnce } from './letters.ts'

const PATH = '/comments/blocks'

/** The safeguarding lead hears of a block at once; who decides about blocks, of what is said against one. */
export const tellAboutBlocks = reaction({
  name: 'moderation.tell-about-blocks',
  on: [blockedAtOnce.kind, blockAppealed.kind],
  async run(context, { kind, subject }) {
    const { tx, clock } = context
    const { schoolId } = await tx
      .selectFrom('block')
      .select('school_id as schoolId')
      .where('id', '=', subject.id)
      .executeTakeFirstOrThrow()
    if (kind === blockedAtOnce.kind) {
      const told = await firstInLine(context, { schoolId, subjects: [] })
      await writeLetter(context, blockedAtOnce, { to: told?.people ?? [], path: PATH, about: subject.id })
      return
    }
    const said = await tx
      .selectFrom('block_event')
      .select('id')
      .where('block_id', '=', subject.id)
      .where('kind', '=', 'appealed')
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow()
    const today = londonDate(clock.now())
    const to = await rolesToday(tx, schoolId === null ? 'trust-ceo' : 'headteacher', schoolId, today)
    await writeLetter(context, blockAppealed, { to, path: PATH, about: said.id })
  },
})
