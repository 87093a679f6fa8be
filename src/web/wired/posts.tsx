import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Client, StaffApi } from '../api/client.ts'
import type { ApiError } from '../api/error.ts'
import { useClient, useQueryOf } from '../api/hooks.tsx'
import { PostsPage, type PostStage } from '../pages/posts.tsx'
import { InBook, useReader } from './book.tsx'
import { Loaded } from './loaded.tsx'
import { newestFirst, postRows, statesOf } from './post-row.ts'
import { useChannels } from './use-channels.ts'
import { useNow } from './use-now.ts'

export function Screen() {
  return (
    <InBook section="posts">
      <Posts />
    </InBook>
  )
}

type Stage = PostStage | 'all'

/** One page of a stage. The server lists one state at a time, so a stage of several is asked for each. */
async function askStage(client: Client<StaffApi>, schoolId: string, stage: Stage, before: string | null) {
  const states = stage === 'all' ? [{}] : statesOf(stage).map(state => ({ state }))
  const lists = await Promise.all(
    states.map(state =>
      client.query('posts.list', { schoolId, ...state, ...(before !== null && { before }) }),
    ),
  )
  return {
    posts: lists.flatMap(({ posts }) => posts),
    // The latest end: from there on every state is asked again, and what comes twice is dropped.
    next:
      lists
        .flatMap(({ next }) => next ?? [])
        .toSorted()
        .at(-1) ?? null,
  }
}

function Posts() {
  const { school, may } = useReader()
  const channel = useChannels()
  const client = useClient()
  const now = useNow()
  const [stage, setStage] = useState<Stage>('all')
  const waiting = useQueryOf('oversight.what-waits', {})
  const list = useInfiniteQuery<Awaited<ReturnType<typeof askStage>>, ApiError>({
    queryKey: ['posts.list', school?.id, stage],
    queryFn: ({ pageParam }) => askStage(client, school?.id ?? '', stage, pageParam as string | null),
    initialPageParam: null,
    getNextPageParam: page => page.next,
    placeholderData: previous => previous,
  })
  return (
    <Loaded query={list}>
      {whole => (
        <PostsPage
          now={now}
          posts={postRows(newestFirst(whole.pages.flatMap(page => page.posts)), channel)}
          suggestions={waiting.data?.items.filter(({ kind }) => kind === 'suggestion').length ?? 0}
          stage={stage}
          onStage={setStage}
          onMore={list.hasNextPage ? () => void list.fetchNextPage() : null}
          mayWrite={may('post:draft')}
        />
      )}
    </Loaded>
  )
}
