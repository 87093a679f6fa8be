import { LibraryPage, type LibraryMedium } from '../../pages/library/library.tsx'
import { ManyPage } from '../../pages/withdrawals/many.tsx'
import { WithdrawalPage, type WithdrawalItem } from '../../pages/withdrawals/withdrawal.tsx'
import { WithdrawalsPage, type WithdrawalRow } from '../../pages/withdrawals/withdrawals.tsx'
import { channels, nowhere, now, type Example } from './example.ts'

const row = (id: string, more: Partial<WithdrawalRow>): WithdrawalRow => ({
  id,
  person: 'Ottilie Brack',
  class: 'Year 4',
  cause: 'consent',
  openedAt: '2026-11-24T09:10:00Z',
  settledAt: null,
  dueOn: null,
  isListed: true,
  found: 14,
  done: 12,
  withPerson: 0,
  nextDueAt: null,
  ...more,
})

const item = (key: string, more: Partial<WithdrawalItem>): WithdrawalItem => ({
  key,
  id: key,
  href: '/posts/1',
  title: 'Year 4 at the farm',
  channel: channels.facebook,
  account: 'Heron Lane Primary',
  foundAs: 'published',
  elements: ['photo'],
  state: 'done',
  endedAs: 'taken-down',
  dueAt: null,
  settledAt: '2026-11-24T09:12:00Z',
  permalink: null,
  trouble: null,
  proof: { how: 'removed', status: 200 },
  again: null,
  ...more,
})

const receipt = {
  at: '2026-11-24T11:30:00Z',
  isInterim: true,
  openedAt: '2026-11-24T09:10:00Z',
  found: [
    { channel: channels.facebook, as: 'published' as const, count: 3 },
    { channel: channels.dojo, as: 'published' as const, count: 1 },
    { channel: null, as: 'picture' as const, count: 4 },
  ],
  done: [
    { channel: channels.facebook, how: 'taken-down' as const, count: 3, last: '2026-11-24T09:12:00Z' },
    { channel: null, how: 'held' as const, count: 4, last: '2026-11-24T09:10:00Z' },
  ],
  open: [{ channel: channels.dojo, with: 'with-person' as const, count: 1 }],
  othersMayHaveCopies: true,
}

const medium = (id: string, more: Partial<LibraryMedium>): LibraryMedium => ({
  id,
  kind: 'picture',
  thumbnail: null,
  altText: 'Children beside a pond with nets.',
  addedAt: '2026-11-20T10:00:00Z',
  href: '/posts/1',
  people: ['Rowan Ellery', 'Ottilie Brack'],
  channels: [
    { channel: channels.dojo, may: true, why: null, coverable: false },
    {
      channel: channels.facebook,
      may: false,
      why: 'Ottilie Brack without a yes for the picture.',
      coverable: true,
    },
    { channel: channels.x, may: false, why: 'Ottilie Brack without a yes for the picture.', coverable: true },
  ],
  mayErase: true,
  ...more,
})

export const withdrawalExamples: readonly Example[] = [
  {
    id: 'withdrawals',
    section: 'register',
    page: () => (
      <WithdrawalsPage
        now={now}
        rows={[
          row('1', { withPerson: 1, nextDueAt: '2026-11-25T09:10:00Z' }),
          row('2', { person: 'Rowan Ellery', cause: 'complaint', dueOn: '2026-12-24', isListed: false }),
        ]}
        state="open"
        waiting={214}
        reading={{ done: 41_000, total: 120_000 }}
        mayListMany
        onState={nowhere}
        onMore={nowhere}
      />
    ),
  },
  {
    id: 'withdrawal',
    section: 'register',
    page: () => (
      <WithdrawalPage
        now={now}
        person="Ottilie Brack"
        personId="1"
        class="Year 4"
        cause="consent"
        openedAt="2026-11-24T09:10:00Z"
        isListed
        found={9}
        done={8}
        items={[
          item('1', {
            channel: channels.dojo,
            account: 'Heron Lane on ClassDojo',
            state: 'with-person',
            endedAs: null,
            settledAt: null,
            dueAt: '2026-11-25T09:10:00Z',
            proof: null,
          }),
          item('2', { again: { state: 'proposed', href: null, at: null, mayMake: true } }),
          item('5', {
            title: 'Sports day',
            again: { state: 'sent', href: '/posts/2', at: '2026-11-24T10:20:00Z', mayMake: true },
          }),
          item('3', { foundAs: 'scheduled', endedAs: 'stopped', proof: null, elements: ['photo', 'name'] }),
          item('4', { channel: null, account: null, foundAs: 'picture', endedAs: 'held', proof: null }),
        ]}
        receipt={receipt}
        isBusy={false}
        onCopy={nowhere}
        onPrint={nowhere}
      />
    ),
  },
  {
    id: 'withdraw-many',
    section: 'register',
    page: () => (
      <ManyPage
        preview={{
          people: [{ id: '1', name: 'Ottilie Brack', class: 'Year 4' }],
          unknown: ['Kit Unknown, Year 2'],
          ambiguous: ['Sam Lee'],
          found: { drafts: 2, onTheirWay: 1, published: 31, found: 1, pictures: 40 },
        }}
        isBusy={false}
        onPreview={nowhere}
        onWithdraw={nowhere}
      />
    ),
  },
  {
    id: 'library',
    section: 'posts',
    page: () => (
      <LibraryPage
        media={[
          medium('1', {}),
          medium('2', {
            people: [],
            channels: [
              {
                channel: channels.dojo,
                may: false,
                why: 'Nobody has said yet who is in it.',
                coverable: false,
              },
            ],
          }),
          medium('3', { kind: 'film', people: ['Rowan Ellery'] }),
        ]}
        classes={['Year 3', 'Year 4']}
        filters={{ class: '', from: '', until: '' }}
        person={null}
        found={[]}
        onFilters={nowhere}
        onFind={nowhere}
        onPerson={nowhere}
        onErase={nowhere}
        onMore={nowhere}
      />
    ),
  },
]
