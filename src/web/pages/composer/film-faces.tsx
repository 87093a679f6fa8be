import { Button } from '../../parts/button.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Note } from '../../parts/note.tsx'
import { PersonChip } from '../../parts/person-chip.tsx'
import { Progress } from '../../parts/progress.tsx'
import { FaceCloseUp } from './faces/face-close-up.tsx'
import { isOpen } from './faces/face-walk.ts'
import type { FilmFace, FilmLook } from './variant.ts'

interface FilmFacesProps {
  look: FilmLook
  channel: string
  /** Asks who a face is. */
  onAsk: (faceId: string) => void
  onCoverWithoutYes: () => void
}

/** The faces of a film, each by the moment in which it is clearest: who they are a person says, once for all of its time. */
export function FilmFaces({ look, channel, onAsk, onCoverWithoutYes }: FilmFacesProps) {
  const { faces } = look
  const open = faces.filter(isOpen)
  const withoutYes = faces.filter(face => !face.covered && face.person && face.person.state !== 'given')
  return (
    <>
      {look.looking === 'waiting' ? (
        <Progress
          label="Looking for faces in the film"
          words={`Looking for faces, a moment each second: ${look.percent}% done. You can go on writing.`}
          done={look.percent}
          of={100}
        />
      ) : (
        <p className="faces-say" role="status">
          {inWords(look)}
        </p>
      )}
      {look.failure !== null && <Note icon="info">{look.failure}</Note>}
      {faces.length > 0 && (
        <ol className="film-faces">
          {faces.map(face => (
            <li key={face.id}>
              {face.still ? (
                <FaceCloseUp picture={face.still} box={face.box} />
              ) : (
                <div className="face-close" aria-hidden="true" />
              )}
              <div>
                <p className="meta">
                  Face {face.number}, {face.when}
                </p>
                {face.person ? (
                  <PersonChip name={face.person.name} number={null} state={face.person.state} />
                ) : (
                  <p>{whoInWords(face)}</p>
                )}
                {face.covered && <p className="meta">Covered on {channel}</p>}
                <button
                  type="button"
                  className="mend plain"
                  data-face={face.id}
                  onClick={() => onAsk(face.id)}
                >
                  {isOpen(face) ? 'Say who it is' : 'Change'}
                  <span className="sr">: face {face.number}</span>
                </button>
              </div>
            </li>
          ))}
        </ol>
      )}
      <div className="row faces-do">
        {open.length > 0 && (
          <Button small onClick={() => onAsk(open[0]!.id)}>
            Say who is who
          </Button>
        )}
        {withoutYes.length > 0 && (
          <button type="button" className="mend" onClick={onCoverWithoutYes}>
            <Icon name="pen" />
            Cover everybody without a yes on {channel} ({withoutYes.length})
          </button>
        )}
      </div>
      {look.making !== null && <Note icon="info">{look.making}</Note>}
    </>
  )
}

function inWords({ looking, faces }: FilmLook): string {
  const open = faces.filter(isOpen).length
  if (open > 0) return `${open} of ${faces.length === 1 ? '1 face' : `${faces.length} faces`} to answer.`
  if (looking === 'failed') return 'Watch all of the film yourself, and say who is in it.'
  if (faces.length === 0) return 'No face was found. Watch it all the same, and say who is in it.'
  const covered = faces.filter(face => face.covered).length
  const all = faces.length === 1 ? '1 face, answered' : `${faces.length} faces, all answered`
  return covered === 0 ? `${all}.` : `${all}; ${covered} covered here.`
}

function whoInWords({ answer }: FilmFace): string {
  if (answer === 'visitor') return 'A visitor who agreed'
  if (answer === 'unrecognisable') return 'Cannot be recognised'
  return answer === 'covered' ? 'Nobody is to be seen' : 'Nobody has said yet'
}
