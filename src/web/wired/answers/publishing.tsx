import { useQueryOf, useRun } from '../../api/hooks.tsx'
import { PublishingPage } from '../../pages/answers/publishing.tsx'
import { useTell } from '../../parts/toast.tsx'
import { InBook, useReader } from '../book.tsx'
import { Loaded } from '../loaded.tsx'

export function Screen() {
  return (
    <InBook section="comments">
      <Publishing />
    </InBook>
  )
}

function Publishing() {
  const { may } = useReader()
  const read = useQueryOf('moderation.published-figures', {})
  const publish = useRun('moderation.publish-figures')
  const tell = useTell()
  return (
    <Loaded query={read}>
      {({ version, ...shown }) => (
        <PublishingPage
          {...shown}
          failure={publish.error?.fields[0]?.message ?? publish.error?.message ?? null}
          onSave={
            may('report:publish')
              ? (published, hideBelow) =>
                  publish.mutate(
                    { version, published, hideBelow },
                    {
                      onSuccess: () =>
                        tell(
                          published ? 'Everybody can read them now.' : 'Nobody outside can read them now.',
                        ),
                    },
                  )
              : null
          }
        />
      )}
    </Loaded>
  )
}
