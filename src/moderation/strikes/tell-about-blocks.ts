import { decidersInLine, firstInLine } from '../../concerns/line.ts'
import { writeLetter } from '../../people/letters/write-letter.ts'
import { reaction } from '../../platform/operations/operation.ts'
import { blockAppealed, blockedAtOnce } from './letters.ts'
import { subjectsBehind } from './subjects-behind.ts'

const PATH = '/comments/blocks'

/**
 * The safeguarding lead hears of a block at once; who decides about blocks, of what is said against one. Nobody hears
 * whom the case of its comment is about.
 */
export const tellAboutBlocks = reaction({
  name: 'moderation.tell-about-blocks',
  on: [blockedAtOnce.kind, blockAppealed.kind],
  async run(context, { kind, subject }) {
    const { tx } = context
    const { schoolId, commentId } = await tx
      .selectFrom('block')
      .select(['school_id as schoolId', 'comment_id as commentId'])
      .where('id', '=', subject.id)
      .executeTakeFirstOrThrow()
    const about = { schoolId, subjects: await subjectsBehind(context, commentId) }
    if (kind === blockedAtOnce.kind) {
      const told = await firstInLine(context, about)
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
    const to = await decidersInLine(context, about)
    await writeLetter(context, blockAppealed, { to, path: PATH, about: said.id })
  },
})
