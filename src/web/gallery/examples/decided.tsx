import { DecidedPage } from '../../pages/decided/decided.tsx'
import type { DecidedComment } from '../../pages/decided/decided-sheet.tsx'
import { channels, nowhere, now, type Example } from './example.ts'

const comment = (more: Partial<DecidedComment>): DecidedComment => ({
  decisionId: 'd1',
  id: 'c1',
  channel: channels.facebook,
  account: 'Heron Lane on Facebook',
  author: 'Gaz P.',
  text: 'Words that nobody should read again.',
  writtenAt: '2026-11-23T17:10:00Z',
  what: 'Mr Hughes removed it as abuse',
  at: '2026-11-24T09:47:00Z',
  note: null,
  outcomes: ['Taken away'],
  kept: false,
  gone: true,
  mayAnswer: true,
  mayReverse: true,
  ...more,
})

const decided = (
  <DecidedPage
    now={now}
    search={{ words: 'fair', author: '', decision: '', from: '', until: '' }}
    decided={[
      comment({}),
      comment({
        decisionId: 'd2',
        id: 'c2',
        channel: channels.instagram,
        account: 'Heron Lane on Instagram',
        author: 'Priya',
        what: 'Mrs Whitlock hid it as private details',
        note: 'It names a child.',
        outcomes: ['Hidden', 'Answered: it did not work. Instagram will not.'],
        gone: false,
        mayReverse: false,
      }),
      comment({
        decisionId: 'd3',
        id: 'c3',
        author: 'A. Ormond',
        what: 'Mrs Whitlock kept it',
        outcomes: ['Answered'],
        kept: true,
        gone: false,
      }),
    ]}
    more
    answering={() => null}
    onSearch={nowhere}
    onMore={nowhere}
    onReverse={nowhere}
    onCopyAnswer={nowhere}
  />
)

const nothing = (
  <DecidedPage
    now={now}
    search={{ words: 'nothing like it', author: '', decision: 'remove', from: '2026-09-01', until: '' }}
    decided={[]}
    more={false}
    answering={() => null}
    onSearch={nowhere}
    onMore={nowhere}
    onReverse={nowhere}
    onCopyAnswer={nowhere}
  />
)

export const decidedExamples: readonly Example[] = [
  { id: 'decided', section: 'comments', page: () => decided },
  { id: 'decided-nothing', section: 'comments', page: () => nothing },
]
