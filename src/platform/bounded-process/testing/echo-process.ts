import { setTimeout as after } from 'node:timers/promises'
import { serveAsks } from '../serve-asks.ts'

export interface Echo {
  say: string
  how?: 'late' | 'hold' | 'refuse' | 'break' | 'die' | 'hoard' | 'grow'
}

class Refused extends Error {}

/** A process that does what no decoder should. */
serveAsks(
  async ({ say, how }: Echo) => {
    if (how === 'late') await after(60_000)
    // As a decoder in WebAssembly would: nothing else runs in its thread.
    if (how === 'hold') for (;;);
    if (how === 'refuse') throw new Refused(say)
    if (how === 'break') throw new Error(say)
    if (how === 'die') process.kill(process.pid, 'SIGSEGV')
    if (how === 'hoard') {
      const hoard: Buffer[] = []
      for (;;) {
        hoard.push(Buffer.alloc(8 * 1024 * 1024, hoard.length))
        await after(1)
      }
    }
    if (how === 'grow') {
      const memory = new WebAssembly.Memory({ initial: 1 })
      for (;;) memory.grow(1024)
    }
    return { say, pid: process.pid }
  },
  error => error instanceof Refused || error instanceof RangeError,
)
