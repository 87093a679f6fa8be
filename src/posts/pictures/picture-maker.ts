import type { Caps, Rendition } from '../../media/rendition.ts'
import { UnreadablePicture } from '../../media/unreadable-picture.ts'
import { boundedProcess, ProcessEnded, RefusedAsk } from '../../platform/bounded-process/bounded-process.ts'

declare module '../../platform/operations/services.ts' {
  interface Services {
    pictureMaker: PictureMaker
  }
}

/** Makes pictures anew (`media/make-anew`) where what breaks a decoder breaks nothing else. */
export interface PictureMaker {
  /** @throws UnreadablePicture with a sentence for whoever chose it. */
  makeAnew(original: Buffer, caps: Caps): Promise<Rendition>
  stop(): Promise<void>
}

export interface MakeAsked {
  original: Uint8Array
  caps: Caps
}

/** A picture of 60 megapixels, which is the most, takes 3 s on a slow core. */
const LONGEST_MS = 10_000
/** The same picture takes 700 MB while it is HEIC. */
const MOST_MB = 1200

/** In a process of its own. `entry` and `timeoutMs` are for tests of what hangs. */
export function startPictureMaker({
  entry = new URL('./picture-maker-process.ts', import.meta.url),
  timeoutMs = LONGEST_MS,
} = {}): PictureMaker {
  const maker = boundedProcess<MakeAsked, Rendition>({ entry, timeoutMs, memoryMb: MOST_MB })
  return {
    async makeAnew(original, caps) {
      const made = await maker.ask({ original, caps }).catch((error: unknown) => {
        throw asTold(error)
      })
      return { ...made, bytes: Buffer.from(made.bytes) }
    },
    stop: () => maker.stop(),
  }
}

function asTold(error: unknown): unknown {
  if (error instanceof RefusedAsk) return new UnreadablePicture(error.message)
  if (!(error instanceof ProcessEnded)) return error
  return new UnreadablePicture(
    error.why === 'time'
      ? 'This picture takes too long to read. Export it as JPEG, then choose it.'
      : 'This picture cannot be read. Export it as JPEG, then choose it.',
  )
}
