import { anyOf } from '../../platform/database/any-of.ts'
import type { Tx } from '../../platform/database/tables.ts'
import { wordsOfCaptions } from '../film/captions.ts'
import type { Written } from './tables.ts'

/** What is written in one place, in parts that are read one by one, as a check reads them. */
export interface WrittenTexts {
  id: string
  schoolId: string | null
  texts: string[]
}

/** The texts of those of the ids that there still are. What belongs to a case is its people's, and is not among them. */
export function textsOf(tx: Tx, kind: Written, ids: readonly string[]): Promise<WrittenTexts[]> {
  if (kind === 'variant') return ofVariants(tx, ids)
  return kind === 'media' ? ofMedia(tx, ids) : ofUntracked(tx, ids)
}

async function ofVariants(tx: Tx, ids: readonly string[]): Promise<WrittenTexts[]> {
  const rows = await tx
    .selectFrom('variant')
    .select(['id', 'school_id as schoolId', 'text', 'link'])
    .where('id', '=', anyOf(ids))
    .execute()
  return rows.map(({ text, link, ...row }) => ({ ...row, texts: filled([text, link]) }))
}

async function ofMedia(tx: Tx, ids: readonly string[]): Promise<WrittenTexts[]> {
  const rows = await tx
    .selectFrom('media')
    .select(['id', 'school_id as schoolId', 'alt_text', 'title', 'captions'])
    .where('id', '=', anyOf(ids))
    .where('erased_at', 'is', null)
    .execute()
  const inPictures = await wordsIn(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.map(({ alt_text, title, captions, ...row }) => ({
    ...row,
    texts: filled([alt_text, title, captions && wordsOfCaptions(captions), inPictures.get(row.id) ?? null]),
  }))
}

/** What was read in pictures, line by line, by picture. */
export async function wordsIn(tx: Tx, mediaIds: readonly string[]): Promise<Map<string, string>> {
  const words = await tx
    .selectFrom('media_words')
    .select(['media_id as mediaId', 'text', 'line'])
    .where('media_id', '=', anyOf(mediaIds))
    .orderBy('media_id')
    .orderBy('position')
    .execute()
  const texts = new Map<string, string>()
  let line: number | null = null
  for (const word of words) {
    const before = texts.get(word.mediaId)
    const gap = before === undefined ? '' : word.line === line ? ' ' : '\n'
    texts.set(word.mediaId, `${before ?? ''}${gap}${word.text}`)
    line = word.line
  }
  return texts
}

async function ofUntracked(tx: Tx, ids: readonly string[]): Promise<WrittenTexts[]> {
  const rows = await tx
    .selectFrom('untracked_post')
    .select(['id', 'school_id as schoolId', 'text'])
    .where('id', '=', anyOf(ids))
    .execute()
  return rows.map(({ text, ...row }) => ({ ...row, texts: filled([text]) }))
}

const filled = (texts: readonly (string | null)[]): string[] =>
  texts.filter((text): text is string => text !== null && text !== '')
