import type { Connector } from '../../channels/connectors/connector.ts'
import { dojo } from '../../channels/connectors/closed/closed-networks.ts'
import { AppError } from '../../platform/errors.ts'
import type { TestApp } from '../../testing/test-app.ts'
import { answerFace } from '../pictures/answer-face.ts'
import { coverPart } from '../pictures/cover.ts'
import { coverWithoutYes } from '../pictures/cover-without-yes.ts'
import { showFaces } from '../pictures/show-faces.ts'
import { uncover } from '../pictures/uncover.ts'
import { savePicture } from '../save-picture.ts'
import { showPicture } from '../show-picture.ts'
import { stopPost } from '../stop-post.ts'
import { taskPack } from '../task-pack.ts'
import type { Faced } from './faced.ts'
import { seenIn } from './faced.ts'
import type { Act, CaseChannel } from './picture-case.ts'
import type { Posting } from './posting.ts'

/** What went out, by what is to be seen in its very pixels. */
export interface Sent {
  channel: CaseChannel
  places: number[]
}

/** An open network that takes everything at once, and keeps what it was sent. */
export function openNetwork(sent: (bytes: Uint8Array) => Promise<void>): Connector {
  return {
    ...dojo,
    channel: 'facebook',
    name: 'Facebook',
    capabilities: { ...dojo.capabilities, assisted: false },
    async publish({ content, beforeCommit, idempotencyKey }) {
      await beforeCommit?.()
      for (const { bytes } of content.pictures) await sent(bytes)
      const network = { status: 200, body: {} }
      return { kind: 'published', remoteId: `1_${idempotencyKey}`, permalink: null, network }
    },
  }
}

export type Said = 'unanswered' | 'covered' | 'visitor' | 'unrecognisable' | { pupil: number }

/** One post of a case: what the test knows of it by itself, and the acts that change it. */
export function pictureRun(
  app: () => TestApp,
  posting: Posting,
  parts: {
    post: Faced
    places: readonly number[]
    pupils: readonly string[]
    /** Who said yes, as `pupil/channel`; the test's own list. */
    yes: Set<string>
    sent: Sent[]
  },
) {
  const { post, places, pupils, yes, sent } = parts
  const { as, answer, deliverWhenDue } = posting
  const said = new Map<number, Said>(places.map(place => [place, 'unanswered']))
  /** A yes that is taken back at this moment may still have counted, or not any more. */
  let racing: string | null = null

  const variantOn = (on: CaseChannel) => (on === 'facebook' ? post.variantId : post.dojoVariantId)
  const whereOf = (where: CaseChannel | 'both') => (where === 'both' ? null : variantOn(where))
  const faceAt = (nth: number) => nth % places.length
  const inOrder = [...places].sort((a, b) => a - b)

  /** The test's own opinion, which asks the product nothing. */
  const mayBeSeen = (place: number, channel: CaseChannel): boolean => {
    const whose = said.get(place)
    if (whose === 'visitor' || whose === 'unrecognisable') return true
    if (typeof whose !== 'object') return false
    const key = `${whose.pupil}/${channel}`
    return yes.has(key) || racing === key
  }
  const wrongly = () =>
    sent.flatMap(({ channel, places: seen }) =>
      seen.filter(place => !mayBeSeen(place, channel)).map(place => `${place} on ${channel}`),
    )

  async function versionOf(variantId: string): Promise<number> {
    const { rows } = await app().database.admin.query<{ version: number }>(
      'select version from variant where id = $1',
      [variantId],
    )
    return rows[0]!.version
  }

  const consent = (pupil: number, on: CaseChannel, isYes: boolean) =>
    answer(pupils[pupil]!, [{ channel: on, element: 'photo', answer: isYes ? 'given' : 'refused' }])

  async function deliver(on: CaseChannel): Promise<void> {
    const { rows } = await app().database.admin.query(
      "select 1 from outbox where variant_id = $1 and state = 'waiting'",
      [variantOn(on)],
    )
    if (rows.length > 0) await deliverWhenDue({ variantId: variantOn(on) })
  }

  async function pack(): Promise<void> {
    const variantId = post.dojoVariantId
    const { task, pictures } = await app().run(taskPack, as('teacher'), { variantId })
    if (task !== 'publish') return
    for (const { id } of pictures) {
      const { body } = await app().run(showPicture, as('teacher'), { id, variantId })
      sent.push({ channel: 'dojo', places: await seenIn(body) })
    }
  }

  async function does(act: Act): Promise<void> {
    const { run } = app()
    const teacher = as('teacher')
    switch (act.do) {
      case 'answer': {
        const nth = faceAt(act.face)
        const id = post.faceIds[nth]!
        await run(answerFace, teacher, { id, answer: 'person', personId: pupils[act.pupil]! })
        said.set(inOrder[nth]!, { pupil: act.pupil })
        return
      }
      case 'say': {
        const nth = faceAt(act.face)
        const id = post.faceIds[nth]!
        const { answer: how } = act
        const reason = 'As the picture shows.'
        await run(
          answerFace,
          teacher,
          how === 'covered' || how === 'unanswered' ? { id, answer: how } : { id, answer: how, reason },
        )
        said.set(inOrder[nth]!, how)
        return
      }
      case 'cover': {
        const faceId = post.faceIds[faceAt(act.face)]!
        await run(coverPart, teacher, {
          mediaId: post.mediaId,
          variantId: whereOf(act.where),
          faceId,
          how: act.how,
        })
        return
      }
      case 'cover-without-yes':
        await run(coverWithoutYes, teacher, { postId: post.postId, variantId: whereOf(act.where) })
        return
      case 'uncover': {
        const { pictures } = await run(showFaces, teacher, { postId: post.postId })
        const { covers, faces } = pictures[0]!
        const cover = covers[act.nth % Math.max(1, covers.length)]
        if (!cover) return
        await run(uncover, teacher, { coverId: cover.id })
        const nth = faces.findIndex(({ id }) => id === cover.faceId)
        const place = inOrder[nth]
        if (place !== undefined && cover.variantId === null && said.get(place) === 'covered')
          said.set(place, 'unanswered')
        return
      }
      case 'nobody':
        await run(savePicture, teacher, { id: post.mediaId, altText: 'The hall.', peopleAnswer: 'nobody' })
        return
      case 'consent':
        await consent(act.pupil, act.on, act.yes)
        yes[act.yes ? 'add' : 'delete'](`${act.pupil}/${act.on}`)
        // What stands there already is the withdrawal's business; what goes out from now on is this test's.
        sent.length = 0
        return
      case 'submit': {
        const variantId = variantOn(act.on)
        const version = await versionOf(variantId)
        await posting.submit({ variantId, version }, { scheduledFor: act.later ? '2027-01-20T09:30' : null })
        return
      }
      case 'decide': {
        const variantId = variantOn(act.on)
        await posting.decide({ variantId, version: await versionOf(variantId) })
        return
      }
      case 'stop':
        await run(stopPost, as('headteacher'), { variantId: variantOn(act.on) })
        return
      case 'deliver':
        return deliver(act.on)
      case 'pack':
        return pack()
      case 'race': {
        racing = `${act.pupil}/${act.on}`
        const wasYes = yes.has(racing)
        if (!wasYes) racing = null
        await Promise.all([deliver(act.on), consent(act.pupil, act.on, false)])
        yes.delete(`${act.pupil}/${act.on}`)
      }
    }
  }

  /** Does it, if the product lets it be done. Says what went out that must not have. */
  async function attempt(act: Act): Promise<string[]> {
    try {
      await does(act)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
    }
    const wrong = wrongly()
    sent.length = 0
    racing = null
    return wrong
  }
  return { attempt, said }
}
