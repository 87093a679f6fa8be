import { Choice } from '../../parts/choice.tsx'
import type { ConsentState } from '../../parts/consent-dot.tsx'
import { Field } from '../../parts/field.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Note } from '../../parts/note.tsx'
import { PersonChip } from '../../parts/person-chip.tsx'
import { PersonPicker, type FoundPerson } from '../../parts/person-picker.tsx'
import { Tick } from '../../parts/tick.tsx'
import { FilmFaces } from './film-faces.tsx'
import './faces/faces.css'
import type { FilmFace, FilmLook } from './variant.ts'

export interface PostFilm {
  /** Where it is played from; null shows the player empty. */
  url: string | null
  width: number
  height: number
  title: string
  hasCaptions: boolean
  /** Null: nobody has said. */
  madeForChildren: boolean | null
  /** Somebody has said that nobody can be recognised in it. */
  nobody: boolean
  people: readonly { personId: string; name: string; state: ConsentState }[]
  look: FilmLook
}

export interface FilmActions {
  onAdd: (file: File) => void
  onTitle: (title: string) => void
  /** Null: without captions. */
  onCaptions: (file: File | null) => void
  onForChildren: (forChildren: boolean) => void
  onTag: (person: FoundPerson) => void
  onUntag: (personId: string) => void
  onNobody: (nobody: boolean) => void
  onTakeOut: () => void
}

interface FilmProps {
  film: PostFilm
  /** The channel that would show it: "YouTube". */
  channel: string
  found: readonly FoundPerson[]
  errors: Record<string, string>
  actions: FilmActions
  onFindPeople: (words: string) => void
  /** Asks who a face is. */
  onAsk: (faceId: string) => void
  onCoverWithoutYes: () => void
}

/** The film of a post: what it is called, who is in it (said by hand), whom it is for, and its captions. */
export function Film({ film, channel, found, errors, actions, onFindPeople, ...on }: FilmProps) {
  const { people, look } = film
  const forChildren = film.madeForChildren === null ? null : film.madeForChildren ? 'yes' : 'no'
  return (
    <div className="film">
      <video
        className="film-shown"
        src={film.url ?? undefined}
        controls
        preload="metadata"
        aria-label={film.title || 'The film'}
      >
        <track kind="captions" />
      </video>
      <Field label="Title of the film" error={errors['film-title']}>
        {tied => <input {...tied} value={film.title} onChange={e => actions.onTitle(e.target.value)} />}
      </Field>
      <h3 className="who-h">Who is seen or named in the film, and may {channel} show them?</h3>
      <FilmFaces look={look} channel={channel} {...on} />
      {people.length > 0 && (
        <ul className="row who">
          {people.map((person, i) => (
            <li key={person.personId}>
              <PersonChip
                name={person.name}
                number={i + 1}
                state={person.state}
                onRemove={() => actions.onUntag(person.personId)}
              />
            </li>
          ))}
        </ul>
      )}
      <PersonPicker
        label={people.length === 0 ? 'Somebody in the film' : 'Somebody else in the film'}
        error={errors['film-people']}
        found={found}
        onFind={onFindPeople}
        onPick={actions.onTag}
      />
      {people.length === 0 && look.faces.every(mayBeNobody) && (
        <Tick checked={film.nobody} onChange={actions.onNobody}>
          Nobody can be recognised in this film, by face or by name
        </Tick>
      )}
      <Choice
        legend="Is this film made for children?"
        value={forChildren}
        onChange={chosen => actions.onForChildren(chosen === 'yes')}
        options={[
          { value: 'yes', label: 'Yes', more: 'For pupils to watch. Comments are switched off.' },
          { value: 'no', label: 'No', more: 'For families and grown-ups.' },
        ]}
        error={errors['film-children']}
      />
      <div className="row">
        <label className="btn small add-pic">
          <Icon name="upload" />
          {film.hasCaptions ? 'Replace the captions' : 'Add captions (.vtt)'}
          <input
            className="sr"
            type="file"
            accept=".vtt,text/vtt"
            onChange={event => {
              const file = event.target.files?.[0]
              if (file) actions.onCaptions(file)
            }}
          />
        </label>
        {film.hasCaptions && (
          <button type="button" className="mend plain" onClick={() => actions.onCaptions(null)}>
            Leave the captions out
          </button>
        )}
      </div>
      <Note>
        Copybook finds faces but never recognises them: you say who is who. Nothing left the school.
      </Note>
      <Note>The place, the phone and the time are taken out of the file. It goes up private first.</Note>
      <button type="button" className="mend plain" onClick={actions.onTakeOut}>
        Take this film out
      </button>
    </div>
  )
}

/** Nobody is in it, and this face is Amy's: one of the two is not so. */
const mayBeNobody = ({ answer }: FilmFace): boolean => answer === 'covered' || answer === 'unrecognisable'
