import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { ApiError } from '../api/error.ts'
import { useClient, useQueryOf } from '../api/hooks.tsx'
import { NewPostPage } from '../pages/new-post.tsx'
import { accountsToDraftFor } from './accounts-to-draft-for.ts'
import { InBook, useReader } from './book.tsx'
import { Loaded } from './loaded.tsx'

export function Screen() {
  return (
    <InBook section="posts">
      <NewPost />
    </InBook>
  )
}

function NewPost() {
  const { me, school } = useReader()
  const client = useClient()
  const router = useRouter()
  const list = useQueryOf('channels.list-accounts', {})
  const [error, setError] = useState<string | null>(null)
  const start = async ([first, ...others]: readonly string[]) => {
    if (first === undefined) return
    try {
      const { postId } = await client.run('posts.create-draft', { accountId: first })
      for (const accountId of others) await client.run('posts.add-variant', { postId, accountId })
      router.history.replace(`/posts/${postId}`)
    } catch (failure) {
      setError(failure instanceof ApiError ? failure.message : 'That did not work. Try again.')
    }
  }
  return (
    <Loaded query={list}>
      {({ accounts }) => {
        const mine = accountsToDraftFor(accounts, me.id)
        // Accounts of one school can share a post; the trust's own go by themselves.
        const here = mine.filter(({ schoolId }) => schoolId === (school?.id ?? null))
        return (
          <NewPostPage
            accounts={(here.length > 0 ? here : mine).map(({ id, channelLabel, name }) => ({
              id,
              channel: channelLabel,
              name,
            }))}
            error={error}
            onStart={ids => void start(ids)}
          />
        )
      }}
    </Loaded>
  )
}
