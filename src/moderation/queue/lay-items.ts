import { sql } from 'kysely'
import type { Tx } from '../../platform/database/tables.ts'
import type { Content } from '../intake/follow.ts'
import type { IntakeAccount } from '../intake/intake-account.ts'
import type { CommentToWrite } from '../intake/write-comments.ts'

/**
 * Lays on the desk what a batch brought, in the transaction that takes it in: a comment without an item cannot be. One
 * statement however many they are; nothing is read here. True when there is something to be read.
 *
 * What was edited, or stands on the page again though people took it away, comes back however it was decided. What is
 * gone waits for nobody, unless it belongs to a case.
 */
export async function layItems(
  tx: Tx,
  { account, trustId, now }: { account: IntakeAccount; trustId: string; now: Date },
  comments: readonly CommentToWrite[],
): Promise<boolean> {
  const laid = comments.flatMap(comment => layingOf(comment) ?? [])
  const toRead = laid.filter(({ why }) => why !== 'gone')
  if (toRead.length > 0) {
    await sql`
      insert into desk_item (trust_id, comment_id, school_id, account_id, case_id, comment_version, entered_at)
      select ${trustId}, r.comment_id, ${account.schoolId}, ${account.id}, r.case_id, r.version, ${now}
      from ${recordset(toRead)}
      on conflict (trust_id, comment_id) do update set state = 'to-read', comment_version = excluded.comment_version,
        entered_at = excluded.entered_at, held_by = null, held_until = null, version = desk_item.version + 1,
        back_why = case when desk_item.state <> 'decided' then desk_item.back_why
          when ${isBack(toRead)} then ${STANDS_AGAIN} else ${EDITED} end
      where not ${isBack(toRead)} or desk_item.state <> 'decided' or not exists (
        select from comment_decision d where d.trust_id = desk_item.trust_id and d.id = desk_item.decision_id
          and d.decision = 'keep')`.execute(tx)
  }
  const gone = laid.filter(({ why, case_id }) => why === 'gone' && case_id === null)
  if (gone.length > 0) {
    await sql`
      update desk_item set state = 'settled', held_by = null, held_until = null, version = version + 1
      where trust_id = ${trustId} and state in ('to-read', 'open')
        and comment_id = any(${gone.map(({ comment_id }) => comment_id)}::uuid[])`.execute(tx)
  }
  return toRead.length > 0
}

const EDITED = 'It was edited after it was decided.'
const STANDS_AGAIN = 'It stands on the page again.'

interface Laying {
  comment_id: string
  case_id: string | null
  version: number
  why: 'new' | 'edited' | 'back' | 'gone'
}

function layingOf({ id, caseId, ours, isNew, steps, followed }: CommentToWrite): Laying | null {
  if (ours || steps.length === 0) return null
  const laying = { comment_id: id, case_id: caseId, version: followed.version }
  if (followed.state === 'gone') return { ...laying, why: 'gone' }
  if (isNew) return { ...laying, why: 'new' }
  const first = steps[0]!.is
  const before = first.versions[first.version - 2]
  if (before === undefined || isOtherWriting(before, followed)) return { ...laying, why: 'edited' }
  return followed.state === 'visible' && before.state !== 'visible' ? { ...laying, why: 'back' } : null
}

const isOtherWriting = (one: Content, other: Content): boolean =>
  one.text !== other.text || one.attachments.length !== other.attachments.length

const isBack = (laid: readonly Laying[]) =>
  sql`(excluded.comment_id = any(${laid
    .filter(({ why }) => why === 'back')
    .map(({ comment_id }) => comment_id)}::uuid[]))`

const recordset = (rows: readonly Laying[]) => sql`
  jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (comment_id uuid, case_id uuid, version integer)`
