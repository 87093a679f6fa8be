import { z } from 'zod'
import type { Tx } from '../../platform/database/tables.ts'
import { instant } from '../../platform/operations/instant.ts'
import { wayTo } from '../../platform/operations/permission.ts'
import { query } from '../../platform/operations/operation.ts'
import { EXPLANATIONS, REMOVALS } from './tables.ts'

const MOST = 200

const FoundPost = z.object({
  id: z.uuid(),
  accountId: z.uuid(),
  account: z.string(),
  channel: z.string(),
  /** Empty where it has no words, or the network does not let anybody keep them: then the link shows it. */
  text: z.string(),
  permalink: z.string().nullable(),
  postedAt: instant,
  firstSeenAt: instant,
  goneAt: instant.nullable(),
  /** From before the account was watched. */
  history: z.boolean(),
  explanation: z
    .object({ what: z.enum(EXPLANATIONS), why: z.string(), by: z.string(), at: instant })
    .nullable(),
  removal: z
    .object({
      state: z.enum(REMOVALS),
      why: z.string(),
      by: z.string(),
      /** What the network had against it. */
      said: z.string().nullable(),
      checklist: z.array(z.string()),
      openUrl: z.string().nullable(),
    })
    .nullable(),
  /** Whether you may explain it or have it taken down. */
  mayAnswer: z.boolean(),
  /** Whether somebody still has to say what it is, or to take it down. */
  waits: z.boolean(),
})

export const listUntracked = query({
  name: 'posts.list-untracked',
  about:
    'What stands on official accounts and did not go through Copybook, and what of ours is missing there.',
  permission: 'untracked:view',
  input: z.strictObject({}),
  output: z.object({
    posts: z.array(FoundPost),
    /** Published by Copybook, no longer there, and taken down by nobody here. */
    missing: z.array(
      z.object({
        postId: z.uuid(),
        title: z.string(),
        account: z.string(),
        channel: z.string(),
        since: instant,
      }),
    ),
    /** When each account was last looked at, and why not, where that failed. */
    looks: z.array(
      z.object({
        accountId: z.uuid(),
        account: z.string(),
        channel: z.string(),
        lookedAt: instant.nullable(),
        problem: z.string().nullable(),
      }),
    ),
  }),
  target: () => ({ schoolId: null }),
  example: () => ({}),
  exampleAs: 'teacher',
  async run({ tx, actor, permissions }) {
    const posts = (await found(tx)).map(({ schoolId, ...row }) => {
      const { what, why, explainedBy, explainedAt, removal, removalWhy, removalBy, said, pack, ...post } = row
      const target = { schoolId, accountId: post.accountId }
      return {
        ...post,
        explanation: what === null ? null : { what, why: why ?? '', by: explainedBy ?? '', at: explainedAt! },
        removal:
          removal === null
            ? null
            : {
                state: removal,
                why: removalWhy ?? '',
                // Because somebody in it may not be named any more: nobody asked for this very post.
                by: removalBy ?? 'the school',
                said,
                checklist: [...(pack?.checklist ?? [])],
                openUrl: pack?.openUrl ?? post.permalink,
              },
        waits: waits({ ...post, what, removal }),
        mayAnswer: wayTo(permissions, 'untracked:answer', actor, target) !== null,
      }
    })
    return { posts, missing: await missing(tx), looks: await looks(tx) }
  },
})

type Answered = Pick<Awaited<ReturnType<typeof found>>[number], 'goneAt' | 'history' | 'what' | 'removal'>

function waits({ goneAt, history, what, removal }: Answered): boolean {
  if (goneAt !== null || removal === 'waiting') return false
  if (removal === 'by-hand' || removal === 'given-up') return true
  return what === null && !history
}

/** What turned out to be ours after all, by its id, is left out. */
function found(tx: Tx) {
  return tx
    .selectFrom('untracked_post as post')
    .innerJoin('account', 'account.id', 'post.account_id')
    .leftJoin('person as explainer', 'explainer.id', 'post.explained_by')
    .leftJoin('person as remover', 'remover.id', 'post.removal_by')
    .select(['post.id', 'post.school_id as schoolId', 'post.account_id as accountId', 'post.text'])
    .select(['account.name as account', 'account.channel', 'post.permalink', 'post.history'])
    .select(['post.posted_at as postedAt', 'post.first_seen_at as firstSeenAt', 'post.gone_at as goneAt'])
    .select(['post.explained_as as what', 'post.explained_why as why', 'explainer.name as explainedBy'])
    .select(['post.explained_at as explainedAt', 'post.removal', 'post.removal_why as removalWhy'])
    .select(['remover.name as removalBy', 'post.removal_said as said', 'post.removal_pack as pack'])
    .where(eb =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('publication')
            .select('publication.id')
            .whereRef('publication.account_id', '=', 'post.account_id')
            .whereRef('publication.remote_id', '=', 'post.remote_id'),
        ),
      ),
    )
    .orderBy('post.posted_at', 'desc')
    .limit(MOST)
    .execute()
}

function missing(tx: Tx) {
  return tx
    .selectFrom('publication')
    .innerJoin('variant', 'variant.id', 'publication.variant_id')
    .innerJoin('post', 'post.id', 'variant.post_id')
    .innerJoin('account', 'account.id', 'publication.account_id')
    .select(['post.id as postId', 'post.title', 'account.name as account', 'account.channel'])
    .select(eb => eb.ref('publication.missing_since').$notNull().as('since'))
    .where('publication.missing_since', 'is not', null)
    .where('publication.removed_at', 'is', null)
    .orderBy('publication.missing_since', 'desc')
    .limit(MOST)
    .execute()
}

function looks(tx: Tx) {
  return tx
    .selectFrom('account_look as look')
    .innerJoin('account', 'account.id', 'look.account_id')
    .select(['look.account_id as accountId', 'account.name as account', 'account.channel'])
    .select(['look.looked_at as lookedAt', 'look.problem'])
    .where('account.state', 'in', ['active', 'suspended'])
    .orderBy('account.name')
    .execute()
}
