import { createAppRunner } from '../../app.ts'
import { createConnectors } from '../../channels/connectors/create-connectors.ts'
import { temporarySigningKey } from '../../evidence/signing-key.ts'
import { createFakePictureReader } from '../../media/testing/fake-picture-reader.ts'
import { FixedClock } from '../../platform/clock.ts'
import { createDatabase, createPool } from '../../platform/database/connect.ts'
import { createFolderStore } from '../../platform/file-store.ts'
import type { Services } from '../../platform/operations/services.ts'
import { makerHere } from '../../posts/testing/maker-here.ts'
import { createSecretBox } from '../../platform/secret-box.ts'
import { carryActs } from '../acts/carry-acts.ts'
import { answerComment } from '../answers/answer-comment.ts'
import { decideComment } from '../deciding/decide-comment.ts'
import { poll } from '../intake/poll.ts'
import { PushCounts } from '../intake/push-counts.ts'
import { readWaiting } from '../queue/read-waiting.ts'
import { showQueue } from '../queue/show-queue.ts'
import { ANSWER, WRITER, type DeskLife, type DeskStep } from './desk-steps.ts'
import { readByWord } from './readers.ts'

const life = JSON.parse(process.argv[2]!) as DeskLife
const die = (step: DeskStep): void => {
  // The one signal that nothing can be done about: as if the power went.
  if (step === life.dieAt) process.kill(process.pid, 'SIGKILL')
}

const { trustId, accountId } = life
const clock = new FixedClock(life.at)
const pool = createPool(life.connection, 4)
const services: Services = {
  files: createFolderStore(life.directory),
  secrets: createSecretBox(Buffer.alloc(32, 7)),
  publicUrl: 'http://localhost:3000',
  demo: true,
  connectors: createConnectors({ demo: true, standIns: { facebook: life.facebook }, clock }),
  networkApps: new Map(),
  pushes: new PushCounts(),
  makeReader: readByWord,
  pictureReader: createFakePictureReader(),
  pictureMaker: makerHere,
  filmTools: null,
  signingKey: temporarySigningKey(),
}
const DIES_IN: Readonly<Record<string, DeskStep>> = {
  'comment.taken-in': 'snapshot open',
  'comment.proposed': 'proposal open',
  'comment.decided': 'decision open',
  'comment.acted': 'settling open',
}
const runner = createAppRunner({
  db: createDatabase(pool),
  clock,
  services,
  async enqueue(_tx, _trustId, _jobs, entries) {
    for (const { kind } of entries) if (kind in DIES_IN) die(DIES_IN[kind]!)
  },
})
const moderator = { kind: 'person' as const, trustId, personId: life.personId }

await poll({ runner, services }, trustId, accountId)
die('snapshot')
const random = (): number => {
  die('reading')
  return 0
}
await readWaiting({ runner, makeReader: readByWord, random }, trustId)
die('proposed')
await decideWhatWaits()
await answerWhatWasKept()
die('decided')
clock.advance({ seconds: 11 })
await carryActs({ runner, services, onActStep: die }, trustId, accountId)
await pool.end()

async function decideWhatWaits(): Promise<void> {
  const { items } = await runner.run(showQueue, moderator, { limit: 200 })
  for (const { id, version, comment } of items) {
    if (!comment.author.name?.startsWith(WRITER)) continue
    const how = comment.text?.includes('abusive')
      ? { decision: 'remove', reason: 'abuse' }
      : { decision: 'keep' }
    await runner.run(decideComment, moderator, { id, version, ...how })
  }
}

/** Once each: what is on its way or stands there is not answered again; what failed is. */
async function answerWhatWasKept(): Promise<void> {
  const unanswered = await runner.runSystem(trustId, 'test', ({ tx }) =>
    tx
      .selectFrom('comment')
      .select(['id', 'version'])
      .where('author', 'like', `${WRITER}%`)
      .where('text', 'not like', '%abusive%')
      .where(eb =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('comment_act as act')
              .select('act.id')
              .whereRef('act.comment_id', '=', 'comment.id')
              .where('act.act', '=', 'reply')
              .where('act.state', 'in', ['waiting', 'acting', 'done']),
          ),
        ),
      )
      .execute(),
  )
  for (const one of unanswered) {
    const how = { situation: 'question', template: 'question', text: ANSWER }
    await runner.run(answerComment, moderator, { ...one, ...how })
  }
}
