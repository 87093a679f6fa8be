import { consentWord } from '../../../parts/consent-dot.tsx'
import { placed } from '../../../parts/covered-picture.tsx'
import type { Face } from '../variant.ts'
import { isOpen } from './face-walk.ts'

/** A face on the picture: pressed, it asks who it is. */
export function FaceBox({ face, onOpen }: { face: Face; onOpen: () => void }) {
  const look = face.covered ? 'face covered' : isOpen(face) ? 'face open' : 'face'
  return (
    <button type="button" className={look} style={placed(face.box)} data-face={face.id} onClick={onOpen}>
      <span aria-hidden="true">
        <i>{face.number}</i>
        {shortName(face) !== null && <b>{shortName(face)}</b>}
      </span>
      <em className="sr">{spoken(face)}</em>
    </button>
  )
}

function shortName({ answer, person }: Face): string | null {
  if (person) return person.name.split(' ')[0] ?? person.name
  if (answer === 'visitor') return 'Visitor'
  return answer === 'unanswered' ? '?' : null
}

/** "Face 3: Amara Bello, photo no, covered. Change." */
function spoken(face: Face): string {
  const { number, answer, person, covered } = face
  const who = person
    ? `${person.name}, photo ${consentWord[person.state]}`
    : answer === 'visitor'
      ? 'a visitor who agreed'
      : answer === 'unrecognisable'
        ? 'cannot be recognised'
        : answer === 'covered'
          ? 'nobody is to be seen'
          : 'not answered yet'
  return `Face ${number}: ${who}${covered ? ', covered here' : ''}. ${isOpen(face) ? 'Say who it is' : 'Change'}`
}
