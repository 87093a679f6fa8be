import { sql } from 'kysely'
import { londonDate } from '../../platform/clock.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { registerFor } from '../../posts/register-for.ts'
import type { RegisterIndex } from '../../signals/register-index.ts'
import { lookUp, nameWords, partsOf } from '../../signals/register-index.ts'

/**
 * Which of these writers' names are those of a current pupil: of the account's school, or of any for the trust's own.
 * Full names only, either way round in an account's name (`rowanellery7`). Somebody else may have the same name.
 */
export async function pupilsByName(
  { tx, actor, clock }: Pick<Context, 'tx' | 'actor' | 'clock'>,
  schoolId: string | null,
  names: readonly string[],
): Promise<ReadonlySet<string>> {
  const register = await registerFor(tx, actor.trustId, schoolId)
  const idsOf = new Map(
    [...new Set(names)].map(name => [name, pupilsNamed(register, name, schoolId)] as const),
  )
  const ids = [...idsOf.values()].flat()
  if (ids.length === 0) return new Set()
  const current = await tx
    .selectFrom('person')
    .select('id')
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .where(eb => eb.or([eb('left_on', 'is', null), eb('left_on', '>=', londonDate(clock.now()))]))
    .execute()
  const here = new Set(current.map(({ id }) => id))
  return new Set([...idsOf].flatMap(([name, people]) => (people.some(id => here.has(id)) ? [name] : [])))
}

function pupilsNamed(register: RegisterIndex, name: string, schoolId: string | null): string[] {
  const words = nameWords(name)
  const hit = lookUp(register, words, schoolId)
  const written = hit?.length === words.length ? hit.own.filter(({ form }) => form === 'full') : []
  const letters = words.join('').replaceAll(/[^\p{L}]/gu, '')
  const asHandle = (register.byHandle.get(letters) ?? []).filter(person => {
    const { first, surname } = partsOf(person)
    const [one, other] = [first.join(''), surname.join('')]
    const isHere = schoolId === null || person.school === schoolId || person.school === null
    return isHere && (letters === one + other || letters === other + one)
  })
  const people = [...written.map(({ person }) => person), ...asHandle]
  return people.filter(({ role }) => role === 'pupil').map(({ id }) => id)
}
