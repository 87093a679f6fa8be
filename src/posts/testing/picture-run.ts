import type { Connector } from '../../channels/connectors/connector.ts'
import { dojo } from '../../channels/connectors/closed/closed-networks.ts'
import { AppError } from '../../platform/errors.ts'
import type { TestApp } from '../../testing/test-app.ts'
import { addVariant } from '../add-variant.ts'
import { answerFace } from '../pictures/answer-face.ts'
import { coverPart } from '../pictures/cover.ts'
import { coverWithoutYes } from '../pictures/cover-without-yes.ts'
import { showFaces } from '../pictures/show-faces.ts'
import { uncover } from '../pictures/uncover.ts'
import { savePicture } from '../save-picture.ts'
import { showPicture } from '../show-picture.ts'
import { stopPost } from '../stop-post.ts'
import type { VariantState } from '../tables.ts'
import { taskPack } from '../task-pack.ts'
import type { SeenFaces } from './drawn-faces.ts'
import { facesSeenIn, SIZE } from './drawn-faces.ts'
import type { FacedCopy } from './faced-copies.ts'
import type { Act, CaseChannel, DrawnPicture } from './picture-case.ts'
import { pictureJudge } from './picture-judge.ts'
import type { Posting } from './posting.ts'

/** What went out, by what is to be seen in its very pixels. */
export interface Sent extends SeenFaces {
  channel: CaseChannel
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

/** One post of a case: what the test knows of it by itself, and the acts that change it. */
export function pictureRun(
  app: () => TestApp,
  posting: Posting,
  parts: {
    post: FacedCopy
    pictures: readonly DrawnPicture[]
    pupils: readonly string[]
    /** Who said yes to begin with, as `pupil/channel`. */
    yes: readonly string[]
    sent: Sent[]
    tapestryAccountId: string
  },
) {
  const { post, pupils, sent } = parts
  const { as, answer, deliverWhenDue } = posting
  const judge = pictureJudge(post.faces, parts.pictures, parts.yes)
  const variants = new Map<CaseChannel, string>([
    ['facebook', post.variantId],
    ['dojo', post.dojoVariantId],
  ])

  /** Of an account that the post does not have yet, nothing can be done. */
  const variantOn = (on: CaseChannel) => {
    const id = variants.get(on)
    if (id === undefined) throw new AppError('not-found', 'Not yet.')
    return id
  }
  const whereOf = (where: CaseChannel | 'everywhere') => (where === 'everywhere' ? null : variantOn(where))
  const faceOf = (nth: number) => post.faces[nth % post.faces.length]!
  const mediumOf = (nth: number) => nth % post.mediaIds.length

  async function standOf(variantId: string): Promise<{ version: number; state: VariantState }> {
    const { rows } = await app().database.admin.query<{ version: number; state: VariantState }>(
      'select version, state from variant where id = $1',
      [variantId],
    )
    return rows[0]!
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

  async function pack(on: CaseChannel): Promise<void> {
    const variantId = variantOn(on)
    const { task, pictures } = await app().run(taskPack, as('teacher'), { variantId })
    if (task !== 'publish') return
    for (const { id } of pictures) {
      const { body } = await app().run(showPicture, as('teacher'), { id, variantId })
      sent.push({ channel: on, ...(await facesSeenIn(body)) })
    }
  }

  async function does(act: Act): Promise<void> {
    const { run } = app()
    const teacher = as('teacher')
    switch (act.do) {
      case 'answer': {
        const { id } = faceOf(act.face)
        await run(answerFace, teacher, { id, answer: 'person', personId: pupils[act.pupil]! })
        judge.said(id, { pupil: act.pupil })
        return
      }
      case 'say': {
        const { id } = faceOf(act.face)
        const { answer: how } = act
        const reason = 'As the picture shows.'
        await run(
          answerFace,
          teacher,
          how === 'covered' || how === 'unanswered' ? { id, answer: how } : { id, answer: how, reason },
        )
        judge.said(id, how)
        return
      }
      case 'cover': {
        const { id: faceId, picture } = faceOf(act.face)
        const mediaId = post.mediaIds[picture]!
        await run(coverPart, teacher, { mediaId, variantId: whereOf(act.where), faceId, how: act.how })
        return
      }
      case 'crop': {
        const mediaId = post.mediaIds[mediumOf(act.picture)]!
        const [x, width] = [(act.from * 16) / SIZE.width, ((act.to - act.from) * 16) / SIZE.width]
        const box = { x, y: 0, width: Math.max(0.01, width), height: 1 }
        await run(coverPart, teacher, { mediaId, variantId: whereOf(act.where), box, how: 'crop' })
        return
      }
      case 'cover-without-yes':
        await run(coverWithoutYes, teacher, { postId: post.postId, variantId: whereOf(act.where) })
        return
      case 'uncover': {
        const { pictures } = await run(showFaces, teacher, { postId: post.postId })
        const covers = pictures.flatMap(picture => picture.covers)
        const cover = covers[act.nth % Math.max(1, covers.length)]
        if (!cover) return
        await run(uncover, teacher, { coverId: cover.id })
        if (cover.faceId !== null && cover.variantId === null) judge.uncovered(cover.faceId)
        return
      }
      case 'nobody':
      case 'tag': {
        const nth = mediumOf(act.picture)
        const tagged = act.do === 'tag' ? [act.pupil] : []
        const people = tagged.map(pupil => pupils[pupil]!)
        const peopleAnswer = act.do === 'tag' ? 'tagged' : 'nobody'
        const id = post.mediaIds[nth]!
        await run(savePicture, teacher, { id, altText: 'The hall.', peopleAnswer, people })
        judge.tagged(nth, tagged)
        return
      }
      case 'consent':
        await consent(act.pupil, act.on, act.yes)
        judge.answered(act.pupil, act.on, act.yes)
        // What stands there already is the withdrawal's business; what goes out from now on is this test's.
        sent.length = 0
        return
      case 'add-account': {
        const { postId } = post
        const { variantId } = await run(addVariant, teacher, { postId, accountId: parts.tapestryAccountId })
        variants.set('tapestry', variantId)
        return
      }
      case 'submit': {
        const variantId = variantOn(act.on)
        const { version } = await standOf(variantId)
        await posting.submit({ variantId, version }, { scheduledFor: act.later ? '2027-01-20T09:30' : null })
        return
      }
      case 'decide': {
        const variantId = variantOn(act.on)
        const { version, state } = await standOf(variantId)
        if (!act.onlyIfAsked || state === 'submitted') await posting.decide({ variantId, version })
        return
      }
      case 'stop':
        await run(stopPost, as('headteacher'), { variantId: variantOn(act.on) })
        return
      case 'deliver':
        return deliver(act.on)
      case 'pack':
        return pack(act.on)
      case 'race': {
        const mayCount = judge.racing(act.pupil, act.on)
        const [, refused] = await Promise.allSettled([deliver(act.on), consent(act.pupil, act.on, false)])
        if (refused.status === 'rejected') throw refused.reason
        mayCount()
      }
    }
  }

  /** Does it, if the product lets it be done. Says what went out that must not have, and how many pictures did. */
  async function attempt(act: Act): Promise<{ wrong: string[]; pictures: number }> {
    try {
      await does(act)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
    }
    const wrong = sent.flatMap(one => judge.wrongIn(one))
    const pictures = sent.length
    sent.length = 0
    judge.settled()
    return { wrong, pictures }
  }
  return { attempt }
}
