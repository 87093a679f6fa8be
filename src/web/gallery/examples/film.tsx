import { ComposerPage, type ComposerProps } from '../../pages/composer/composer.tsx'
import type { FilmActions, PostFilm } from '../../pages/composer/film.tsx'
import type { FilmFace } from '../../pages/composer/variant.ts'
import { LookThereForm } from '../../pages/look-there.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { channels, clauses, nowhere, type Example } from './example.ts'

const person = { name: 'Mr T. Okafor', role: 'Year 4 teacher' }
const channel = channels.youtube
const text = 'Our winter concert: three songs by Year 4 and the school choir.'

const film: PostFilm = {
  // There is no server here that could send one.
  url: null,
  width: 1280,
  height: 720,
  title: 'Winter concert',
  hasCaptions: false,
  madeForChildren: null,
  nobody: false,
  people: [
    { personId: 'p1', name: 'Zofia Nowak', state: 'given' },
    { personId: 'p2', name: 'Rowan Ellery', state: 'unknown' },
  ],
  look: {
    looking: 'done',
    percent: 100,
    failure: null,
    faces: [
      faceOf(1, '0:00 to 0:09', { personId: 'p3', name: 'Amara Bello', state: 'refused' }, true),
      faceOf(2, '0:02 to 0:31', { personId: 'p1', name: 'Zofia Nowak', state: 'given' }, false),
      faceOf(3, '0:12 to 0:15', null, false),
    ],
    making: 'The film is being made with what is covered in it. Nothing goes out before that is done.',
  },
}

function faceOf(number: number, when: string, person: FilmFace['person'], covered: boolean): FilmFace {
  const answer = person ? 'person' : 'unanswered'
  const box = { left: 40, top: 20, width: 12, height: 20 }
  return {
    id: `f${number}`,
    number,
    box,
    when,
    still: null,
    answer,
    person,
    reason: null,
    byHand: false,
    covered,
  }
}

const filmActions: FilmActions = {
  onAdd: nowhere,
  onTitle: nowhere,
  onCaptions: nowhere,
  onForChildren: nowhere,
  onTag: nowhere,
  onUntag: nowhere,
  onNobody: nowhere,
  onTakeOut: nowhere,
}

/** A film that its network would refuse as it is, and in which somebody has not been asked. */
function Filming() {
  return (
    <ComposerPage
      post={{
        title: 'winter concert',
        author: 'you',
        savedAt: '2026-11-24T10:42:00Z',
        version: 4,
        sent: false,
      }}
      variants={[
        {
          id: 'v-youtube',
          account: { id: 'a', name: 'Heron Lane Primary' },
          channel,
          text,
          decision: 'refuse',
          findings: [
            {
              id: 'consent',
              clause: clauses.names,
              decision: 'hold',
              state: 'open',
              start: null,
              end: null,
              media: 0,
              text: 'Rowan Ellery',
              message: 'Nobody has answered for Rowan Ellery on YouTube. Ask the family, or leave Rowan out.',
              mends: [],
            },
            {
              id: 'network-film.madeForChildren-empty',
              clause: null,
              decision: 'refuse',
              state: 'open',
              start: null,
              end: null,
              media: 0,
              text: '',
              message: 'Say whether this film is made for children. The network asks it of every film.',
              mends: [],
            },
          ],
          preview: [{ kind: 'same', words: text }],
          category: 'performance',
          at: null,
          secondPerson: true,
        },
      ]}
      open="v-youtube"
      pictures={[]}
      film={film}
      filmActions={filmActions}
      takes={{ pictures: false, films: true }}
      categories={[{ id: 'performance', name: 'Performance', clause: clauses.names }]}
      times={[{ at: null, label: 'As soon as it is decided' }]}
      limit={5000}
      readingAge={9}
      decider="Mrs Nair"
      checking="done"
      found={[]}
      faces={noFaces}
      faceActions={noFaceActions}
      actions={{
        onOpen: nowhere,
        onText: nowhere,
        onMend: nowhere,
        onCategory: nowhere,
        onWhen: nowhere,
        onAlt: nowhere,
        onTag: nowhere,
        onUntag: nowhere,
        onAddFace: nowhere,
        onCoverPlace: nowhere,
        onUncoverPlace: nowhere,
        onCrop: nowhere,
        onLooked: nowhere,
        onCoverWithoutYes: nowhere,
        onNobody: nowhere,
        onTakeOut: nowhere,
        onFindPeople: nowhere,
        onAddPictures: nowhere,
        onTryAgain: nowhere,
        onLeaveOut: nowhere,
        onSave: nowhere,
        onSend: nowhere,
      }}
    />
  )
}

const noFaces: ComposerProps['faces'] = {
  classes: [],
  openClass: null,
  members: [],
  found: [],
  onClass: nowhere,
  onFind: nowhere,
}
const nothing = () => Promise.resolve(null)
const noFaceActions: ComposerProps['faceActions'] = { onSay: nothing, onCover: nothing, onNoFace: nothing }

function Looking() {
  return (
    <>
      <PageHead
        title="Post: winter concert"
        meta="Draft by Mr Okafor"
        back={{ href: '/posts', label: 'Posts' }}
      />
      <section className="sheet pad">
        <h2 className="box-h">YouTube</h2>
        <LookThereForm
          channel="YouTube"
          checklist={[
            'Open the film in YouTube Studio. It is private: only this channel sees it.',
            'Look at each thing below, there.',
            'Leave it private. Copybook makes it public once it is checked.',
            'Come back here and say what you have looked at, or stop the post.',
          ]}
          checks={[
            { id: 'film', says: 'I have watched all of it, with sound, and it suits a school.' },
            { id: 'people', says: 'Everybody who is seen or named in it has agreed.' },
            { id: 'thumbnail', says: 'Its thumbnail and its end screen suit a school.' },
            { id: 'around', says: 'What is suggested and advertised around it suits a school.' },
            { id: 'audience', says: 'Comments and “made for children” are set as they should be.' },
            { id: 'links', says: 'Title, description, captions, cards and end screen hold no link.' },
          ]}
          openUrl="https://studio.example/video/1/edit"
          error={null}
          onChecked={nowhere}
        />
      </section>
    </>
  )
}

export const filmExamples: Example[] = [
  { id: 'composer-film', section: 'posts', stickyFoot: true, person, page: () => <Filming /> },
  { id: 'look-there', section: 'posts', person, page: () => <Looking /> },
]
