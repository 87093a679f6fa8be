import { useState } from 'react'
import { useQueryOf } from '../api/hooks.tsx'
import { CalendarPage } from '../pages/calendar.tsx'
import { weeksOf } from '../pages/month.ts'
import { InBook, useReader } from './book.tsx'
import { Loaded } from './loaded.tsx'
import { dayKey } from './london-time.ts'
import { standing } from './post-row.ts'
import { useChannels } from './use-channels.ts'
import { useNow } from './use-now.ts'

export function Screen() {
  return (
    <InBook section="calendar">
      <Calendar />
    </InBook>
  )
}

function Calendar() {
  const { school, may } = useReader()
  const channel = useChannels()
  const now = useNow()
  const [month, setMonth] = useState(() => dayKey(now).slice(0, 7))
  const days = weeksOf(month).flat()
  const posts = useQueryOf(
    'posts.calendar',
    { schoolId: school?.id ?? '', from: days[0] ?? '', until: days.at(-1) ?? '' },
    { enabled: school !== null, keepLast: true },
  )
  return (
    <Loaded query={posts}>
      {data => (
        <CalendarPage
          now={now}
          month={month}
          posts={data.posts.map(post => ({
            id: post.variantId,
            at: post.at,
            channel: channel(post.channel),
            title: post.title,
            ...standing({ state: post.state, byHand: false, awaitsLook: false, trouble: null }),
            href: `/posts/${post.postId}`,
          }))}
          notes={{}}
          mayWrite={may('post:draft')}
          onMonth={setMonth}
        />
      )}
    </Loaded>
  )
}
