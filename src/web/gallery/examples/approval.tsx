import { ApprovalPage, type ApprovalProps } from '../../pages/approval/approval.tsx'
import { pictures } from './cross-country.ts'
import { clauses, nowhere, now, type Example } from './example.ts'

const cover = pictures[0]?.faces.filter(face => face.covered).map(({ box }) => box) ?? []

const held: ApprovalProps = {
  now,
  post: {
    title: 'Cross-country',
    author: 'Mr Okafor',
    sentAt: '2026-11-24T11:02:00Z',
    version: 5,
    channels: 'Facebook and Instagram',
    at: '2026-11-24T15:30:00Z',
    decision: 'hold',
    verdict: 'On hold: Headteacher to decide',
    rewording: [
      {
        kind: 'same',
        words:
          'What a morning at the Fen Schools cross-country! Our Year 4 team ran through mud, rain and one very surprised flock of geese.\n\nWell done to ',
      },
      { kind: 'removed', words: 'Amara Bello' },
      { kind: 'same', words: ' ' },
      { kind: 'added', words: 'one of our runners' },
      {
        kind: 'same',
        words: ', who came third out of 84.\n\nCan you give lifts to the final on Friday 4 December? ',
      },
      { kind: 'removed', words: 'Text Mr Okafor on 07700 900142' },
      { kind: 'same', words: ' ' },
      { kind: 'added', words: 'Ring the office on 01632 960118' },
      { kind: 'same', words: '.\n\nWe would love to see ' },
      { kind: 'marked', words: 'more money for school sport', verdict: 'hold', number: 1 },
      { kind: 'same', words: ' in our county.' },
    ],
    findings: [
      {
        id: 'money',
        clause: clauses.political,
        decision: 'hold',
        state: 'open',
        start: 300,
        end: 327,
        media: null,
        text: 'more money for school sport',
        message: '“More money for school sport” may be a political statement. It names no party and no vote.',
        mends: [],
      },
    ],
  },
  pictures: pictures.map(p => ({
    ...p,
    covered: cover,
    note: 'Three pupils shown, all with a yes for photos on Facebook and Instagram. One face covered. Place data removed.',
  })),
  film: null,
  clauses: [
    {
      ref: clauses.political,
      words: 'The school will not post on Facebook or Instagram: political statements.',
      gap: {
        number: '23',
        says: 'The policy does not say what a political statement is',
        ourDefault: 'you decide, and say why.',
      },
    },
  ],
  facts: {},
  neverDismissed: [],
  past: [
    {
      id: 'a',
      decision: 'publish',
      words: 'Our MP came to open the library',
      on: '2026-07-03T09:00:00Z',
      reason: 'A visit, not a view.',
    },
    {
      id: 'b',
      decision: 'refuse',
      words: 'Sign the petition on school meals',
      on: '2026-05-12T09:00:00Z',
      reason: 'Asks families to campaign.',
    },
  ],
  deciding: false,
  conflict: null,
  error: null,
  actions: { onClear: nowhere, onDismiss: nowhere, onDecide: nowhere },
}

export const approvalExamples: Example[] = [
  { id: 'approval', section: 'posts', page: () => <ApprovalPage {...held} /> },
  {
    id: 'approval-conflict',
    section: 'posts',
    page: () => (
      <ApprovalPage
        {...held}
        facts={{ money: [{ id: 'not', label: 'Not this person' }] }}
        neverDismissed={['money']}
        conflict={{
          who: 'Mr Hughes decided this at 11:48.',
          what: 'He sent it back to Mr Okafor. Your choice, to approve it, was not used.',
        }}
      />
    ),
  },
]
