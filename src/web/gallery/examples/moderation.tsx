import { AnswerForm } from '../../pages/moderation/answer-form.tsx'
import { ByHandDialog } from '../../pages/moderation/by-hand-dialog.tsx'
import { CriticismDialog } from '../../pages/moderation/criticism-dialog.tsx'
import { DeskPage, type DeskProps } from '../../pages/moderation/desk.tsx'
import { EnterCommentPage } from '../../pages/moderation/enter-comment.tsx'
import { HandDialog } from '../../pages/moderation/hand-dialog.tsx'
import { CommentReceivedPage, ReportCommentPage } from '../../pages/moderation/report-comment.tsx'
import { ReferDialog } from '../../pages/moderation/refer-dialog.tsx'
import { AccountSoFar, type SoFar } from '../../pages/moderation/so-far.tsx'
import { SomebodyWasFaster } from '../../parts/somebody-was-faster.tsx'
import { Button } from '../../parts/button.tsx'
import { channels, clauses, now, nowhere, type Example } from './example.ts'
import { comments } from './comments.ts'

const soFar: SoFar = {
  strikes: 2,
  limit: 3,
  days: 90,
  history: [
    { id: '1', on: '2 October', words: 'Abuse, removed by Mrs Whitlock' },
    { id: '2', on: '9 November', words: 'Abuse, removed by you' },
  ],
  said: '',
  why: null,
  decides: 'Mrs Nair',
  clause: clauses.comments,
}

const quiet = { ...soFar, strikes: 0, history: [], said: '2 comments this year, both kept. No strikes.' }

const answer = (
  <AnswerForm
    audience="anyone can read it"
    ownWords
    templates={[
      {
        id: 'sorry',
        situation: 'complaint',
        title: 'Complaint: sorry, and how to reach us',
        text: 'Thank you for telling us, and we are sorry about this. We do not talk about families here, so please ring the office on 01632 960118 today and ask for the deputy head. If we cannot put it right, our complaints page says what happens next: heronlane.example/complaints',
      },
    ]}
    checks={[
      { id: 'names', ok: true, words: 'Names nobody' },
      { id: 'child', ok: true, words: 'Says nothing about the child' },
      { id: 'complaints', ok: true, words: 'Points to complaints' },
    ]}
    error={null}
    keys
    onText={nowhere}
    onAnswer={nowhere}
  />
)

const hand = (
  <HandDialog lead="Mrs Doyle (DSL)" error={null} busy={false} onHand={nowhere} onClose={nowhere} />
)
const refer = <ReferDialog to="Mrs Whitlock" error={null} busy={false} onRefer={nowhere} onClose={nowhere} />

const desk: DeskProps = {
  now,
  items: comments,
  total: comments.length,
  at: 'abuse',
  yoursUntil: '2026-11-24T12:08:00Z',
  decided: 12,
  notice: null,
  mayEnter: true,
  beside: [
    { href: '/comments/by-hand', label: 'By hand', waits: 1 },
    { href: '/comments/blocks', label: 'Blocks', waits: 0 },
  ],
  keys: true,
  slots: {
    answer: () => answer,
    hand: () => hand,
    refer: () => refer,
    soFar: ({ id, reason }) => (
      <AccountSoFar soFar={id === 'abuse' ? soFar : quiet} wouldCount={reason === 'abuse'} />
    ),
  },
  onDecide: nowhere,
  onOpen: nowhere,
  onKeys: nowhere,
  onDecideMany: nowhere,
}

const faster = (
  <SomebodyWasFaster
    who="Mr Hughes decided this at 11:48."
    what="He kept it. Your choice, to remove it, was not used."
  >
    <Button small>Go on</Button>
  </SomebodyWasFaster>
)

const dialogs = {
  hand,
  refer,
  criticism: <CriticismDialog onRemove={nowhere} onAnswer={nowhere} onClose={nowhere} />,
  'by-hand': (
    <ByHandDialog
      act="delete"
      channel="Dojo"
      steps={{
        checklist: [
          'Open Dojo and sign in as Heron Lane Primary.',
          'Find the comment of Jo P. under the story of Friday.',
          'Open its menu and choose Delete.',
        ],
        text: '',
        openUrl: 'https://dojo.example/',
      }}
      error={null}
      onCopy={nowhere}
      onDone={nowhere}
      onClose={nowhere}
    />
  ),
}

const page = (id: string, more: Partial<DeskProps>): Example => ({
  id,
  section: 'comments',
  page: () => <DeskPage {...desk} {...more} />,
})

export const moderationExamples: Example[] = [
  page('moderation', {}),
  page('moderation-complaint', { at: 'swimming' }),
  page('moderation-unread', { at: 'unread', decided: 46 }),
  page('moderation-keep', { at: 'thanks', keys: false }),
  page('moderation-faster', { notice: faster }),
  page('moderation-empty', { items: [], total: 0, at: null }),
  ...Object.entries(dialogs).map(([id, dialog]) => ({
    id: `moderation-${id}`,
    section: 'comments',
    page: () => (
      <>
        <DeskPage {...desk} items={[]} total={0} at={null} />
        {dialog}
      </>
    ),
  })),
  {
    id: 'report-comment',
    section: 'home',
    page: () => (
      <ReportCommentPage
        accounts={[{ id: 'a', name: 'Heron Lane Primary', channel: channels.facebook }]}
        busy={false}
        errors={{}}
        onReport={nowhere}
      />
    ),
  },
  {
    id: 'report-comment-received',
    section: 'home',
    page: () => <CommentReceivedPage at="today at 11:58" />,
  },
  {
    id: 'enter-comment',
    section: 'comments',
    page: () => (
      <EnterCommentPage
        accounts={[{ id: 'a', name: 'Heron Lane Primary', channel: channels.dojo }]}
        now="2026-11-24T11:58"
        busy={false}
        errors={{}}
        onEnter={nowhere}
      />
    ),
  },
]
