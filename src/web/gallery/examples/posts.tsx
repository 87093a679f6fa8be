import { CalendarPage } from '../../pages/calendar.tsx'
import { PostsPage, type PostRow } from '../../pages/posts.tsx'
import { SuggestPage } from '../../pages/suggest.tsx'
import { SuggestionsPage } from '../../pages/suggestions.tsx'
import picture from '../img/cross-country.jpg'
import { channels, nowhere, now, type Example } from './example.ts'

const row = (id: string, title: string, more: Partial<PostRow>): PostRow => ({
  id,
  title,
  author: 'Mr Okafor',
  stage: 'published',
  verdict: 'publish',
  words: 'Published',
  at: null,
  channels: [channels.facebook],
  href: `/posts/${id}`,
  ...more,
})

const posts = [
  row('1', 'Cross-country', {
    stage: 'waiting',
    verdict: 'hold',
    words: 'On hold: Headteacher to decide',
    at: '2026-11-24T15:30:00Z',
    channels: [channels.facebook, channels.instagram],
  }),
  row('2', 'Lunch menu has changed', {
    stage: 'planned',
    words: 'Can publish',
    at: '2026-11-24T12:15:00Z',
    author: 'Mrs Whitlock',
    channels: [channels.dojo],
  }),
  row('3', 'Christmas fair needs cakes', {
    stage: 'draft',
    verdict: 'refuse',
    words: 'Refused: 2 to mend',
    author: 'Miss Rees',
    channels: [channels.facebook, channels.x],
  }),
  row('4', 'Harvest baskets', {
    verdict: 'mended',
    words: 'Mended, then published',
    at: '2026-10-16T15:00:00Z',
    channels: [channels.facebook, channels.instagram, channels.tapestry],
  }),
  row('5', 'Year 4 at the museum', {
    stage: 'taken-down',
    words: 'Taken down, Facebook confirmed',
    verdict: 'publish',
    at: '2026-09-28T09:00:00Z',
  }),
]

const onDay = (
  id: string,
  day: string,
  time: string,
  title: string,
  channel = channels.facebook,
  verdict: 'publish' | 'hold' = 'publish',
) => ({
  id,
  at: `2026-11-${day}T${time}:00Z`,
  channel,
  title,
  verdict,
  words: verdict === 'publish' ? 'Can publish' : 'On hold',
  href: `/posts/${id}`,
})

export const postsExamples: Example[] = [
  {
    id: 'posts',
    section: 'posts',
    page: () => (
      <PostsPage
        now={now}
        posts={posts}
        suggestions={2}
        stage="all"
        onStage={nowhere}
        onMore={nowhere}
        mayWrite
      />
    ),
  },
  {
    id: 'suggest',
    section: 'posts',
    person: { name: 'Miss C. Rees', role: 'Music' },
    page: () => (
      <SuggestPage
        to={[
          { id: 'okafor', name: 'Mr Okafor', role: 'your line manager' },
          { id: 'nair', name: 'Mrs Nair', role: 'Headteacher' },
        ]}
        errors={{ photo: 'This file is no picture. Choose a photo from your phone.' }}
        onSuggest={nowhere}
      />
    ),
  },
  {
    id: 'suggestions',
    section: 'posts',
    page: () => (
      <SuggestionsPage
        now={now}
        suggestions={[
          {
            id: 's1',
            from: { name: 'Miss Rees', role: 'Music' },
            text: 'The choir sang at the care home this morning. The residents joined in with the last two songs.',
            when: 'before Friday',
            sentAt: '2026-11-24T11:20:00Z',
            photo: { url: picture, alt: 'The photo that Miss Rees sent' },
          },
          {
            id: 's2',
            from: { name: 'Mr Adeyemi', role: 'Site manager' },
            text: 'The new bike shelter is up. It has room for forty bikes.',
            when: '',
            sentAt: '2026-11-23T15:05:00Z',
            photo: null,
          },
        ]}
        onMakeDraft={nowhere}
        onDecline={nowhere}
      />
    ),
  },
  {
    id: 'calendar',
    section: 'calendar',
    page: () => (
      <CalendarPage
        now={now}
        month="2026-11"
        notes={{ '2026-11-02': 'Term begins again' }}
        posts={[
          onDay('a', '05', '09:00', 'Bonfire safety'),
          onDay('b', '13', '15:00', 'Book fair'),
          onDay('c', '24', '12:15', 'Lunch menu has changed', channels.dojo),
          onDay('d', '24', '15:30', 'Cross-country', channels.facebook, 'hold'),
          onDay('e', '27', '16:00', 'Choir at the care home', channels.instagram),
        ]}
        onMonth={nowhere}
      />
    ),
  },
]
