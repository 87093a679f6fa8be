import { useState } from 'react'
import { ComposerPage, type ComposerProps } from '../../pages/composer/composer.tsx'
import { useUndo } from '../../parts/toast.tsx'
import type { ClassMember, FaceSaid } from '../../pages/composer/faces/face-dialog.tsx'
import type { Face, PostPicture } from '../../pages/composer/variant.ts'
import { mended, onFacebook, otherVariants, pictures, unanswered, words } from './cross-country.ts'
import { clauses, nowhere, type Example } from './example.ts'

interface ComposingProps {
  start: string
  empty?: boolean
  shows?: readonly PostPicture[]
}

const willow: readonly ClassMember[] = [
  { id: 'p3', name: 'Amara Bello', state: 'refused' },
  { id: 'p2', name: 'Idris Khan', state: 'given' },
  { id: 'p4', name: 'Noah Fielding', state: 'given' },
  { id: 'p5', name: 'Rosie May Carter', state: 'unknown' },
  { id: 'p1', name: 'Zofia Nowak', state: 'given' },
]

/** What a pretend server makes of an answer. */
function answered(face: Face, said: FaceSaid): Face {
  const member = said.answer === 'person' ? willow.find(({ id }) => id === said.personId) : undefined
  return {
    ...face,
    answer: said.answer,
    person: member ? { personId: member.id, name: member.name, state: member.state ?? 'unknown' } : null,
    covered: said.answer === 'covered',
  }
}

/** A composer that lives: what is typed is checked (by a pretend checker), a mend changes the text. */
function Composing({ start, empty = false, shows = pictures }: ComposingProps) {
  const [text, setText] = useState(start)
  const [open, setOpen] = useState('v-facebook')
  const [category, setCategory] = useState<string | null>(empty ? null : 'achievement')
  const [shown, setShown] = useState(shows)
  const [openClass, setClass] = useState<string | null>(null)
  const undo = useUndo()
  const variant = { ...onFacebook(text), category }
  const actions: ComposerProps['actions'] = {
    onOpen: setOpen,
    onText: (_id, next) => setText(next),
    onMend: (_id, finding) => setText(now => mended(now, finding.id)),
    onCategory: (_id, next) => setCategory(next),
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
    onAddChannel: nowhere,
    onSave: nowhere,
    onSend: () => undo({ words: 'The post goes to Mrs Nair in', onUndo: nowhere }),
  }
  return (
    <ComposerPage
      post={{
        title: 'cross-country',
        author: 'you',
        savedAt: '2026-11-24T10:42:00Z',
        version: empty ? 1 : 3,
        sent: false,
      }}
      variants={empty ? [{ ...variant, findings: [], decision: 'publish' }] : [variant, ...otherVariants]}
      open={open}
      pictures={empty ? [] : shown}
      categories={[
        { id: 'achievement', name: 'Achievement', clause: clauses.achievements },
        { id: 'event', name: 'Trip, event or activity', clause: clauses.achievements },
        { id: 'advert', name: 'Something else', clause: null },
      ]}
      times={[
        { at: '2026-11-24T15:30:00Z', label: 'Today at 15:30' },
        { at: null, label: 'As soon as it is decided' },
      ]}
      limit={null}
      readingAge={empty ? null : 9}
      decider="Mrs Nair"
      checking={empty ? 'offline' : 'done'}
      found={[
        { id: 'p1', name: 'Zofia Nowak', where: 'Willow class, Year 4' },
        { id: 'p9', name: 'Zofia Novak', where: 'Oak class, Year 6' },
      ]}
      faces={{
        classes: ['Oak', 'Willow'],
        openClass,
        members: openClass === 'Willow' ? willow : [],
        found: [],
        onClass: setClass,
        onFind: nowhere,
      }}
      faceActions={{
        onSay: (_picture, id, said) => {
          setShown(now =>
            now.map(one => ({
              ...one,
              faces: one.faces.map(face => (face.id === id ? answered(face, said) : face)),
            })),
          )
          return Promise.resolve(null)
        },
        onCover: () => Promise.resolve(null),
        onNoFace: () => Promise.resolve(null),
      }}
      actions={actions}
    />
  )
}

const person = { name: 'Mr T. Okafor', role: 'Year 4 teacher' }

export const composerExamples: Example[] = [
  { id: 'composer', section: 'posts', stickyFoot: true, person, page: () => <Composing start={words} /> },
  {
    id: 'composer-faces',
    section: 'posts',
    stickyFoot: true,
    person,
    page: () => <Composing start={words} shows={unanswered} />,
  },
  {
    id: 'composer-empty',
    section: 'posts',
    stickyFoot: true,
    person,
    page: () => <Composing start="" empty />,
  },
]
