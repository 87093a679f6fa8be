import { useQueryOf, useRun } from '../../api/hooks.tsx'
import { ReviewsPage } from '../../pages/learning/reviews.tsx'
import { useTell } from '../../parts/toast.tsx'
import { InBook } from '../book.tsx'
import { Loaded } from '../loaded.tsx'
import { useChannels } from '../use-channels.ts'
import { useNow } from '../use-now.ts'

export function Screen() {
  return (
    <InBook section="comments">
      <Reviews />
    </InBook>
  )
}

function Reviews() {
  const list = useQueryOf('moderation.reviews', {})
  const review = useRun('moderation.review')
  const channel = useChannels()
  const tell = useTell()
  const now = useNow()
  return (
    <Loaded query={list}>
      {({ reviews, waiting }) => (
        <ReviewsPage
          now={now}
          waiting={waiting}
          reviews={reviews.map(one => ({ ...one, channel: channel(one.channel) }))}
          onSay={(decisionId, said) =>
            review.mutate(
              { decisionId, ...said },
              {
                onSuccess: ({ agrees }) =>
                  tell(
                    agrees
                      ? 'You both decided the same.'
                      : 'You decided otherwise. It comes back to the desk.',
                  ),
                onError: failure => tell(failure.message),
              },
            )
          }
        />
      )}
    </Loaded>
  )
}
