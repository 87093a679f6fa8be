import { useRef, useState } from 'react'
import type { InputOf, StaffApi } from '../api/client.ts'
import { useRun } from '../api/hooks.tsx'
import type { NewPerson } from '../pages/add-person.tsx'
import type { HandedLink } from '../pages/hand-over.tsx'
import { dateOf } from '../when.ts'
import { useAttempt } from './use-attempt.ts'

type Role = InputOf<StaffApi, 'people.grant-role'>['role']

/** Adds somebody, gives the role, makes the link: three operations, each with its own entry on the record. */
export function useAddPerson() {
  const add = useRun('people.add-person')
  const grant = useRun('people.grant-role')
  const invite = useRun('people.invite-person')
  const { busy, error, attempt, forget } = useAttempt()
  const [link, setLink] = useState<HandedLink | null>(null)
  // Somebody who was added before a later step failed is not added a second time.
  const added = useRef(new Map<string, string>())
  const granted = useRef(new Set<string>())

  const handOver = async (personId: string, name: string) => {
    const made = await invite.mutateAsync({ personId })
    setLink({ name, link: made.link, until: dateOf(made.expiresAt) })
  }
  const register = async (person: NewPerson): Promise<string> => {
    const known = added.current.get(person.email)
    if (known !== undefined) return known
    const { id } = await add.mutateAsync({
      schoolId: person.schoolId || null,
      kind: person.kind,
      name: person.name.trim(),
      email: person.email.trim(),
      ...(person.jobTitle.trim() !== '' && { jobTitle: person.jobTitle.trim() }),
    })
    added.current.set(person.email, id)
    return id
  }
  return {
    busy,
    errors: error?.byField ?? {},
    /** The link to hand over, made last. */
    link,
    forget: () => {
      forget()
      setLink(null)
    },
    /** Resolves to true once all three are done; otherwise `errors` say what is wrong. */
    addPerson: async (person: NewPerson): Promise<boolean> => {
      const done = await attempt(async () => {
        const personId = await register(person)
        if (person.role !== '' && !granted.current.has(personId)) {
          await grant.mutateAsync({
            personId,
            role: person.role as Role,
            schoolId: person.schoolId || null,
            ...(person.until !== '' && { until: person.until }),
          })
          granted.current.add(personId)
        }
        await handOver(personId, person.name.trim())
        return true
      })
      return done === true
    },
    /** A link for somebody who is here already. */
    invite: (personId: string, name: string) => attempt(() => handOver(personId, name)),
  }
}
