import { consentWord } from '../../parts/consent-dot.tsx'
import { placed } from '../../parts/covered-picture.tsx'
import { Field } from '../../parts/field.tsx'
import { Note } from '../../parts/note.tsx'
import { PersonChip } from '../../parts/person-chip.tsx'
import { PersonPicker, type FoundPerson } from '../../parts/person-picker.tsx'
import { Tick } from '../../parts/tick.tsx'
import type { PostPicture, Tagged } from './variant.ts'

export interface PictureActions {
  onAlt: (picture: number, alt: string) => void
  onTag: (picture: number, person: FoundPerson) => void
  onUntag: (picture: number, personId: string) => void
  onCover: (picture: number, personId: string, covered: boolean) => void
  onNobody: (picture: number, nobody: boolean) => void
  onTakeOut: (picture: number) => void
  onFindPeople: (words: string) => void
}

interface PictureProps {
  picture: PostPicture
  /** The channel that would show it: "Facebook". */
  channel: string
  found: readonly FoundPerson[]
  errors: Record<string, string>
  actions: PictureActions
}

/** One picture: who is in it (said by hand, never guessed), what is covered, and its words for who cannot see it. */
export function Picture({ picture, channel, found, errors, actions }: PictureProps) {
  const { index, people } = picture
  return (
    <>
      <div className="pic">
        <img src={picture.url} width={picture.width} height={picture.height} alt={picture.alt} />
        {people.map((person, i) => (
          <Face
            key={person.personId}
            person={person}
            number={i + 1}
            onCover={c => actions.onCover(index, person.personId, c)}
          />
        ))}
      </div>
      <h3 className="who-h">Who is in the picture, and may {channel} show them?</h3>
      {people.length > 0 && (
        <ul className="row who">
          {people.map((person, i) => (
            <li key={person.personId}>
              <PersonChip
                name={person.name}
                number={i + 1}
                state={person.state}
                onRemove={() => actions.onUntag(index, person.personId)}
              />
            </li>
          ))}
        </ul>
      )}
      <PersonPicker
        label={people.length === 0 ? 'Somebody in the picture' : 'Somebody else in the picture'}
        error={errors[`people-${index}`]}
        found={found}
        onFind={actions.onFindPeople}
        onPick={person => actions.onTag(index, person)}
      />
      {people.length === 0 && (
        <Tick checked={picture.nobody} onChange={nobody => actions.onNobody(index, nobody)}>
          Nobody can be recognised in this picture
        </Tick>
      )}
      <Note>Copybook never recognises a face: you say who is who. Nothing left the school.</Note>
      <div className="alt">
        <Field label="Describe the picture for people who cannot see it" error={errors[`alt-${index}`]}>
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

interface FaceProps {
  person: Tagged
  number: number
  onCover: (covered: boolean) => void
}

function Face({ person, number, onCover }: FaceProps) {
  if (!person.box) return null
  return (
    <button
      type="button"
      className={person.covered ? 'face covered' : 'face'}
      style={placed(person.box)}
      aria-pressed={person.covered}
      onClick={() => onCover(!person.covered)}
    >
      <span aria-hidden="true">
        <i>{number}</i>
        <b>{person.shortName}</b>
      </span>
      <em className="sr">
        Cover {person.name}, photo {consentWord[person.state]}
      </em>
    </button>
  )
}
