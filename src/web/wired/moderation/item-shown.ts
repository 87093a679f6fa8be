import type { OutputOf, StaffApi } from '../../api/client.ts'
import type { Decision } from '../../finding.ts'
import type { DeskItem } from '../../pages/moderation/desk-item.ts'
import { inertWords } from '../../pages/moderation/inert-words.ts'
import type { DeskFinding } from '../../pages/moderation/marks-of.ts'
import type { ChannelRef } from '../../parts/channel-icon.tsx'
import { momentOf } from '../../when.ts'
import { clauseRef } from '../clause-ref.ts'
import { titleOf } from '../title-of.ts'
import { waysOf } from './actions-shown.ts'
import { gistOf, reasonOf } from './gist.ts'

export type QueueItem = OutputOf<StaffApi, 'moderation.queue'>['items'][number]

/** What a mark proposes, as the shape and colour of a verdict. */
const verdicts: Record<'keep' | 'review' | 'remove', Decision> = {
  keep: 'publish',
  review: 'hold',
  remove: 'refuse',
}

/** One item of the queue as the desk shows it, seen from `now`. */
export function deskItemOf(item: QueueItem, channel: (id: string) => ChannelRef, now: string): DeskItem {
  const { id, version, comment, proposal, route, labels, findings, enteredAt, dueAt } = item
  const found = { proposal, route, labels, grounds: findings.map(({ ground }) => ground) }
  const on = channel(comment.channel)
  return {
    id,
    version,
    channel: on,
    proposal,
    route,
    gist: gistOf(found),
    enteredAt,
    dueAt,
    where: whereOf(item),
    lead: item.lead ?? 'the safeguarding lead',
    complaints: item.complaints ?? 'whoever looks after complaints',
    permalink: comment.permalink,
    author: {
      name: comment.author.name ?? 'Somebody',
      note: `${capital(momentOf(comment.at, now))}${comment.version > 1 ? ' · edited since' : ''}`,
    },
    text: comment.text === '' ? null : comment.text,
    noWords: comment.limit?.says ?? 'It has no words.',
    hurts: item.hurts,
    alone: item.alone,
    findings: findings.map(findingOf),
    remarks: remarksOf(item),
    pictures: comment.attachments,
    screenshot: item.hasScreenshot ? `/api/v1/moderation/screenshot?id=${id}` : null,
    reason: reasonOf(found),
    ...waysOf(item.actions, on.name),
  }
}

function findingOf(found: QueueItem['findings'][number], index: number): DeskFinding {
  const { rule, ground, clause, action, start, end, text, message } = found
  return {
    id: `${rule}-${index}`,
    alone: ground === 'threat' ? ground : undefined,
    clause: clauseRef(clause),
    decision: verdicts[action],
    state: 'open',
    start,
    end,
    media: null,
    text: text ?? '',
    message,
    mends: [],
  }
}

const places: Record<QueueItem['comment']['kind'], string> = {
  comment: 'A comment under a post',
  'visitor-post': 'A visitor’s own post on the page',
  review: 'A review of the school',
  mention: 'A post that names the school',
  'direct-message': 'A private message: only the page can read it',
}

function whereOf({ comment: { kind, publicationId, parentRemoteId }, postTitle }: QueueItem): string {
  if (kind !== 'comment') return places[kind]
  const title = titleOf(postTitle ?? '', '')
  const under = title !== '' ? `“${title}”` : publicationId === null ? 'a post' : 'a post of ours'
  if (parentRemoteId !== null) return `An answer to a comment under ${under}`
  return title === '' ? `A comment under ${under}` : `Under ${under}`
}

function remarksOf({ reports, unreadWhy, backWhy, proposal, findings, held, comment }: QueueItem): string[] {
  const quiet = proposal === 'keep' && findings.length === 0
  return [
    ...reports.map(why => (why === '' ? 'Reported by staff.' : `Reported by staff: ${inertWords(why)}`)),
    backWhy,
    unreadWhy,
    comment.state === 'hidden' ? 'It is hidden at the moment. Keeping it shows it again.' : null,
    comment.state === 'gone' ? 'It is gone already: its writer or the network took it away.' : null,
    held !== null && !held.isYou ? `${held.by} has this at the moment.` : null,
    quiet ? 'The checker found nothing. If you do, you decide.' : null,
  ].filter(remark => remark !== null)
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
