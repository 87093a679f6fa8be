import { sql } from 'kysely'
import { openCase } from '../../concerns/open-case.ts'
import { openAmong, ringAgain } from '../../concerns/ring-again.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { control } from '../../policy/controls.ts'
import { buildRegister } from '../../signals/register-index.ts'
import { openPage } from '../../signals/page.ts'
import { safeguarding } from '../../signals/safeguarding.ts'
import { youngWriter } from '../../signals/young-writer.ts'
import type { IntakeAccount } from './intake-account.ts'
import { pupilsByName } from './pupils-by-name.ts'
import type { CommentToWrite } from './write-comments.ts'

export const TO_SAFEGUARDING = 'comment.to-safeguarding'

/** Danger is told without names as well. */
const NOBODY = { register: buildRegister([]), school: null }

/** As sure as the pack's own line for this signal (`routes`, `safeguarding`) has to be. */
const AT_RISK = 0.9

/**
 * What a child writes to us goes to whoever leads safeguarding, at once and to nobody else: the comment and what the
 * record says of it belong to a case of that office. So does a message in private that tells of a child at risk.
 * Everything by one writer on one account is one case while it is open.
 *
 * Source: 3-report-current-pupil-contact-immediately (of staff's own accounts; of the school's we hold no less),
 * 3-report-safeguarding-issues.
 */
export async function handToSafeguarding(
  context: Context,
  account: IntakeAccount,
  comments: readonly CommentToWrite[],
): Promise<CommentToWrite[]> {
  const why = await reasons(context, account, comments)
  if (why.size === 0) return [...comments]
  const handed = comments.filter(({ id }) => why.has(id))
  const caseOf = await casesOf(context, account, handed)
  for (const comment of handed) {
    context.record({
      kind: TO_SAFEGUARDING,
      subject: { kind: 'comment', id: comment.id },
      audience: { kind: 'case', caseId: caseOf.get(writerOf(comment))! },
      content: { accountId: account.id, kind: comment.followed.kind, why: why.get(comment.id)! },
    })
  }
  return comments.map(comment =>
    why.has(comment.id)
      ? { ...comment, route: 'safeguarding' as const, caseId: caseOf.get(writerOf(comment))! }
      : comment,
  )
}

/** Why each comment is for safeguarding, in one sentence, by its id; those that are there already are left out. */
const reasons = control(
  'safeguarding-route',
  async (context: Context, account: IntakeAccount, comments: readonly CommentToWrite[]) => {
    const open = comments.filter(({ caseId, ours, steps }) => caseId === null && !ours && steps.length > 0)
    const names = open.map(({ followed }) => followed.author.name)
    const pupils = await pupilsByName(context, account.schoolId, names)
    return new Map(
      open.flatMap(comment => {
        const why = pupils.has(comment.followed.author.name) ? BY_NAME : saysSo(comment)
        return why === null ? [] : [[comment.id, why] as const]
      }),
    )
  },
  async () => new Map<string, string>(),
)

const BY_NAME = 'The writer has the name of a pupil.'

function saysSo({ steps, followed: { kind } }: CommentToWrite): string | null {
  for (const { is } of steps) {
    const why = youngWriter(is.text ?? '') ?? (kind === 'direct-message' ? atRisk(is.text ?? '') : null)
    if (why !== null) return why
  }
  return null
}

function atRisk(text: string): string | null {
  const facts = safeguarding(openPage(text), NOBODY, [])
  return facts.find(({ score }) => score >= AT_RISK)?.why ?? null
}

/**
 * The cases of these writers by writer: the open one that they have on this account, which rings again, or a new one.
 * People are told of either.
 */
async function casesOf(
  context: Context,
  account: IntakeAccount,
  comments: readonly CommentToWrite[],
): Promise<Map<string, string>> {
  const writers = [...new Set(comments.map(writerOf))]
  const before = await context.tx
    .selectFrom('comment')
    .select(['author_remote_id as writer', 'case_id as caseId'])
    .distinct()
    .where('account_id', '=', account.id)
    .where('case_id', 'is not', null)
    .where('route', '=', 'safeguarding')
    .where('author_remote_id', '=', sql<string>`any(${writers}::text[])`)
    .execute()
  const open = await openAmong(
    context,
    before.map(({ caseId }) => caseId!),
  )
  const caseOf = new Map(
    before.filter(({ caseId }) => open.has(caseId!)).map(({ writer, caseId }) => [writer!, caseId!]),
  )
  for (const caseId of new Set(caseOf.values())) await ringAgain(context, caseId)
  for (const writer of writers) {
    if (caseOf.has(writer)) continue
    caseOf.set(
      writer,
      await openCase(context, { schoolId: account.schoolId, source: 'intake', reportedBy: null }),
    )
  }
  return caseOf
}

/** Whom the network does not name is somebody else each time. */
const writerOf = ({ id, followed }: CommentToWrite): string => followed.author.remoteId ?? id
