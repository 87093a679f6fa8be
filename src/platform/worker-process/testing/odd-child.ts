/** A child that does what it is asked, which is mostly bad. */
import { answerParent } from '../answer-parent.ts'

const hoard: Buffer[] = []

answerParent({
  echo: async given => given,
  pid: async () => process.pid,
  fail: async () => {
    throw new Error('it will not')
  },
  steps: async (_given, onProgress) => {
    for (const step of [0.25, 0.5, 1]) onProgress(step)
    return 'done'
  },
  // Busy, as arithmetic is: it hears nothing meanwhile.
  spin: async given => {
    const until = performance.now() + Number(given)
    while (performance.now() < until);
    return 'spun'
  },
  hang: () => new Promise(() => setInterval(() => {}, 1000)),
  die: async () => process.exit(3),
  grow: async given => void hoard.push(Buffer.alloc(Number(given), 1)),
  hoard: () =>
    new Promise(() => setInterval(() => hoard.push(Buffer.alloc(32 * 1024 * 1024, hoard.length)), 20)),
  connect: async () => {
    const { connect } = await import('node:net')
    connect(9, '127.0.0.1')
  },
})
