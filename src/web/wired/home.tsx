import type { OutputOf, StaffApi } from '../api/client.ts'
import { useQueryOf } from '../api/hooks.tsx'
import { HomePage } from '../pages/home.tsx'
import { SawAComment } from '../pages/saw-a-comment.tsx'
import { InBook, useReader } from './book.tsx'
import { clauseRef } from './clause-ref.ts'
import { StopSwitch } from './freeze/stop-switch.tsx'
import { groupsOf } from './home-items.ts'
import { Loaded } from './loaded.tsx'
import { useChannels } from './use-channels.ts'
import { useNow } from './use-now.ts'

export function Screen() {
  return (
    <InBook section="home">
      <Home />
    </InBook>
  )
}

function Home() {
  const waiting = useQueryOf('oversight.what-waits', {})
  return <Loaded query={waiting}>{data => <Pile data={data} />}</Loaded>
}

function Pile({ data }: { data: OutputOf<StaffApi, 'oversight.what-waits'> }) {
  const { me, may } = useReader()
  const channel = useChannels()
  const now = useNow()
  const { term } = data
  return (
    <HomePage
      now={now}
      person={{ name: me.name }}
      groups={groupsOf(data.items, channel, now)}
      next={
        may('post:draft')
          ? 'What others send to you is shown here. You can write a post meanwhile.'
          : 'What others send to you is shown here. You can suggest a post meanwhile.'
      }
      goingOut={data.goingOut.map(post => ({
        id: post.variantId,
        at: post.at,
        channel: channel(post.channel),
        title: post.title,
        decision: post.state === 'approved' ? ('publish' as const) : ('hold' as const),
      }))}
      foot={
        <>
          {may('comment:report') && <SawAComment />}
          <StopSwitch />
        </>
      }
      term={{ ...term, clause: term.clause === null ? null : clauseRef(term.clause) }}
    />
  )
}
