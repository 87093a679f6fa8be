import sharp from 'sharp'
import { makeAnew } from '../../media/make-anew.ts'
import { UnreadablePicture } from '../../media/unreadable-picture.ts'
import { serveAsks } from '../../platform/bounded-process/serve-asks.ts'
import type { MakeAsked } from './picture-maker.ts'

// One picture at a time on one core: the memory that it takes is one picture's.
sharp.concurrency(1)
sharp.cache(false)

serveAsks(
  ({ original, caps }: MakeAsked) => makeAnew(Buffer.from(original), caps),
  error => error instanceof UnreadablePicture,
)
