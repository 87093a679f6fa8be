import type { OutputOf, StaffApi } from '../api/client.ts'

type Post = OutputOf<StaffApi, 'posts.show'>
type Medium = Pick<Post['pictures'][number], 'peopleAnswer' | 'people'>
type Faces = Pick<OutputOf<StaffApi, 'posts.show-faces'>['pictures'][number], 'faces' | 'variants'>

/** Who is to be seen in a picture or a film on one account, and what is covered there, for whoever decides. */
export function whoIsSeen(
  { peopleAnswer, people }: Medium,
  faces: Faces | undefined,
  variantId: string,
): string {
  const here = faces?.variants.find(one => one.variantId === variantId)?.faces ?? []
  const hidden = new Set(here.flatMap(({ faceId, stands }) => (stands === 'hidden' ? [faceId] : [])))
  const seen = faces?.faces.filter(({ id }) => !hidden.has(id)) ?? []
  const names = [...seen.flatMap(({ person }) => person?.name ?? []), ...people.map(({ name }) => name)]
  const count = (answer: string) => seen.filter(face => face.answer === answer).length
  const said = [
    names.length > 0 ? `In it: ${[...new Set(names)].join(', ')}.` : null,
    counted(count('visitor'), 'visitor who agreed', 'visitors who agreed'),
    counted(count('unrecognisable'), 'face that cannot be recognised', 'faces that cannot be recognised'),
    counted(hidden.size, 'face covered here', 'faces covered here'),
    counted(count('unanswered'), 'face nobody has answered for', 'faces nobody has answered for'),
  ].filter(one => one !== null)
  if (said.length > 0) return said.join(' ')
  return peopleAnswer === 'nobody'
    ? 'Its author says that nobody can be recognised.'
    : 'Nobody has said yet who is in it.'
}

const counted = (count: number, one: string, more: string): string | null =>
  count === 0 ? null : `${count} ${count === 1 ? one : more}.`
