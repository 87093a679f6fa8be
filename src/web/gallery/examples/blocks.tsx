import { ChallengesPage } from '../../pages/blocks/challenges.tsx'
import { ProposalPage } from '../../pages/blocks/proposal.tsx'
import { BlocksPage } from '../../pages/blocks/register.tsx'
import { channels, nowhere, now, type Example } from './example.ts'

const removed = (id: string, at: string, words: string, text: string) => ({
  id,
  at,
  channel: channels.facebook,
  words,
  text,
  stands: true,
})

const proposal = (
  <ProposalPage
    now={now}
    writer={{ name: 'Gaz P.', channel: channels.facebook, url: null, byName: false }}
    linked={[{ name: 'gaz.p', channel: channels.instagram }]}
    strikes="3 strikes in 90 days"
    removed={[
      removed(
        '1',
        '2026-10-02T08:00:00Z',
        'Abuse, removed by Mrs Whitlock',
        'Words that nobody should read.',
      ),
      removed('2', '2026-11-09T08:00:00Z', 'Abuse, removed by Mr Hughes', 'More of the same.'),
      removed('3', '2026-11-24T09:47:00Z', 'Abuse, hidden by Mr Hughes', 'And again.'),
    ]}
    before={['1 September 2026: Mrs Nair did not block them: We spoke on the phone.']}
    reviewMonths={12}
    everywhere
    outcome={null}
    mayDecide
    onDecide={nowhere}
  />
)

const register = (
  <BlocksPage
    blocks={[
      {
        id: '1',
        writer: 'Gaz P.',
        channel: channels.facebook,
        why: 'Blocked by Mrs Nair for keeping on after removals: It goes on after two talks.',
        since: '2026-11-24T12:00:00Z',
        until: null,
        reviewOn: '2027-11-24',
        reviewDue: false,
        appealed: true,
        events: ['24 November 2026: Mrs Dean set down what they say: It was my brother.'],
        accounts: ['Heron Lane Primary: the block is done.'],
        mayDecide: true,
      },
      {
        id: '2',
        writer: 'Lee M.',
        channel: channels.instagram,
        why: 'Blocked by Mr Hughes for a threat: It threatens a teacher.',
        since: '2025-11-20T12:00:00Z',
        until: null,
        reviewOn: '2026-11-20',
        reviewDue: true,
        appealed: false,
        events: [],
        accounts: ['Heron Lane on Instagram: the block is to be done by hand.'],
        mayDecide: true,
      },
    ]}
    mayAppeal
    onAnswer={nowhere}
    onLetter={nowhere}
  />
)

const challenges = (
  <ChallengesPage
    now={now}
    challenges={[
      {
        id: '1',
        channel: channels.facebook,
        account: 'Heron Lane Primary',
        says: 'I only asked why the gate is locked. That is no insult.',
        madeAt: '2026-11-24T10:10:00Z',
        text: 'Which genius locked the gate again?',
        removed: 'Mr Hughes removed it as abuse.',
        outcome: null,
        mayDecide: true,
        own: false,
      },
      {
        id: '2',
        channel: channels.instagram,
        account: 'Heron Lane on Instagram',
        says: 'Not fair.',
        madeAt: '2026-11-23T10:10:00Z',
        text: null,
        removed: 'Mrs Nair removed it as abuse.',
        outcome: null,
        mayDecide: false,
        own: true,
      },
    ]}
    onDecide={nowhere}
  />
)

export const blockExamples: readonly Example[] = [
  { id: 'block-proposal', section: 'comments', page: () => proposal },
  { id: 'blocks', section: 'comments', page: () => register },
  { id: 'challenges', section: 'comments', page: () => challenges },
]
