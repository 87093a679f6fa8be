import { sql } from 'kysely'
import type { z } from 'zod'
import { londonDate } from '../../platform/clock.ts'
import { personOf } from '../../platform/operations/actor.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { actionsFor } from '../deciding/actions.ts'
import { whyAlone } from '../deciding/decided-alone.ts'
import { standingOf } from '../deciding/standing-of.ts'
import { showComment } from '../show-as.ts'
import { selectComments } from '../shown-comment.ts'
import { hurts } from './hurts.ts'
import { shownFindings } from './shown-findings.ts'
import type { shownItem } from './shown-item.ts'
import { withScreenshot } from '../screenshots/with-screenshot.ts'
import { openReports } from '../staff-reports/open-reports.ts'
import { titlesOf } from './titles-of.ts'
import { whoHears } from './who-hears.ts'

/**
 * Items as they are shown to this person, in the order of the ids; what is not theirs to see is left out. `onlyOpen`: so
 * is what was decided since the ids were read, for it would be shown as waiting.
 */
export async function loadItems(
  { tx, actor, clock, services }: Pick<Context, 'tx' | 'actor' | 'clock' | 'services'>,
  ids: readonly string[],
  { onlyOpen = false } = {},
): Promise<z.input<typeof shownItem>[]> {
  if (ids.length === 0) return []
  const now = clock.now()
  const { personId } = personOf(actor)
  const rows = await selectItems(tx, ids, onlyOpen)
  const comments = await selectComments(tx)
    .where('comment.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute()
  const commentOf = new Map(comments.map(comment => [comment.id, comment]))
  const standings = await standingOf(tx, services, [...new Set(rows.map(row => row.accountId))])
  const hears = await whoHears(
    tx,
    rows.map(row => row.schoolId),
    londonDate(now),
  )
  const reports = await openReports(tx, ids)
  const shots = await withScreenshot(tx, ids)
  const titles = await titlesOf(
    tx,
    comments.map(comment => comment.publicationId),
  )
  const shown = rows.flatMap(row => {
    const { heldBy, heldByName, heldUntil, accountId, schoolId, urgency, dueAt, ...rest } = row
    const comment = commentOf.get(row.id)
    const standing = standings.get(accountId)
    if (!comment || !standing || urgency === null || dueAt === null) return []
    const isHeld = heldUntil !== null && heldUntil > now
    const holder = heldByName ?? 'Somebody'
    const alone =
      whyAlone(row) ?? (isHeld && heldBy !== personId ? `${holder} has this at the moment.` : null)
    return [
      {
        ...rest,
        urgency,
        dueAt,
        labels: [...row.labels],
        findings: shownFindings(row.findings),
        hurts: hurts(row),
        comment: showComment(comment, services),
        hasScreenshot: shots.has(row.id),
        reports: reports.get(row.id) ?? [],
        postTitle: titles.get(comment.publicationId ?? '') ?? null,
        ...hears(schoolId),
        isLate: dueAt < now,
        held: isHeld ? { by: holder, isYou: heldBy === personId, until: heldUntil } : null,
        alone,
        actions: actionsFor(standing, { state: comment.state, route: row.route }),
      },
    ]
  })
  const place = new Map(ids.map((id, at) => [id, at]))
  return shown.sort((a, b) => place.get(a.id)! - place.get(b.id)!)
}

const selectItems = (tx: Context['tx'], ids: readonly string[], onlyOpen: boolean) =>
  tx
    .selectFrom('desk_item as item')
    .leftJoin('person as holder', join =>
      join.onRef('holder.trust_id', '=', 'item.trust_id').onRef('holder.id', '=', 'item.held_by'),
    )
    .select(['item.comment_id as id', 'item.account_id as accountId', 'item.version', 'item.proposal'])
    .select('item.school_id as schoolId')
    .select(['item.labels', 'item.findings', 'item.route', 'item.urgency', 'item.unread_why as unreadWhy'])
    .select(['item.back_why as backWhy', 'item.entered_at as enteredAt', 'item.due_at as dueAt'])
    .select(['item.held_by as heldBy', 'item.held_until as heldUntil', 'holder.name as heldByName'])
    .where('item.comment_id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .$if(onlyOpen, items => items.where('item.state', '=', 'open'))
    .execute()
