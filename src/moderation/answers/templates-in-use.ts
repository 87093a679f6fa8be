import type { Tx } from '../../platform/database/tables.ts'
import type { CompiledPack } from '../../policy/compile-pack.ts'
import type { Situation } from '../../policy/pack/pack-schema.ts'

/** Words to begin an answer from. */
export interface Template {
  key: string
  situation: Situation
  label: string
  /** With places in braces (`policy/fill-reply.ts`). */
  text: string
  /** 0: the policy's own words; else which edit of the trust's. */
  version: number
}

/** The policy's templates with the trust's own edits over them, and what the trust added. The last edit counts. */
export async function templatesInUse(tx: Tx, { pack }: CompiledPack): Promise<Template[]> {
  const edits = await tx
    .selectFrom('answer_template')
    .distinctOn('key')
    .select(['key', 'version', 'situation', 'label', 'text'])
    .orderBy('key')
    .orderBy('version', 'desc')
    .execute()
  const edited = new Map(edits.map(edit => [edit.key, edit]))
  const own = pack.moderation.replies.templates.map(({ id, ...template }): Template => {
    const edit = edited.get(id)
    edited.delete(id)
    if (edit === undefined) return { key: id, ...template, version: 0 }
    // Taken back, the policy's words count again; the number still tells that somebody edited.
    if (edit.text === null) return { key: id, ...template, version: edit.version }
    return { ...edit, text: edit.text }
  })
  const added = [...edited.values()].flatMap(edit =>
    edit.text === null ? [] : [{ ...edit, text: edit.text }],
  )
  return [...own, ...added]
}
