import type { CopiedFace } from './faced-copies.ts'
import type { CaseChannel, DrawnPicture } from './picture-case.ts'
import type { Sent } from './picture-run.ts'

export type Said = 'unanswered' | 'covered' | 'visitor' | 'unrecognisable' | { pupil: number }

/** The test's own opinion of what may be seen of a post, which asks the product nothing. */
export function pictureJudge(
  faces: readonly CopiedFace[],
  pictures: readonly DrawnPicture[],
  firstYes: readonly string[],
) {
  const whose = new Map<string, Said>()
  for (const { id, picture, place } of faces) {
    const { places, first } = pictures[picture]!
    const pupil = first[places.indexOf(place)]!
    whose.set(id, pupil === null ? 'unanswered' : { pupil })
  }
  const tags = new Map<number, readonly number[]>()
  const yes = new Set(firstYes)
  /** A yes that is taken back at this moment may still have counted, or not any more. */
  let racing: string | null = null

  const agrees = (pupil: number, channel: CaseChannel) => {
    const key = `${pupil}/${channel}`
    return yes.has(key) || racing === key
  }

  function mayBeSeen({ id }: CopiedFace, channel: CaseChannel): boolean {
    const said = whose.get(id)!
    if (said === 'visitor' || said === 'unrecognisable') return true
    return typeof said === 'object' && agrees(said.pupil, channel)
  }

  /** Somebody tagged who has a face in the picture is where that face is. */
  const taggedBesides = (picture: number) =>
    (tags.get(picture) ?? []).filter(pupil =>
      faces.every(face => {
        const said = whose.get(face.id)!
        return face.picture !== picture || typeof said !== 'object' || said.pupil !== pupil
      }),
    )

  return {
    said: (faceId: string, said: Said) => void whose.set(faceId, said),
    tagged: (picture: number, who: readonly number[]) => void tags.set(picture, who),
    answered(pupil: number, channel: CaseChannel, isYes: boolean): void {
      yes[isYes ? 'add' : 'delete'](`${pupil}/${channel}`)
    },
    uncovered(faceId: string): void {
      if (whose.get(faceId) === 'covered') whose.set(faceId, 'unanswered')
    },
    /** A no on its way. What it gives is called once the no is written down. */
    racing(pupil: number, channel: CaseChannel): () => void {
      const key = `${pupil}/${channel}`
      if (yes.has(key)) racing = key
      return () => void yes.delete(key)
    },
    settled: () => void (racing = null),
    wrongIn({ channel, picture, places }: Sent): string[] {
      const there = faces.filter(face => face.picture === picture)
      const seen = places.flatMap(place => {
        const face = there.find(one => one.place === place)
        return face && mayBeSeen(face, channel) ? [] : [`face ${picture}/${place} on ${channel}`]
      })
      const besides = taggedBesides(picture).filter(pupil => !agrees(pupil, channel))
      return [...seen, ...besides.map(pupil => `pupil ${pupil} in ${picture} on ${channel}`)]
    },
  }
}
