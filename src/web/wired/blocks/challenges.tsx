import { useQueryOf, useRun } from '../../api/hooks.tsx'
import { ChallengesPage } from '../../pages/blocks/challenges.tsx'
import { useTell } from '../../parts/toast.tsx'
import { InBook } from '../book.tsx'
import { Loaded } from '../loaded.tsx'
import { useChannels } from '../use-channels.ts'
import { useNow } from '../use-now.ts'
import { challengeOf } from './block-words.ts'

export function Screen() {
  return (
    <InBook section="comments">
      <Challenges />
    </InBook>
  )
}

function Challenges() {
  const challenges = useQueryOf('moderation.list-challenges', {})
  const decide = useRun('moderation.decide-challenge')
  const channel = useChannels()
  const tell = useTell()
  const now = useNow()
  return (
    <Loaded query={challenges}>
      {data => (
        <ChallengesPage
          now={now}
          challenges={data.challenges.map(one => challengeOf(one, channel))}
          onDecide={(id, uphold, reason) =>
            decide.mutate(
              { id, uphold, reason },
              { onSuccess: () => tell('It is on record.'), onError: failure => tell(failure.message) },
            )
          }
        />
      )}
    </Loaded>
  )
}
