import { operations as peopleOperations } from './people/operations.ts'
import { permissions as peoplePermissions } from './people/permissions.ts'
import { operations as evidenceOperations } from './evidence/operations.ts'
import { permissions as evidencePermissions } from './evidence/permissions.ts'
import { operations as channelsOperations } from './channels/operations.ts'
import { permissions as channelsPermissions } from './channels/permissions.ts'
import { operations as consentOperations } from './consent/operations.ts'
import { permissions as consentPermissions } from './consent/permissions.ts'
import { operations as governanceOperations } from './governance/operations.ts'
import { permissions as governancePermissions } from './governance/permissions.ts'
import { operations as postsOperations } from './posts/operations.ts'
import { permissions as postsPermissions } from './posts/permissions.ts'
import { escalateCases } from './concerns/escalate-cases.ts'
import { letters as concernsLetters } from './concerns/letters.ts'
import { operations as concernsOperations } from './concerns/operations.ts'
import { permissions as concernsPermissions } from './concerns/permissions.ts'
import { letters as moderationLetters } from './moderation/letters.ts'
import { operations as moderationOperations } from './moderation/operations.ts'
import { permissions as moderationPermissions } from './moderation/permissions.ts'
import { reactions as moderationReactions } from './moderation/reactions.ts'
import { operations as oversightOperations } from './oversight/operations.ts'
import { permissions as oversightPermissions } from './oversight/permissions.ts'
import { appendEntries } from './evidence/append.ts'
import { authorisationsOf } from './channels/authorisations-of.ts'
import { sweepFollowing } from './channels/following/sweep-following.ts'
import { sweepKeys } from './channels/keys/sweep-keys.ts'
import { letters as channelsLetters } from './channels/letters.ts'
import { reactions as channelsReactions } from './channels/reactions.ts'
import { letters as consentLetters } from './consent/families/letters.ts'
import { remindOfComplaints } from './consent/families/remind-of-complaints.ts'
import { remindFamilies } from './consent/families/remind-families.ts'
import { sendFamilyMails } from './consent/families/send-family-mails.ts'
import { reactions as consentReactions } from './consent/reactions.ts'
import { actsQueue } from './moderation/acts/acts-queue.ts'
import { carryActs, type ActParts } from './moderation/acts/carry-acts.ts'
import { wakeActs } from './moderation/acts/wake-acts.ts'
import { intakeQueue } from './moderation/intake/intake-queue.ts'
import { poll } from './moderation/intake/poll.ts'
import { tellOfWaiting } from './moderation/queue/tell-of-waiting.ts'
import { tellOfLateReferrals } from './moderation/answers/referrals/tell-of-late-referrals.ts'
import { drawReviews } from './moderation/learning/draw-reviews.ts'
import { countDays } from './moderation/reports/count-days.ts'
import { sweepIntake } from './moderation/intake/sweep.ts'
import { readWaiting, type ReadingParts } from './moderation/queue/read-waiting.ts'
import { pictureReadingQueue } from './posts/pictures/picture-reading-queue.ts'
import { readPictures } from './posts/pictures/read-pictures.ts'
import { filmMakingQueue, filmReadingQueue } from './posts/film/film-queues.ts'
import { makeFilms } from './posts/film/make-films.ts'
import { readFilms } from './posts/film/read-films.ts'
import { wakeFilms } from './posts/film/wake-films.ts'
import { throwAway, throwAwayQueue } from './posts/pictures/throw-away.ts'
import { wakePictureReading } from './posts/pictures/wake-picture-reading.ts'
import { readingQueue } from './moderation/queue/reading-queue.ts'
import { wakeReading } from './moderation/queue/wake-reading.ts'
import { remindOfReviews } from './moderation/strikes/remind-of-reviews.ts'
import type { DeliveryParts } from './posts/outbox/deliver.ts'
import { clearLeftovers } from './posts/outbox/clear-leftovers.ts'
import { letters as postsLetters } from './posts/letters.ts'
import { takeDownLeavers } from './posts/outbox/take-down-leavers.ts'
import { standingQueue } from './posts/untracked/queue.ts'
import { sweepUploads } from './posts/uploads/sweep-uploads.ts'
import { sweepWithdrawals } from './posts/withdrawals/sweep-withdrawals.ts'
import { workOnStanding } from './posts/untracked/work-on-standing.ts'
import { wakeStanding } from './posts/untracked/due-work.ts'
import { reactions as postsReactions } from './posts/reactions.ts'
import type { Letter } from './people/letters/letter.ts'
import { sendLetters } from './people/letters/send-letters.ts'
import { resolvePerson } from './people/resolve-actor.ts'
import type { Mailer } from './platform/mail/mailer.ts'
import type { Database, Tx } from './platform/database/tables.ts'
import type { Worker } from './platform/jobs/work.ts'
import type { Log } from './platform/log.ts'
import { reactionQueue } from './platform/jobs/queue.ts'
import type { Actor, Identity } from './platform/operations/actor.ts'
import type { ApiOf } from './platform/operations/api.ts'
import type { AnyOperation, Reaction } from './platform/operations/operation.ts'
import { joinPermissions } from './platform/operations/permission.ts'
import type { Runner, RunnerParts } from './platform/operations/runner.ts'
import { createRunner } from './platform/operations/runner.ts'

/**
 * The composition root: the one place that knows every room. What can be done, who may do it, what happens
 * upon what, and in which queues, are lists that the rooms write and that are joined here.
 */
const all = [
  ...peopleOperations,
  ...evidenceOperations,
  ...channelsOperations,
  ...consentOperations,
  ...governanceOperations,
  ...postsOperations,
  ...concernsOperations,
  ...moderationOperations,
  ...oversightOperations,
] as const

export const operations: readonly AnyOperation[] = all
/** The API as a type: `name → { input, output }`. The staff app's client is typed by it. */
export type Api = ApiOf<(typeof all)[number]>

export const permissions = joinPermissions([
  peoplePermissions,
  evidencePermissions,
  channelsPermissions,
  consentPermissions,
  governancePermissions,
  postsPermissions,
  concernsPermissions,
  moderationPermissions,
  oversightPermissions,
])
export const reactions: readonly Reaction[] = [
  ...channelsReactions,
  ...consentReactions,
  ...postsReactions,
  ...moderationReactions,
]
export const letters: readonly Letter[] = [
  ...channelsLetters,
  ...consentLetters,
  ...postsLetters,
  ...concernsLetters,
  ...moderationLetters,
]
export const queues = [
  reactionQueue,
  standingQueue,
  intakeQueue,
  readingQueue,
  actsQueue,
  pictureReadingQueue,
  throwAwayQueue,
  filmReadingQueue,
  filmMakingQueue,
]

export interface WorkerParts extends DeliveryParts, ReadingParts, ActParts {
  db: Database
  log: Log
  /** Null where no mail server is set. */
  mailer: Mailer | null
}

/** What works on the rooms' own queues. */
export function workers(parts: WorkerParts): readonly Worker[] {
  return [
    { queue: standingQueue.name, work: (trustId, data) => workOnStanding(parts, trustId, data) },
    { queue: intakeQueue.name, work: (trustId, data) => poll(parts, trustId, data['accountId']!) },
    { queue: actsQueue.name, work: (trustId, data) => carryActs(parts, trustId, data['accountId']!) },
    { queue: readingQueue.name, work: trustId => readWaiting(parts, trustId) },
    { queue: pictureReadingQueue.name, work: trustId => readPictures(parts, trustId) },
    { queue: filmReadingQueue.name, work: trustId => readFilms(parts, trustId) },
    { queue: filmMakingQueue.name, work: trustId => makeFilms(parts, trustId) },
    { queue: throwAwayQueue.name, work: (trustId, data) => throwAway(parts, trustId, data['file']!) },
  ]
}

/**
 * What a date brings and nobody does, in one trust: run again and again, for every trust. What waits for one network does
 * not hold up the rest.
 */
export async function sweepTrust(parts: WorkerParts, trustId: string): Promise<void> {
  const { runner, mailer, services } = parts
  const done = await Promise.allSettled([
    runner.runSystem(trustId, 'sweep', takeDownLeavers),
    runner.runSystem(trustId, 'cases', escalateCases),
    runner.runSystem(trustId, 'family-reminders', remindFamilies),
    runner.runSystem(trustId, 'complaint-reminders', remindOfComplaints),
    sendFamilyMails({ runner, mailer }, trustId),
    sendLetters({ runner, mailer, letters, publicUrl: services.publicUrl }, trustId),
    sweepIntake(runner, trustId),
    runner.runSystem(trustId, 'referrals', tellOfLateReferrals),
    runner.runSystem(trustId, 'desk', tellOfWaiting),
    wakeReading(runner, trustId),
    wakePictureReading(runner, trustId),
    wakeFilms(runner, trustId),
    runner.runSystem(trustId, 'reports', countDays),
    runner.runSystem(trustId, 'second-looks', drawReviews()),
    runner.runSystem(trustId, 'block-reviews', remindOfReviews),
    wakeActs(runner, trustId),
    clearLeftovers(parts, trustId),
    sweepKeys({ services, inTrust: work => runner.runSystem(trustId, 'keys', work) }),
    wakeStanding(runner, trustId),
    sweepWithdrawals(runner, trustId),
    runner.runSystem(trustId, 'sweep', sweepFollowing),
    runner.runSystem(trustId, 'uploads', sweepUploads),
  ])
  for (const one of done) if (one.status === 'rejected') throw one.reason
}

/** The runner of an installation: the ladder, with the rooms' parts put in. */
export function createAppRunner(
  parts: Omit<RunnerParts, 'permissions' | 'resolveActor' | 'appendEntries'>,
): Runner {
  return createRunner({ ...parts, permissions, resolveActor, appendEntries })
}

async function resolveActor(tx: Tx, identity: Identity, now: Date): Promise<Actor | null> {
  if (identity.kind === 'anonymous') return null
  if (identity.kind === 'system') return { kind: 'system', trustId: identity.trustId, job: identity.job }
  const person = await resolvePerson(tx, identity, now)
  if (!person) return null
  const authorisations = await authorisationsOf(tx, person.personId, now)
  return { kind: 'person', trustId: identity.trustId, authorisations, ...person }
}
