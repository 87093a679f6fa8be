import { useEffect, useRef, useState } from 'react'
import { useClient } from '../../api/hooks.tsx'
import type { InputOf, StaffApi } from '../../api/client.ts'
import type { AnswerMark } from './answer-shown.ts'

type Situation = InputOf<StaffApi, 'moderation.check-answer'>['situation']

/** The marks come this long after the last key. */
const AFTER_MS = 300

/** The marks on an answer as it is written; null until the words at hand were read. A stale answer is dropped. */
export function useCheckedAnswer(id: string) {
  const client = useClient()
  const [marks, setMarks] = useState<readonly AnswerMark[] | null>(null)
  const asked = useRef(new AbortController())
  useEffect(() => () => asked.current.abort(), [])
  const check = (situation: Situation, text: string, after: number = AFTER_MS) => {
    asked.current.abort()
    const mine = new AbortController()
    asked.current = mine
    setMarks(null)
    if (text === '') return
    setTimeout(() => {
      if (mine.signal.aborted) return
      client.ask('moderation.check-answer', { id, situation, text }, mine.signal).then(
        answer => {
          if (!mine.signal.aborted) setMarks(answer.marks)
        },
        // Not being able to look says nothing; the server looks again before anything goes out.
        () => undefined,
      )
    }, after)
  }
  return { marks, check }
}
