import type { ReplyCheck } from '../../pages/moderation/answer-form.tsx'

/** A mark on an answer, as far as it takes to say which of the three it breaks. */
export interface AnswerMark {
  rule: string
  message: string
}

const three: readonly { id: string; words: string; breaks: (mark: AnswerMark) => boolean }[] = [
  {
    id: 'child',
    words: 'Says nothing about the child',
    breaks: ({ rule }) => rule === 'reply-about-one-person',
  },
  { id: 'complaints', words: 'Points to complaints', breaks: ({ rule }) => rule === 'reply-complaints' },
]

/**
 * The three things that a reply keeps to, from the marks on it: names nobody, says nothing of a child, and points to the
 * complaints procedure where it answers a concern. What breaks another rule stands with the first. Null: not read yet.
 */
export function checksOf(marks: readonly AnswerMark[] | null, toConcern: boolean): ReplyCheck[] {
  const others = (mark: AnswerMark) => !three.some(({ breaks }) => breaks(mark))
  return [{ id: 'names', words: 'Names nobody', breaks: others }, ...three]
    .filter(({ id }) => id !== 'complaints' || toConcern)
    .map(({ id, words, breaks }) => {
      const broken = marks?.find(breaks)
      return { id, ok: marks === null ? null : broken === undefined, words: broken?.message ?? words }
    })
}
