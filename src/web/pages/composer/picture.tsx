import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { placed, type Box } from '../../parts/covered-picture.tsx'
import { Field } from '../../parts/field.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Note } from '../../parts/note.tsx'
import { PersonChip } from '../../parts/person-chip.tsx'
import { PersonPicker, type FoundPerson } from '../../parts/person-picker.tsx'
import { Tick } from '../../parts/tick.tsx'
import { altAdvice } from './alt-advice.ts'
import { AddBox } from './faces/add-box.tsx'
import { FaceBox } from './faces/face-box.tsx'
import { facesInWords, isOpen } from './faces/face-walk.ts'
import './faces/faces.css'
import type { Face, PostPicture } from './variant.ts'

export interface PictureActions {
  onAlt: (picture: number, alt: string) => void
  onTag: (picture: number, person: FoundPerson) => void
  onUntag: (picture: number, personId: string) => void
  /** A face that was not found; the box in per cent. */
  onAddFace: (picture: number, box: Box) => void
  /** Something that is no face, covered on every channel. */
  onCoverPlace: (picture: number, box: Box) => void
  /** Takes off the cover of a place, or a crop. */
  onUncoverPlace: (picture: number, scrapId: string) => void
  /** Keeps that part only, on the open channel. */
  onCrop: (picture: number, box: Box) => void
  /** Everybody in the pictures whom the open channel may not show. */
  onCoverWithoutYes: () => void
  /** Where nobody could look for faces: somebody did. */
  onLooked: (picture: number) => void
  onNobody: (picture: number, nobody: boolean) => void
  onTakeOut: (picture: number) => void
  onFindPeople: (words: string) => void
}

interface PictureProps {
  picture: PostPicture
  /** The post's own words. */
  text: string
  /** The channel that would show it: "Facebook". */
  channel: string
  found: readonly FoundPerson[]
  errors: Record<string, string>
  actions: PictureActions
  /** Asks who a face is. */
  onAsk: (face: Face) => void
}

/** What somebody is about to lay on the picture, and what stands on the box meanwhile. */
const LAYING = { face: 'Add this face', place: 'Cover this', crop: 'Keep this part' } as const
type Laying = keyof typeof LAYING

/** One picture: who is in it (said by hand, never guessed), what is covered, and its words for who cannot see it. */
export function Picture({ picture, text, channel, found, errors, actions, onAsk }: PictureProps) {
  const { index, faces, people, scraps, crop } = picture
  const [laying, setLaying] = useState<Laying | null>(null)
  const open = faces.filter(isOpen)
  const withoutYes = faces.filter(face => !face.covered && face.person && face.person.state !== 'given')
  const lay = (box: Box) => {
    setLaying(null)
    if (laying === 'face') actions.onAddFace(index, box)
    else if (laying === 'place') actions.onCoverPlace(index, box)
    else actions.onCrop(index, box)
  }
  return (
    <>
      <div className="pic">
        <img src={picture.url} width={picture.width} height={picture.height} alt={picture.alt} />
        {laying === null ? (
          <>
            {faces.map(face => (
              <FaceBox key={face.id} face={face} onOpen={() => onAsk(face)} />
            ))}
            {crop && <div className="crop" style={placed(crop.box)} />}
            {scraps.map(scrap => (
              <button
                key={scrap.id}
                type="button"
                className="face covered"
                style={placed(scrap.box)}
                onClick={() => actions.onUncoverPlace(index, scrap.id)}
              >
                <em className="sr">Covered. Take the cover off</em>
              </button>
            ))}
          </>
        ) : (
          <AddBox words={LAYING[laying]} onDone={lay} onCancel={() => setLaying(null)} />
        )}
      </div>
      <h3 className="who-h">Who is in the picture, and may {channel} show them?</h3>
      <p className="faces-say" role="status">
        {laying === null
          ? facesInWords(picture)
          : 'Tap where it is, or pull a box over it. Then tap the box.'}
      </p>
      {(faces.length > 0 || people.length > 0) && (
        <ul className="row who">
          {faces.map(
            face =>
              face.person && (
                <li key={face.id}>
                  <PersonChip name={face.person.name} number={face.number} state={face.person.state} />
                </li>
              ),
          )}
          {people.map(person => (
            <li key={person.personId}>
              <PersonChip
                name={person.name}
                number={null}
                state={person.state}
                onRemove={() => actions.onUntag(index, person.personId)}
              />
            </li>
          ))}
        </ul>
      )}
      <div className="row faces-do">
        {open.length > 0 && (
          <Button small onClick={() => onAsk(open[0]!)}>
            Say who is who
          </Button>
        )}
        {withoutYes.length > 0 && (
          <button type="button" className="mend" onClick={() => actions.onCoverWithoutYes()}>
            <Icon name="pen" />
            Cover everybody without a yes on {channel} ({withoutYes.length})
          </button>
        )}
        <button type="button" className="mend plain" onClick={() => setLaying('face')}>
          Add a face
        </button>
        <button type="button" className="mend plain" onClick={() => setLaying('place')}>
          Cover something else
        </button>
        {crop ? (
          <button type="button" className="mend plain" onClick={() => actions.onUncoverPlace(index, crop.id)}>
            Show all of it again
          </button>
        ) : (
          <button type="button" className="mend plain" onClick={() => setLaying('crop')}>
            Crop it for {channel}
          </button>
        )}
      </div>
      <details className="more-people" open={people.length > 0}>
        <summary>Somebody is in it whose face is not to be seen</summary>
        <PersonPicker
          label="Who is it?"
          found={found}
          onFind={actions.onFindPeople}
          onPick={person => actions.onTag(index, person)}
        />
      </details>
      {picture.looking === 'failed' && (
        <Tick checked={false} onChange={() => actions.onLooked(index)} more={picture.failure ?? undefined}>
          I have looked myself: every face is marked, and nothing private is written in it
        </Tick>
      )}
      {picture.looking === 'done' && faces.length === 0 && people.length === 0 && (
        <Tick checked={picture.nobody} onChange={nobody => actions.onNobody(index, nobody)}>
          Nobody can be recognised in this picture
        </Tick>
      )}
      {errors[`people-${index}`] !== undefined && (
        <p className="err" role="alert">
          <Icon name="info" />
          <span>{errors[`people-${index}`]}</span>
        </p>
      )}
      <Note>
        Copybook finds faces but never recognises them: you say who is who. Nothing left the school.
      </Note>
      <div className="alt">
        <Field
          label="Describe the picture for people who cannot see it"
          hint={altAdvice(picture.alt, { text, wordsShare: picture.wordsShare })}
          error={errors[`alt-${index}`]}
        >
          {tied => (
            <textarea
              {...tied}
              rows={2}
              value={picture.alt}
              onChange={e => actions.onAlt(index, e.target.value)}
            />
          )}
        </Field>
      </div>
      <button type="button" className="mend plain" onClick={() => actions.onTakeOut(index)}>
        Take this picture out
      </button>
    </>
  )
}
