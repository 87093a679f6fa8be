import { AccountsPage, type Account } from '../../pages/accounts/accounts.tsx'
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
  account('dj', channels.dojo, { state: 'By hand: the network has no way in', works: false }),
]

const people = [
  { id: 'okafor', name: 'Mr Okafor', role: 'Year 4 teacher' },
  { id: 'rees', name: 'Miss Rees', role: 'Music' },
]

const page = (
  <AccountsPage
    now={now}
    accounts={accounts}
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
  />
)

export const accountsExamples: Example[] = [
  { id: 'accounts', section: 'accounts', page: () => page },
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
