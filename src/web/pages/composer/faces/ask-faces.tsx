import { useState } from 'react'
import { FaceDialog, type Faces, type FaceSaid } from './face-dialog.tsx'
import { nextOpen, type FaceAt } from './face-walk.ts'

/** Each answers with null once it is saved, or with why it is not. */
export interface FaceActions {
  onSay: (picture: number, faceId: string, said: FaceSaid) => Promise<string | null>
  onCover: (picture: number, faceId: string, covered: boolean) => Promise<string | null>
  onNoFace: (picture: number, faceId: string) => Promise<string | null>
}

interface AskFacesProps {
  /** All faces that are asked about, one after the other. */
  all: readonly FaceAt[]
  channel: string
  /** The face that is asked about; null: none is. */
  asking: string | null
  faces: Faces
  actions: FaceActions
  onAsk: (faceId: string | null) => void
}

/** Asks who is who, from one face to the next over all pictures, until everybody is answered for. */
export function AskFaces({ all, channel, asking, faces, actions, onAsk }: AskFacesProps) {
  const [error, setError] = useState<string | null>(null)
  const here = all.find(({ face }) => face.id === asking)
  if (!here) return null
  const { picture, face, where } = here
  const saved = async (work: Promise<string | null>) => {
    const why = await work
    setError(why)
    if (why !== null) return
    // Whoever came back to change one answer is done; who goes from face to face meets the next.
    onAsk(face.answer === 'unanswered' ? (nextOpen(all, face.id)?.face.id ?? null) : null)
  }
  return (
    <FaceDialog
      key={face.id}
      picture={picture}
      face={face}
      where={where}
      channel={channel}
      faces={faces}
      error={error}
      onSay={said => void saved(actions.onSay(picture.index, face.id, said))}
      onCover={covered => void saved(actions.onCover(picture.index, face.id, covered))}
      onNoFace={() => void saved(actions.onNoFace(picture.index, face.id))}
      onClose={() => {
        setError(null)
        onAsk(null)
      }}
    />
  )
}
