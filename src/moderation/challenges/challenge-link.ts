import { z } from 'zod'
import { notFound } from '../../platform/errors.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import { instant } from '../../platform/operations/instant.ts'
import { operation } from '../../platform/operations/operation.ts'
import { makeChallengeLink } from './make-link.ts'

declare module '../../platform/operations/world.ts' {
  interface World {
    /** Somebody removed a comment for abuse. */
    removal: { decisionId: string }
  }
}

export const challengeLink = operation({
  name: 'moderation.challenge-link',
  about:
    'Makes a link for a reply, with which whoever wrote a removed comment may ask for another look at it.',
  permission: 'challenge:link',
  input: z.strictObject({ decisionId: z.uuid() }),
  output: z.object({ link: z.url(), expiresAt: instant }),
  records: 'challenge.link-made',
  async target({ tx }, { decisionId }) {
    const row = await tx
      .selectFrom('comment_decision')
      .select(['school_id as schoolId', 'account_id as accountId'])
      .where('id', '=', decisionId)
      .executeTakeFirst()
    if (!row) throw notFound('decision')
    return row
  },
  example: world => world.removal,
  exampleAs: 'headteacher',
  async run(context, { decisionId }) {
    const { link, expiresAt, schoolId, commentId } = await makeChallengeLink(context, decisionId)
    context.record({
      kind: 'challenge.link-made',
      subject: { kind: 'comment', id: commentId },
      audience: audienceOf(schoolId),
      content: { decisionId, expiresAt: expiresAt.toISOString() },
    })
    return { link, expiresAt }
  },
})
