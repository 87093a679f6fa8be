import { z } from 'zod'
import { currentPack } from '../governance/current-pack.ts'
import { AppError, conflict, invalid } from '../platform/errors.ts'
import { personOf } from '../platform/operations/actor.ts'
import { audienceOf } from '../platform/operations/entry.ts'
import { instant } from '../platform/operations/instant.ts'
import { operation } from '../platform/operations/operation.ts'
import { askNetwork } from './ask-network.ts'
import { approve } from './approve.ts'
import { assertEditable, assertVersion } from './assert-editable.ts'
import { checkVariant } from './check-variant.ts'
import { loadVariant } from './loaded-variant.ts'
import { findingForRecord, marked, toMarked } from './mark.ts'
import { localTime, scheduledInstant } from './schedule.ts'
import { undescribed } from './undescribed.ts'
import { assertArrived } from './uploads/assert-arrived.ts'
import { variantTarget } from './variant-target.ts'

export const submitPost = operation({
  name: 'posts.submit',
  about:
    'Sends a post on its way: out, if nothing is marked and nobody has to decide; otherwise to who decides.',
  permission: 'post:draft',
  input: z.strictObject({
    variantId: z.uuid(),
    version: z.int(),
    scheduledFor: localTime.nullable().default(null),
  }),
  output: z.object({
    state: z.enum(['submitted', 'approved']),
    version: z.int(),
    goesOutAt: instant.nullable(),
    marked,
  }),
  records: ['post.submitted', 'post.decided'],
  target: variantTarget,
  example: ({ draft }) => ({ variantId: draft.variantId, version: draft.version }),
  exampleAs: 'teacher',
  async run(context, input) {
    const { tx, actor, clock, services, record } = context
    const variant = await loadVariant(tx, input.variantId, { lock: true })
    assertEditable(variant)
    await assertVersion(tx, variant, input.version)
    const isEmpty = !variant.text.trim() && variant.pictures.length === 0 && !variant.film
    if (isEmpty) throw invalid('text', 'Write something first.')
    await assertArrived(context, variant.postId)
    const says = await askNetwork(services, variant)
    const pack = await currentPack(tx)
    // What the network asks for is said in its own words, and once.
    const own = undescribed(pack.pack, variant.pictures).filter(
      ({ field, code }) => !says.problems.some(one => one.field === field && one.code === code),
    )
    const problems = [...says.problems, ...own]
    const [problem] = problems
    if (problem) {
      const fields = problems.map(({ field, message }) => ({ field, message }))
      throw new AppError('invalid-input', problem.message, { fields })
    }
    const result = await checkVariant(context, variant)
    if (result.settled.decision === 'refuse') {
      throw conflict('Something in this post is refused. Mend it first.', {
        marked: toMarked(result, says),
      })
    }
    const scheduledFor = scheduledInstant(input.scheduledFor, clock.now())
    const { personId } = personOf(actor)
    await tx
      .updateTable('variant')
      .set({
        state: 'submitted',
        submitted_by: personId,
        submitted_at: clock.now(),
        scheduled_for: scheduledFor,
      })
      .where('id', '=', variant.id)
      .execute()
    record({
      kind: 'post.submitted',
      subject: { kind: 'variant', id: variant.id },
      audience: audienceOf(variant.schoolId),
      content: {
        version: variant.version,
        decider: result.decider,
        findings: result.checked.findings.map(finding => findingForRecord(variant.hashKey, finding)),
      },
    })
    // Clean, nobody has to look, and the author may publish on this account: then it goes out (gap G11).
    const mayPublish = personOf(actor).authorisations.some(
      held => held.accountId === variant.accountId && held.capability === 'publish',
    )
    if (result.settled.decision === 'publish' && result.decider === 'nobody' && mayPublish) {
      const goesOutAt = await approve(context, { ...variant, scheduledFor }, result, pack, {
        decidedBy: null,
        standsInFor: null,
        reason: '',
      })
      return {
        state: 'approved' as const,
        version: variant.version,
        goesOutAt,
        marked: toMarked(result, says),
      }
    }
    return {
      state: 'submitted' as const,
      version: variant.version,
      goesOutAt: null,
      marked: toMarked(result, says),
    }
  },
})
