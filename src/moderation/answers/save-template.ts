import { z } from 'zod'
import { currentPack } from '../../governance/current-pack.ts'
import { conflict, invalid } from '../../platform/errors.ts'
import { personOf } from '../../platform/operations/actor.ts'
import { operation } from '../../platform/operations/operation.ts'
import { checkReply } from '../../policy/check-reply.ts'
import type { CompiledPack } from '../../policy/compile-pack.ts'
import { fillReply, placeholderNames, placesIn } from '../../policy/fill-reply.ts'
import type { Situation } from '../../policy/pack/pack-schema.ts'
import { Situation as situations } from '../../policy/pack/replies-schema.ts'
import { registerFor } from '../../posts/register-for.ts'
import { readReply } from '../../signals/read-text.ts'
import type { Context } from '../../platform/operations/operation.ts'

/** A school with a page of its own, to see whether a template would say where it is. */
const TRIED = {
  complaintsPage: 'https://school.example/complaints',
  officePhone: null,
  contact: null,
  challenge: null,
}

export const saveTemplate = operation({
  name: 'moderation.save-template',
  about:
    'Changes the words that an answer begins from, or adds some. Without words the policy’s own count again.',
  permission: 'answer:edit',
  level: 'trust',
  input: z.strictObject({
    key: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'Write a short name in small letters, such as school-trips.'),
    /** The one that you looked at; 0 where nobody has edited it yet. */
    version: z.int().min(0),
    situation: situations,
    label: z.string().trim().min(1, 'Say what it is for.').max(80),
    text: z.string().trim().min(1, 'Write the answer.').max(1000).nullable(),
  }),
  output: z.object({ key: z.string(), version: z.int() }),
  records: 'answer.template-saved',
  target: () => ({ schoolId: null }),
  example: () => ({
    key: 'thanks',
    version: 0,
    situation: 'thanks' as const,
    label: 'Thanks',
    text: 'Thank you. That is good to hear.',
  }),
  exampleAs: 'trustAdministrator',
  async run(context, { key, version, situation, label, text }) {
    const { tx, actor, clock, record } = context
    const compiled = await currentPack(tx)
    if (text !== null) await assertFit(context, compiled, situation, text)
    const last = await tx
      .selectFrom('answer_template')
      .select('version')
      .where('key', '=', key)
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst()
    const faster = conflict('Somebody changed this template before you. Look again.')
    if ((last?.version ?? 0) !== version) throw faster
    const next = version + 1
    const written = await tx
      .insertInto('answer_template')
      .values({
        trust_id: actor.trustId,
        key,
        version: next,
        situation,
        label,
        text,
        written_by: personOf(actor).personId,
        written_at: clock.now(),
      })
      .onConflict(clash => clash.columns(['trust_id', 'key', 'version']).doNothing())
      .returning('version')
      .executeTakeFirst()
    if (!written) throw faster
    record({
      kind: 'answer.template-saved',
      subject: { kind: 'answer-template', id: key },
      audience: { kind: 'trust' },
      content: { version: next, situation, label, text },
    })
    return { key, version: next }
  },
})

/** A template that could never go out as it stands helps nobody. @throws AppError `invalid-input` */
async function assertFit(
  { tx, actor }: Pick<Context, 'tx' | 'actor'>,
  compiled: CompiledPack,
  situation: Situation,
  text: string,
): Promise<void> {
  const unknown = placesIn(text).find(name => !placeholderNames.includes(name))
  if (unknown !== undefined) {
    throw invalid('text', `Nothing fills {${unknown}}. It may be ${placeholderNames.join(', ')}.`)
  }
  const channel = compiled.pack.channels[0]!.id
  const register = await registerFor(tx, actor.trustId, null)
  const [mark] = checkReply(compiled, {
    channel,
    reading: readReply(fillReply(compiled, channel, text, TRIED), { register, school: null }, null),
    situation,
    toComplaint: false,
    complaintsPage: TRIED.complaintsPage,
  })
  if (mark) throw invalid('text', mark.message)
}
