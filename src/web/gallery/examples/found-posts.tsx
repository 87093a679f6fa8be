import { ExplainForm } from '../../pages/found-posts/answer-forms.tsx'
import { FoundPostsPage, type FoundPost } from '../../pages/found-posts/found-posts.tsx'
import { channels, nowhere, now, type Example } from './example.ts'

const found = (id: string, more: Partial<FoundPost>): FoundPost => ({
  id,
  channel: channels.facebook,
  account: 'Heron Lane Primary',
  text: 'Year 4 had a wonderful time at the farm! More pictures soon.',
  link: 'https://network.example/1',
  postedAt: '2026-11-23T14:10:00Z',
  mayAnswer: true,
  outcome: null,
  trouble: null,
  steps: [],
  stepsLink: null,
  ...more,
})

const page = (
  <FoundPostsPage
    now={now}
    open={[found('1', {})]}
    leaving={[
      found('2', {
        channel: channels.instagram,
        text: 'Lunch today',
        outcome: 'Only a person can take it down. Mrs Nair asked for it.',
        steps: [
          'Open Instagram and sign in as Heron Lane Primary.',
          'Find the post, open its menu and choose Delete.',
          'Come back here and say that it is gone.',
        ],
        stepsLink: 'https://network.example/2',
      }),
    ]}
    answered={[
      found('3', {
        text: 'Heron Lane Primary updated their cover photo.',
        outcome: 'Mrs Nair said Friday 20 November at 16:02: the network made it. A new cover picture.',
      }),
    ]}
    history={[found('4', { postedAt: '2024-06-03T10:00:00Z', text: 'Sports day is on Thursday.' })]}
    missing={[
      {
        postId: 'p1',
        title: 'Book fair on Friday',
        channel: channels.facebook,
        account: 'Heron Lane Primary',
        since: '2026-11-24T06:00:00Z',
      },
    ]}
    looks={[
      {
        accountId: 'a1',
        channel: channels.facebook,
        account: 'Heron Lane Primary',
        lookedAt: '2026-11-24T06:00:00Z',
        problem: null,
      },
      {
        accountId: 'a2',
        channel: channels.instagram,
        account: 'Heron Lane Primary',
        lookedAt: '2026-11-22T06:00:00Z',
        problem: 'Instagram has withdrawn our access. An administrator must reconnect this account.',
      },
    ]}
    onExplain={nowhere}
    onTakeDown={nowhere}
    onGone={nowhere}
  />
)

export const foundPostsExamples: Example[] = [
  { id: 'found-posts', section: 'accounts', page: () => page },
  {
    id: 'found-posts-explain',
    section: 'accounts',
    page: () => (
      <>
        {page}
        <ExplainForm onClose={nowhere} onExplain={nowhere} />
      </>
    ),
  },
]
