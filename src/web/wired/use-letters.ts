import { useState } from 'react'
import { useRun } from '../api/hooks.tsx'
import type { FamilyLetter } from '../pages/register/letters.tsx'
import { dateOf } from '../when.ts'

/** Letters that were made and wait to be printed; null: none. */
export interface LettersOf {
  letters: readonly FamilyLetter[] | null
  make: (askIds: readonly string[]) => Promise<void>
  close: () => void
}

export function useLetters(): LettersOf {
  const run = useRun('consent.family-letters')
  const [letters, setLetters] = useState<readonly FamilyLetter[] | null>(null)
  return {
    letters,
    async make(askIds) {
      const made = await run.mutateAsync({ askIds: [...askIds] })
      setLetters(made.letters.map(one => ({ ...one, answerBy: dateOf(`${one.answerBy}T12:00:00Z`) })))
    },
    close: () => setLetters(null),
  }
}
