import { useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { ConsentDot, consentWord, type ConsentState } from '../../../parts/consent-dot.tsx'
import { Dialog } from '../../../parts/dialog.tsx'
import { Field } from '../../../parts/field.tsx'
import { Icon } from '../../../parts/icon.tsx'
import { PersonPicker, type FoundPerson } from '../../../parts/person-picker.tsx'
import type { Face } from '../variant.ts'
import { FaceCloseUp } from './face-close-up.tsx'
import type { FacePicture } from './face-walk.ts'
import { NotOnRegister } from './not-on-register.tsx'

/** Somebody of the class that is open, and whether the open channel may show them. */
export interface ClassMember {
  id: string
  name: string
  /** Null: whoever posts may not see what families answered. */
  state: ConsentState | null
}

/** What somebody says of a face. */
export type FaceSaid =
  | { answer: 'person'; personId: string }
  | { answer: 'visitor'; reason: string }
  | { answer: 'unrecognisable'; reason: string }
  | { answer: 'covered' }

/** Who could be in a picture, as far as whoever posts may see it. */
export interface Faces {
  classes: readonly string[]
  /** The class whose pupils are listed; null: none is chosen. */
  openClass: string | null
  members: readonly ClassMember[]
  found: readonly FoundPerson[]
  onClass: (name: string) => void
  onFind: (words: string) => void
}

interface FaceDialogProps {
  picture: FacePicture
  face: Face
  /** "Picture 2 of 3". */
  where: string
  channel: string
  faces: Faces
  error: string | null
  onSay: (said: FaceSaid) => void
  /** Covers a face on the open channel only, or shows it there again. */
  onCover: (covered: boolean) => void
  onNoFace: () => void
  onClose: () => void
}

/** Who is it? Asked face after face, answered by a person: nothing here recognises anybody. */
export function FaceDialog({ picture, face, where, channel, faces, error, ...on }: FaceDialogProps) {
  const [other, setOther] = useState(false)
  const count = picture.faces.length
  const taken = new Map(
    picture.faces.flatMap(one => (one.person ? [[one.person.personId, one.number] as const] : [])),
  )
  return (
    <Dialog open title="Who is this?" onClose={on.onClose}>
      <p className="meta">
        {where}, face {face.number} of {count}
      </p>
      <div className="face-ask">
        {picture.url !== '' && <FaceCloseUp picture={picture} box={face.box} />}
        {!other && <ClassField faces={faces} />}
      </div>
      {error !== null && (
        <p className="err" role="alert">
          <Icon name="info" />
          <span>{error}</span>
        </p>
      )}
      {other ? (
        <NotOnRegister
          channel={channel}
          onSay={on.onSay}
          onNoFace={on.onNoFace}
          onBack={() => setOther(false)}
        />
      ) : (
        <>
          {faces.members.length > 0 && (
            <ul className="class-list" aria-label={`Pupils of ${faces.openClass}`}>
              {faces.members.map(member => (
                <li key={member.id}>
                  <button
                    type="button"
                    aria-pressed={face.person?.personId === member.id}
                    onClick={() => on.onSay({ answer: 'person', personId: member.id })}
                  >
                    {member.state !== null && <ConsentDot state={member.state} />}
                    <span>
                      {member.name}
                      {member.state !== null && (
                        <em className="sr">
                          , photo on {channel}: {consentWord[member.state]}
                        </em>
                      )}
                      {taken.has(member.id) && member.id !== face.person?.personId && (
                        <small>is face {taken.get(member.id)}</small>
                      )}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          )}
          <PersonPicker
            label={faces.members.length > 0 ? 'Somebody else of the school' : 'Somebody of the school'}
            found={faces.found}
            onFind={faces.onFind}
            onPick={({ id }) => on.onSay({ answer: 'person', personId: id })}
          />
          <div className="foot-act">
            <CoverButton face={face} channel={channel} onSay={on.onSay} onCover={on.onCover} />
            <Button look="quiet" onClick={() => setOther(true)}>
              Somebody else, or nobody
            </Button>
          </div>
        </>
      )}
    </Dialog>
  )
}

/** A face that somebody has named is covered channel by channel; one that nobody names, everywhere. */
function CoverButton({
  face,
  channel,
  onSay,
  onCover,
}: Pick<FaceDialogProps, 'face' | 'channel' | 'onSay' | 'onCover'>) {
  if (face.answer === 'unanswered') {
    return <Button onClick={() => onSay({ answer: 'covered' })}>Cover this face</Button>
  }
  if (face.answer === 'covered') return null
  return (
    <Button onClick={() => onCover(!face.covered)}>
      {face.covered ? `Show this face on ${channel}` : `Cover this face on ${channel}`}
    </Button>
  )
}

function ClassField({ faces }: { faces: Faces }) {
  if (faces.classes.length === 0) return null
  return (
    <Field label="Class">
      {tied => (
        <select {...tied} value={faces.openClass ?? ''} onChange={e => faces.onClass(e.target.value)}>
          <option value="">Choose a class</option>
          {faces.classes.map(name => (
            <option key={name}>{name}</option>
          ))}
        </select>
      )}
    </Field>
  )
}
