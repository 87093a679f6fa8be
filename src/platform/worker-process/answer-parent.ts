import type { Asked, Said } from './messages.ts'

/** Answers one kind of question. `onProgress` takes fractions 0..1, and is the sign of life that the parent waits for. */
export type Answer = (given: unknown, onProgress: (done: number) => void) => Promise<unknown>

/**
 * The child's end: answers the parent's questions, which come one at a time. Ends with its parent, however that ends.
 */
export function answerParent(answers: Readonly<Record<string, Answer>>): void {
  const say = (said: Said) => void process.send?.(said)
  process.once('disconnect', () => process.exit(0))
  process.on('message', ({ id, what, given }: Asked) => {
    const answer = answers[what]
    if (!answer) {
      say({ id, error: `There is no answer to ${what}.` })
      return
    }
    answer(given, progress => say({ id, progress })).then(
      result => say({ id, answer: result }),
      (error: unknown) => say({ id, error: error instanceof Error ? error.message : 'failed' }),
    )
  })
  say({ ready: true })
}
