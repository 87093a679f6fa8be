import { useState } from 'react'
import { useQueryOf } from '../../api/hooks.tsx'
import type { Faces } from '../../pages/composer/faces/face-dialog.tsx'

interface Looking {
  /** Null: the trust itself posts, and has no classes. */
  schoolId: string | null
  channel: string
  people: { found: Faces['found']; find: (words: string) => void }
  /** Whoever posts may see what families answered. */
  maySee: boolean
}

/** Who could be in a picture: the classes of the school, one of them at a time, and whoever is searched for. */
export function useClass({ schoolId, channel, people, maySee }: Looking): Faces {
  const [openClass, setClass] = useState<string | null>(null)
  const of = { schoolId: schoolId ?? '', class: openClass ?? '' }
  const isOpen = schoolId !== null && of.class !== ''
  const classes = useQueryOf('people.list-classes', { schoolId: of.schoolId }, { enabled: schoolId !== null })
  const members = useQueryOf('people.list-class', of, { enabled: isOpen })
  const answers = useQueryOf('consent.matrix', of, { enabled: isOpen && maySee })
  const stateOf = (id: string) =>
    answers.data?.people.find(person => person.id === id)?.states[channel]?.photo ?? null
  return {
    classes: classes.data?.classes ?? [],
    openClass,
    members: isOpen ? (members.data?.people ?? []).map(one => ({ ...one, state: stateOf(one.id) })) : [],
    found: people.found,
    onClass: setClass,
    onFind: people.find,
  }
}
