import { useQueryOf, useRun } from '../api/hooks.tsx'
import { FoundPostsPage } from '../pages/found-posts/found-posts.tsx'
import { useTell } from '../parts/toast.tsx'
import { InBook } from './book.tsx'
import { groupsOf } from './found-posts-shown.ts'
import { Loaded } from './loaded.tsx'
import { useChannels } from './use-channels.ts'
import { useNow } from './use-now.ts'

export function Screen() {
  return (
    <InBook section="accounts">
      <FoundPosts />
    </InBook>
  )
}

function FoundPosts() {
  const found = useQueryOf('posts.list-untracked', {})
  const explain = useRun('posts.explain-untracked')
  const takeDown = useRun('posts.take-down-untracked')
  const gone = useRun('posts.untracked-gone')
  const channel = useChannels()
  const tell = useTell()
  const now = useNow()
  const after = (said: string) => ({
    onSuccess: () => tell(said),
    onError: (failure: Error) => tell(failure.message),
  })
  return (
    <Loaded query={found}>
      {({ posts, missing, looks }) => (
        <FoundPostsPage
          now={now}
          {...groupsOf(posts, channel, now)}
          missing={missing.map(one => ({ ...one, channel: channel(one.channel) }))}
          looks={looks.map(one => ({ ...one, channel: channel(one.channel) }))}
          onExplain={(id, said) => explain.mutate({ id, ...said }, after('It is on record.'))}
          onTakeDown={(id, reason) => takeDown.mutate({ id, reason }, after('Copybook takes it down now.'))}
          onGone={id => gone.mutate({ id }, after('It is on record as gone.'))}
        />
      )}
    </Loaded>
  )
}
