import { createHash } from 'node:crypto'
import type { Content } from '../../channels/connectors/connector.ts'
import { AppError } from '../../platform/errors.ts'
import type { Services } from '../../platform/operations/services.ts'
import type { LoadedPicture, LoadedVariant } from '../loaded-variant.ts'

/** What is sent, with the very bytes that were decided. Null: a picture is gone or is not the one of then. */
export async function contentToSend({ files }: Services, variant: LoadedVariant): Promise<Content | null> {
  const pictures = []
  for (const { fileKey, altText, sha256 } of variant.pictures) {
    const bytes = await files.get(fileKey).catch(nothingThere)
    if (!bytes || !createHash('sha256').update(bytes).digest().equals(sha256)) return null
    pictures.push({ bytes, type: 'image/jpeg' as const, altText })
  }
  return { text: variant.text, link: variant.link, pictures }
}

/** What a look at the network needs to know of it; it needs no bytes. */
export function contentToFind({ text, link, pictures }: LoadedVariant): Content {
  const outline = ({ altText }: LoadedPicture) => ({
    bytes: new Uint8Array(),
    type: 'image/jpeg' as const,
    altText,
  })
  return { text, link, pictures: pictures.map(outline) }
}

function nothingThere(error: unknown): null {
  if (error instanceof AppError && error.code === 'not-found') return null
  throw error
}
