import { useParams } from '@tanstack/react-router'
import { useQueryOf } from '../api/hooks.tsx'
import { InBook } from './book.tsx'
import { Composer } from './composer/composer.tsx'
import { Loaded } from './loaded.tsx'
import { PlacePost } from './place-post.tsx'
import { PostOnItsWay } from './post-on-its-way.tsx'

/** A post: in the composer while somebody may still write it, else as it stands on its way. */
export function Screen() {
  return (
    <InBook section="posts" stickyFoot>
      <Post />
    </InBook>
  )
}

function Post() {
  const { id } = useParams({ strict: false })
  const post = useQueryOf('posts.show', { postId: id ?? '' })
  return (
    <Loaded query={post}>
      {data => {
        if (data.variants.length === 0) return <PlacePost post={data} />
        return data.variants.some(({ may }) => may.edit) ? (
          <Composer key={data.id} post={data} />
        ) : (
          <PostOnItsWay post={data} />
        )
      }}
    </Loaded>
  )
}
