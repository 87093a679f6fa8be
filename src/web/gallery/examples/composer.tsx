import { useState } from 'react'
import { ComposerPage, type ComposerProps } from '../../pages/composer/composer.tsx'
import { useUndo } from '../../parts/toast.tsx'
import { mended, onFacebook, otherVariants, pictures, words } from './cross-country.ts'
import { clauses, nowhere, type Example } from './example.ts'

/** A composer that lives: what is typed is checked (by a pretend checker), a mend changes the text. */
function Composing({ start, empty = false }: { start: string; empty?: boolean }) {
  const [text, setText] = useState(start)
  const [open, setOpen] = useState('v-facebook')
  const [category, setCategory] = useState<string | null>(empty ? null : 'achievement')
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
    onCover: nowhere,
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
      pictures={empty ? [] : pictures}
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
      actions={actions}
    />
  )
}

const person = { name: 'Mr T. Okafor', role: 'Year 4 teacher' }

export const composerExamples: Example[] = [
  { id: 'composer', section: 'posts', stickyFoot: true, person, page: () => <Composing start={words} /> },
  {
    id: 'composer-empty',
    section: 'posts',
    stickyFoot: true,
    person,
    page: () => <Composing start="" empty />,
  },
]
