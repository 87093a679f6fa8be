import type { Rendition } from '../../media/rendition.ts'
import { UnreadablePicture } from '../../media/unreadable-picture.ts'
import { invalid } from '../../platform/errors.ts'
import type { Context, Upload } from '../../platform/operations/operation.ts'

/**
 * A picture that somebody sent, made anew in the process that may be ended.
 * @throws AppError `invalid` for `picture`, with a sentence, where it cannot be read.
 */
export async function madeAnew(
  { services }: Pick<Context, 'services'>,
  original: Buffer,
  longestSide: number,
): Promise<Rendition> {
  return services.pictureMaker.makeAnew(original, { longestSide }).catch((error: unknown) => {
    throw error instanceof UnreadablePicture ? invalid('picture', error.message) : error
  })
}

/** The bytes that came with an operation. @throws AppError `invalid` for `picture` where none did. */
export function uploadedPicture(upload: Upload | null): Buffer {
  if (!upload || upload.bytes.length === 0) throw invalid('picture', 'Choose a picture.')
  return upload.bytes
}
