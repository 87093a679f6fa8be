import { z } from 'zod'
import { currentPack } from '../../governance/current-pack.ts'
import { query } from '../../platform/operations/operation.ts'
import { Situation } from '../../policy/pack/replies-schema.ts'
import { templatesInUse } from './templates-in-use.ts'

export const shownTemplate = z.object({
  key: z.string(),
  situation: Situation,
  label: z.string(),
  text: z.string(),
  /** 0: nobody has edited it. */
  version: z.int(),
})

export const listTemplates = query({
  name: 'moderation.templates',
  about: 'The words that answers begin from: the policy’s, with the trust’s own edits over them.',
  permission: 'answer:view',
  input: z.strictObject({}),
  output: z.object({
    templates: z.array(
      shownTemplate.extend({
        /** What the policy itself says; null for a template that the trust added. */
        policyText: z.string().nullable(),
      }),
    ),
    /** What may stand in braces, and the words where a school has said nothing of its own. */
    places: z.record(z.string(), z.string()),
    /** How answers are given at all. `none`: comments are not answered. */
    style: z.enum(['none', 'template', 'free']),
    /** The open question by whose default a comment may be answered. */
    gap: z.object({ id: z.string(), title: z.string(), default: z.string().nullable() }).nullable(),
  }),
  target: () => ({ schoolId: null }),
  example: () => ({}),
  exampleAs: 'teacher',
  async run({ tx }) {
    const compiled = await currentPack(tx)
    const { replies } = compiled.pack.moderation
    const ofPolicy = new Map(replies.templates.map(({ id, text }) => [id, text]))
    const gap = compiled.pack.gaps.find(({ id }) => id === replies.gap)
    return {
      templates: (await templatesInUse(tx, compiled)).map(template => ({
        ...template,
        policyText: ofPolicy.get(template.key) ?? null,
      })),
      places: { ...replies.placeholders },
      style: compiled.pack.settings.replies.style,
      gap: gap ? { id: gap.id, title: gap.title, default: gap.default } : null,
    }
  },
})
