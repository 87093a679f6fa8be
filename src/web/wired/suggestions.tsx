import { useRouter } from '@tanstack/react-router'
import { useQueryOf, useRun } from '../api/hooks.tsx'
import { SuggestionsPage } from '../pages/suggestions.tsx'
import { Icon } from '../parts/icon.tsx'
import { useTell } from '../parts/toast.tsx'
import { dateOf } from '../when.ts'
import { InBook, useReader } from './book.tsx'
import { Loaded } from './loaded.tsx'
import { useNow } from './use-now.ts'

export function Screen() {
  return (
    <InBook section="posts">
      <Suggestions />
    </InBook>
  )
}

function Suggestions() {
  const { me } = useReader()
  const list = useQueryOf('posts.suggestions', {})
  const answer = useRun('posts.answer-suggestion')
  const router = useRouter()
  const tell = useTell()
  const now = useNow()
  return (
    <Loaded query={list}>
      {({ suggestions }) => {
        const open = suggestions.filter(({ state, to }) => state === 'open' && to.id === me.id)
        const versionOf = (id: string) => open.find(one => one.id === id)?.version ?? 0
        return (
          <>
            {answer.error && (
              <p className="err" role="alert">
                <Icon name="info" />
                <span>{answer.error.message}</span>
              </p>
            )}
            <SuggestionsPage
              now={now}
              suggestions={open.map(({ id, by, text, wantedFor, createdAt, pictures }) => ({
                id,
                from: { name: by.name, role: pictures > 0 ? `with ${pictures} picture(s)` : 'no picture' },
                text,
                when: wantedFor === null ? '' : dateOf(wantedFor),
                sentAt: createdAt,
                photo: null,
              }))}
              onMakeDraft={id =>
                answer.mutate(
                  { id, version: versionOf(id), answer: 'accept' },
                  { onSuccess: ({ postId }) => router.history.push(`/posts/${postId ?? ''}`) },
                )
              }
              onDecline={(id, reason) =>
                answer.mutate(
                  { id, version: versionOf(id), answer: 'decline', reason },
                  { onSuccess: () => tell('They are told why, in your words.') },
                )
              }
            />
          </>
        )
      }}
    </Loaded>
  )
}
