export interface Asked<Q> {
  question: Q
}

export type Answer<A> = { answer: A } | { refused: { name: string; message: string } }

/** How often the memory is looked at. */
const LOOK_MS = 50
/** WebAssembly's own memory is a part of it, and may never be larger than this. */
const PAGE = 65_536

/**
 * The child's end of a `boundedProcess`: answers what is asked, and ends when its memory is beyond the limit or its
 * parent is gone. `refuses` tells the errors that are an answer (this is no picture) from those that break it.
 */
export function serveAsks(
  answer: (question: never) => Promise<unknown>,
  refuses: (error: Error) => boolean,
): void {
  const limit = Number(process.argv[2]) * 1024 * 1024
  boundWasm(limit)
  const look = setInterval(() => {
    if (process.memoryUsage.rss() > limit) process.exit(1)
  }, LOOK_MS)
  look.unref()
  process.once('disconnect', () => process.exit(0))
  process.on('message', ({ question }: Asked<never>) => {
    answer(question).then(
      given => process.send?.({ answer: given } satisfies Answer<unknown>),
      (error: unknown) => {
        if (!(error instanceof Error && refuses(error))) process.exit(1)
        process.send?.({ refused: { name: error.name, message: error.message } } satisfies Answer<unknown>)
      },
    )
  })
  process.send?.('ready')
}

/**
 * A decoder in WebAssembly holds this thread, so that nobody looks at its memory meanwhile: it is not given more. A
 * memory that may not grow is an error that every allocator knows.
 */
function boundWasm(limit: number): void {
  const grow = Object.getOwnPropertyDescriptor(WebAssembly.Memory.prototype, 'grow')!.value as (
    this: WebAssembly.Memory,
    pages: number,
  ) => number
  WebAssembly.Memory.prototype.grow = function (pages) {
    if (this.buffer.byteLength + pages * PAGE > limit)
      throw new RangeError('beyond the memory of this process')
    return grow.call(this, pages)
  }
}
