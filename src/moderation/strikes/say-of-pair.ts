import { invalid } from '../../platform/errors.ts'
import { personOf } from '../../platform/operations/actor.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { keepWriter } from './keep-writer.ts'
import type { WriterKey } from './written-by.ts'
import { writtenBy } from './written-by.ts'

export interface OfTwo {
  commentId: string
  schoolId: string | null
  one: { key: WriterKey; writerId: string }
  other: { key: WriterKey; writerId: string }
}

/** The writers of two comments at one school. @throws AppError where one of them may not be counted, or both are one. */
export async function writersOfTwo(context: Context, id: string, otherId: string): Promise<OfTwo> {
  const { tx, services } = context
  const [mine, theirs] = [await writtenBy(tx, services, id), await writtenBy(tx, services, otherId)]
  if (mine.key === null) throw invalid('id', mine.why ?? 'Nothing can be counted here.')
  if (theirs.key === null) throw invalid('otherCommentId', theirs.why ?? 'Nothing can be counted there.')
  if (mine.schoolId !== theirs.schoolId) {
    throw invalid('otherCommentId', 'Link accounts that write to the same school.')
  }
  const one = { key: mine.key, writerId: await keepWriter(context, mine.key, shownOf(mine)) }
  const other = { key: theirs.key, writerId: await keepWriter(context, theirs.key, shownOf(theirs)) }
  if (one.writerId === other.writerId) {
    throw invalid('otherCommentId', 'The same account wrote both. There is nothing to link.')
  }
  return { commentId: mine.commentId, schoolId: mine.schoolId, one, other }
}

const shownOf = ({ name, url }: { name: string; url: string | null }) => ({ name, url })

/** Sets down what somebody says of two network accounts: one fact more, none changed. */
export async function sayOfPair(
  { tx, actor, clock, record }: Context,
  { commentId, schoolId, one, other }: OfTwo,
  { says, why }: { says: 'linked' | 'unlinked'; why: string },
): Promise<{ id: string }> {
  const fact = await tx
    .insertInto('writer_link')
    .values({
      trust_id: actor.trustId,
      school_id: schoolId,
      one_id: one.writerId,
      other_id: other.writerId,
      says,
      why,
      said_by: personOf(actor).personId,
      at: clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  record({
    kind: says === 'linked' ? 'writer.linked' : 'writer.unlinked',
    subject: { kind: 'comment', id: commentId },
    audience: audienceOf(schoolId),
    content: { one: one.writerId, other: other.writerId, why },
  })
  return fact
}
