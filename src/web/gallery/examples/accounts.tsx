import { AccountsPage, type Account } from '../../pages/accounts/accounts.tsx'
import { ConnectingPage } from '../../pages/accounts/connecting.tsx'
import { GrantForm } from '../../pages/accounts/grant-form.tsx'
import { PeoplePage } from '../../pages/people.tsx'
import { channels, clauses, done, nowhere, now, type Example } from './example.ts'

const account = (id: string, channel: Account['channel'], more: Partial<Account>): Account => ({
  id,
  name: 'Heron Lane Primary',
  channel,
  level: 'school',
  state: 'Connected',
  works: true,
  login: 'office@heronlane.example',
  key: {
    standing: {
      verdict: 'publish',
      says: 'Working. The key lasts until 24 January 2027 and is renewed by itself.',
    },
    more: [],
    connect: 'Connect again',
    mayDisconnect: true,
  },
  secondHolder: 'Mrs Whitlock',
  authorisations: [],
  ...more,
})

const nair = 'Mrs Nair, Headteacher'

const accounts = [
  account('fb', channels.facebook, {
    authorisations: [
      {
        id: 'g1',
        person: 'Mr Okafor',
        powers: ['draft', 'publish'],
        from: '2026-09-01T00:00:00Z',
        until: '2027-08-31T00:00:00Z',
        grantedBy: nair,
        endsSoon: false,
      },
      {
        id: 'g2',
        person: 'Mr Hughes',
        powers: ['draft', 'publish', 'moderate'],
        from: '2026-09-01T00:00:00Z',
        until: '2027-08-31T00:00:00Z',
        grantedBy: nair,
        endsSoon: false,
      },
    ],
  }),
  account('ig', channels.instagram, {
    key: {
      standing: {
        verdict: 'hold',
        says: 'The key ends on 3 December. Connect the account again before then, or posts will wait.',
      },
      more: ['New comments arrive by looking every few minutes: the network would not tell us of them.'],
      connect: 'Connect again',
      mayDisconnect: true,
    },
    secondHolder: null,
    authorisations: [
      {
        id: 'g3',
        person: 'Miss Rees',
        powers: ['publish'],
        from: '2025-11-30T00:00:00Z',
        until: '2026-11-30T00:00:00Z',
        grantedBy: nair,
        endsSoon: true,
      },
    ],
  }),
  account('x', channels.x, {
    state: 'Connect it again',
    works: false,
    key: {
      standing: {
        verdict: 'refuse',
        says: 'X has withdrawn our access. An administrator must reconnect this account. Posts wait until somebody connects it again.',
      },
      more: [],
      connect: 'Connect again',
      mayDisconnect: true,
    },
  }),
  account('yt', channels.youtube, {
    state: 'In use, not connected',
    works: false,
    key: { standing: null, more: [], connect: 'Connect', mayDisconnect: false },
  }),
  account('dj', channels.dojo, {
    key: { standing: null, more: [], connect: null, mayDisconnect: false },
    state: 'By hand: the network has no way in',
    works: false,
  }),
]

const people = [
  { id: 'okafor', name: 'Mr Okafor', role: 'Year 4 teacher' },
  { id: 'rees', name: 'Miss Rees', role: 'Music' },
]

const page = (
  <AccountsPage
    now={now}
    accounts={accounts}
    found={1}
    clause={clauses.accounts}
    refusedAttempts={[
      { id: 'x', person: 'Miss Rees', account: 'X', at: '2026-11-23T14:02:00Z', what: 'write a post' },
      {
        id: 'y',
        person: 'A token of Mr Patel',
        account: 'Facebook',
        at: '2026-11-24T09:12:00Z',
        what: 'publish',
      },
    ]}
    people={people}
    yearEnds="2027-08-31"
    mayGrant
    errors={{}}
    onGrant={done}
    onRevoke={nowhere}
    onConnect={nowhere}
    onDisconnect={nowhere}
  />
)

export const accountsExamples: Example[] = [
  { id: 'accounts', section: 'accounts', page: () => page },
  {
    id: 'accounts-choose',
    section: 'accounts',
    page: () => (
      <ConnectingPage
        at={{
          step: 'choose',
          offered: [
            { remoteId: '1', name: 'Heron Lane Primary', handle: '@heron-lane' },
            { remoteId: '2', name: 'Friends of Heron Lane', handle: null },
          ],
          busy: false,
          error: null,
        }}
        onChoose={nowhere}
      />
    ),
  },
  {
    id: 'accounts-refused',
    section: 'accounts',
    page: () => (
      <ConnectingPage
        at={{
          step: 'refused',
          says: 'Facebook did not give us everything. Missing: pages_manage_posts (to publish posts and take them down). Connect again and allow all of it.',
        }}
        onChoose={nowhere}
      />
    ),
  },
  {
    id: 'accounts-grant',
    section: 'accounts',
    page: () => (
      <>
        {page}
        <GrantForm
          account="Facebook"
          people={people}
          yearEnds="2027-08-31"
          errors={{ note: 'You are letting yourself in. Write what the chief executive wrote about it.' }}
          onClose={nowhere}
          onGrant={nowhere}
        />
      </>
    ),
  },
  {
    id: 'people',
    section: 'people',
    person: { name: 'Mr R. Patel', role: 'Trust administrator' },
    page: () => (
      <PeoplePage
        people={[
          {
            id: 'nair',
            name: 'Mrs P. Nair',
            jobTitle: null,
            kind: 'Employee',
            manager: 'Dr Marsh',
            leftOn: null,
            roles: [
              {
                id: 'r1',
                role: 'Headteacher',
                scope: 'Heron Lane Primary',
                standsInFor: null,
                from: null,
                until: null,
              },
            ],
          },
          {
            id: 'hughes',
            name: 'Mr D. Hughes',
            jobTitle: null,
            kind: 'Employee',
            manager: 'Mrs Nair',
            leftOn: null,
            roles: [
              {
                id: 'r2',
                role: 'Headteacher',
                scope: 'Heron Lane Primary',
                standsInFor: 'Mrs Nair',
                from: null,
                until: '2026-12-18T00:00:00Z',
              },
              {
                id: 'r3',
                role: 'Deputy DSL',
                scope: 'Heron Lane Primary',
                standsInFor: null,
                from: null,
                until: null,
              },
            ],
          },
          {
            id: 'rees',
            name: 'Miss C. Rees',
            jobTitle: null,
            kind: 'Employee',
            manager: 'Mr Okafor',
            leftOn: null,
            roles: [],
          },
          {
            id: 'adeyemi',
            name: 'Mr F. Adeyemi',
            jobTitle: null,
            kind: 'Governor',
            manager: null,
            leftOn: null,
            roles: [
              {
                id: 'r4',
                role: 'Governor',
                scope: 'Heron Lane Primary',
                standsInFor: null,
                from: null,
                until: '2028-08-31T00:00:00Z',
              },
            ],
          },
        ]}
        all={4}
        mayAdd
        mayGiveRoles
        maySetUp
        problem={null}
        onFind={nowhere}
        onAdd={nowhere}
        onAct={nowhere}
        onEndRole={nowhere}
      />
    ),
  },
]
