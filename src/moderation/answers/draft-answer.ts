import { z } from 'zod'
import { currentPack } from '../../governance/current-pack.ts'
import { query } from '../../platform/operations/operation.ts'
import { fillReply } from '../../policy/fill-reply.ts'
import { commentTarget } from '../entered-comment.ts'
import { CHALLENGE, standingRemoval } from './challenge-in-answer.ts'
import { commentToAnswer, whyNotAnswered } from './comment-to-answer.ts'
import { likeliestSituation } from './likeliest-situation.ts'
import { placeOf } from './place-of.ts'
import { shownTemplate } from './list-templates.ts'
import { templatesInUse } from './templates-in-use.ts'

export const draftAnswer = query({
  name: 'moderation.draft-answer',
  about: 'Ready words to answer one comment with, the likeliest first, or why nobody may answer it.',
  permission: 'comment:answer',
  input: z.strictObject({ id: z.uuid() }),
  output: z.object({
    /** Null: it may be answered. */
    whyNot: z.string().nullable(),
    /** Filled for this comment's school and channel. */
    templates: z.array(shownTemplate),
    /** Any words, or only those that begin from a template. */
    style: z.enum(['none', 'template', 'free']),
    /** What stands for the link to another look, and becomes it when the answer goes; null: nothing was taken away. */
    challenge: z.string().nullable(),
  }),
  target: commentTarget,
  example: world => ({ id: world.comment.id }),
  exampleAs: 'headteacher',
  async run({ tx, services }, { id }) {
    const compiled = await currentPack(tx)
    const comment = await commentToAnswer(tx, id)
    const removed = (await standingRemoval(tx, id)) !== null
    const place = { ...(await placeOf(tx, comment.schoolId)), challenge: removed ? CHALLENGE : null }
    const first = likeliestSituation({ removed, route: comment.route, labels: comment.labels ?? [] })
    const templates = await templatesInUse(tx, compiled)
    return {
      whyNot: await whyNotAnswered(tx, services, compiled, comment),
      templates: templates
        .map(template => ({ ...template, text: fillReply(compiled, comment.channel, template.text, place) }))
        .toSorted((a, b) => Number(b.situation === first) - Number(a.situation === first)),
      style: compiled.pack.settings.replies.style,
      challenge: removed ? CHALLENGE : null,
    }
  },
})
