import { StopPosting } from '../../pages/freeze/stop-posting.tsx'
import { Stopped } from '../../pages/freeze/stopped.tsx'
import { SawAComment } from '../../pages/saw-a-comment.tsx'
import { HomePage, type HomeProps } from '../../pages/home.tsx'
import { channels, clauses, now, nowhere, type Example } from './example.ts'

const groups: HomeProps['groups'] = [
  {
    title: 'This morning',
    items: [
      {
        id: 'decide',
        clock: { words: 'Waits 38 min', left: 0.84 },
        clause: clauses.political,
        verdict: 'hold',
        title: 'Cross-country post is on hold',
        more: 'Mr Okafor wants it out at 15:30. One sentence may be a political statement.',
        action: { label: 'Read and decide', href: '/posts/1/decide' },
      },
      {
        id: 'take-down',
        clock: { words: '1 of 3 left', left: 0.33, mood: 'soon' },
        clause: clauses.dojo,
        title: 'A family has changed its mind about photos',
        more: 'Two old posts came down by themselves at 08:12. The third is on Dojo, and a person has to take it down.',
        action: { label: 'Show the post', href: '/posts/2' },
      },
    ],
  },
  {
    title: 'Today',
    items: [
      {
        id: 'suggestion',
        clock: { words: 'By 16:00', left: 0.55 },
        clause: clauses.accounts,
        title: 'Miss Rees suggests a post',
        more: 'The choir sang at the care home. She sends one photo.',
        action: { label: 'Answer her', href: '/suggestions' },
      },
    ],
  },
  {
    title: 'This week',
    items: [
      {
        id: 'renew',
        clock: { words: 'Mon 30 Nov' },
        clause: clauses.accounts,
        title: 'Miss Rees may post on Instagram until Monday',
        more: 'Renew it for a year, or let it end. Two people should always be able to post; today there are three.',
        action: { label: 'Renew', href: '/accounts' },
      },
      {
        id: 'read',
        clock: { words: 'Fri 27 Nov' },
        clause: clauses.training,
        title: '6 of 41 staff have not said they read the policy',
        more: 'A reminder goes to those six only, from you.',
        action: { label: 'Send a reminder', href: '/people' },
      },
    ],
  },
]

const stopped = () => Promise.resolve()

const full: HomeProps = {
  now,
  person: { name: 'Mrs Nair' },
  groups,
  next: 'The next posts go out at 15:30.',
  goingOut: [
    {
      id: 'menu',
      at: '2026-11-24T12:15:00Z',
      channel: channels.dojo,
      title: 'Lunch menu has changed',
      decision: 'publish',
    },
    {
      id: 'run',
      at: '2026-11-24T15:30:00Z',
      channel: channels.facebook,
      title: 'Cross-country',
      decision: 'hold',
    },
  ],
  term: { published: 132, mended: 29, held: 9, refused: 4, clause: clauses.names },
}

const foot = (
  <>
    <SawAComment />
    <StopPosting places={[{ id: 'heron', name: 'Heron Lane Primary' }]} onStop={stopped} />
  </>
)

export const homeExamples: Example[] = [
  { id: 'home', section: 'home', page: () => <HomePage {...full} foot={foot} /> },
  {
    id: 'home-stopped',
    section: 'home',
    page: () => (
      <>
        <Stopped
          now={now}
          freezes={[
            {
              id: 'f',
              where: 'Heron Lane Primary',
              by: 'Mrs P. Nair',
              at: '2026-11-24T11:40:00Z',
              reason: 'We have had very sad news this morning.',
              mayLift: true,
            },
          ]}
          onLift={nowhere}
          error={null}
        />
        <HomePage {...full} foot={foot} />
      </>
    ),
  },
  {
    id: 'home-empty',
    section: 'home',
    page: () => <HomePage {...full} groups={[]} goingOut={[]} term={{ ...full.term, clause: null }} />,
  },
]
