import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { addAccount } from '../src/channels/add-account.ts'
import { connectAccount } from '../src/channels/connect-account.ts'
import { grantAuthorisation } from '../src/channels/grant-authorisation.ts'
import { adoptPolicy } from '../src/governance/adopt-policy.ts'
import type { Runner } from '../src/platform/operations/runner.ts'
import { contentHash } from '../src/posts/content-hash.ts'
import { createDraft } from '../src/posts/create-draft.ts'
import { loadVariant } from '../src/posts/loaded-variant.ts'
import { submitPost } from '../src/posts/submit-post.ts'
import type { BuiltWorld } from '../src/testing/world.ts'

/** An account, and a post of it that was drafted and decided as people do it. */
interface Model {
  accountId: string
  variantId: string
}

/** Accounts of the school with a teacher who may post on each, and one decided post on each to make others like. */
export async function makeAccounts(runner: Runner, world: BuiltWorld, count: number): Promise<Model[]> {
  const { headteacher, teacher, ceo } = world.people
  await runner.run(adoptPolicy, ceo, { label: 'November 2025', bundled: 'dlpt-2025-11.yaml' })
  const models: Model[] = []
  for (let at = 1; at <= count; at += 1) {
    const { id: accountId } = await runner.run(addAccount, headteacher, {
      schoolId: world.school.id,
      channel: 'facebook',
      name: `Page ${at}`,
    })
    await runner.run(connectAccount, headteacher, {
      accountId,
      remoteId: `page-${at}`,
      token: 'a-key-of-the-bench',
    })
    await runner.run(grantAuthorisation, headteacher, {
      accountId,
      personId: teacher.personId,
      capabilities: ['draft', 'publish'],
    })
    const text = 'Reminder: the book fair is in the hall on Friday after school.'
    const { variantId, version } = await runner.run(createDraft, teacher, {
      accountId,
      text,
      category: 'reminder',
    })
    await runner.run(submitPost, teacher, { variantId, version })
    models.push({ accountId, variantId })
  }
  return models
}

/**
 * Posts like the model, decided, and due at one moment, each with words that no other of its account has: straight into the
 * tables, since to draft ten thousand as people do it takes longer than to send them.
 */
export async function addDuePosts(
  { runner, admin }: { runner: Runner; admin: pg.Pool },
  trustId: string,
  { variantId }: Model,
  { count, dueAt }: { count: number; dueAt: Date },
): Promise<void> {
  const variant = await runner.runSystem(trustId, 'bench', ({ tx }) => loadVariant(tx, variantId))
  const numbers = Array.from({ length: count }, (_, at) => at)
  const texts = numbers.map(
    number => `Reminder: the book fair number ${number} is in the hall on Friday after school.`,
  )
  const hashes = texts.map(text => contentHash({ ...variant, text }))
  const ids = () => numbers.map(() => randomUUID())
  const [postIds, variantIds, decisionIds] = [ids(), ids(), ids()]
  await admin.query(
    `with made as (
      select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::bytea[])
        as m (post_id, variant_id, decision_id, text, hash)
    ), posts as (
      insert into post (trust_id, id, school_id, author_id, title, category, hash_key, created_at)
      select p.trust_id, m.post_id, p.school_id, p.author_id, p.title, p.category, p.hash_key, p.created_at
      from made m, variant v join post p on p.trust_id = v.trust_id and p.id = v.post_id where v.id = $6
    ), variants as (
      insert into variant (trust_id, id, post_id, school_id, account_id, text, category, state, submitted_by,
        submitted_at, updated_at)
      select v.trust_id, m.variant_id, m.post_id, v.school_id, v.account_id, m.text, v.category, 'approved',
        v.submitted_by, v.submitted_at, v.updated_at from made m, variant v where v.id = $6
    ), decisions as (
      insert into decision (trust_id, id, variant_id, school_id, version, content_hash, decision, findings, at)
      select d.trust_id, m.decision_id, m.variant_id, d.school_id, d.version, m.hash, d.decision, d.findings, d.at
      from made m, decision d where d.variant_id = $6
    )
    insert into outbox (trust_id, variant_id, account_id, school_id, act, decision_id, not_before, due_at, updated_at)
    select v.trust_id, m.variant_id, v.account_id, v.school_id, 'publish', m.decision_id, $7, $7, $7
    from made m, variant v where v.id = $6`,
    [postIds, variantIds, decisionIds, texts, hashes, variantId, dueAt],
  )
}
