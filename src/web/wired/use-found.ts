import { useState } from 'react'
import { useQueryOf } from '../api/hooks.tsx'
import type { FoundPerson } from '../parts/person-picker.tsx'

/** Finds people of a school by the beginnings of their name. The register itself never comes here. */
export function useFound(schoolId: string | null) {
  const [words, setWords] = useState('')
  const asked = words.trim()
  const { data } = useQueryOf(
    'people.find-people',
    { schoolId: schoolId ?? '', words: asked },
    { enabled: schoolId !== null && asked !== '', keepLast: true },
  )
  const found: FoundPerson[] =
    asked === ''
      ? []
      : (data?.people ?? []).map(({ id, name, class: group, kind }) => ({
          id,
          name,
          where: group ?? `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`,
        }))
  return { found, find: setWords }
}
