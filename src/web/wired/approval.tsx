import { useParams } from '@tanstack/react-router'
import type { OutputOf, StaffApi } from '../api/client.ts'
import { useQueryOf } from '../api/hooks.tsx'
import { Decide } from './decide.tsx'
import { InBook } from './book.tsx'
import { Loaded } from './loaded.tsx'
import { PostOnItsWay } from './post-on-its-way.tsx'

export function Screen() {
  return (
    <InBook section="posts">
      <Approval />
    </InBook>
  )
}

type Post = OutputOf<StaffApi, 'posts.show'>

/** One decision at a time: where a post waits on two accounts, the second comes after the first. */
function Approval() {
  const { id } = useParams({ strict: false })
  const post = useQueryOf('posts.show', { postId: id ?? '' })
  return <Loaded query={post}>{data => <Next post={data} />}</Loaded>
}

function Next({ post }: { post: Post }) {
  const next = post.variants.find(({ may }) => may.decide)
  return next ? <Decide key={next.id} post={post} variant={next} /> : <PostOnItsWay post={post} />
}
