import { useState } from 'react'
import { useQueryOf, useRun } from '../api/hooks.tsx'
import { LibraryPage, type LibraryFilters } from '../pages/library/library.tsx'
import { useTell } from '../parts/toast.tsx'
import { InBook, useReader } from './book.tsx'
import { Loaded } from './loaded.tsx'
import { useChannels } from './use-channels.ts'
import { useFound } from './use-found.ts'

export function Screen() {
  return (
    <InBook section="posts">
      <Library />
    </InBook>
  )
}

const everything: LibraryFilters = { class: '', from: '', until: '' }

function Library() {
  const { school } = useReader()
  const channelOf = useChannels()
  const tell = useTell()
  const erase = useRun('posts.erase-picture')
  const { found, find } = useFound(school?.id ?? null)
  const [filters, setFilters] = useState(everything)
  const [person, setPerson] = useState<{ id: string; name: string } | null>(null)
  const [before, setBefore] = useState<string | undefined>()
  const asked = useQueryOf(
    'posts.library',
    {
      schoolId: school?.id ?? '',
      ...(filters.class !== '' && { class: filters.class }),
      ...(filters.from !== '' && { from: filters.from }),
      ...(filters.until !== '' && { until: filters.until }),
      ...(person && { personId: person.id }),
      ...(before && { before }),
    },
    { enabled: school !== null, keepLast: true },
  )
  return (
    <Loaded query={asked}>
      {({ media, classes, next }) => (
        <LibraryPage
          media={media.map(({ postId, people, channels, ...medium }) => ({
            ...medium,
            thumbnail: medium.kind === 'film' ? null : `/api/v1/posts/thumbnail?id=${medium.id}`,
            href: postId === null ? null : `/posts/${postId}`,
            people: people.map(({ name }) => name),
            channels: channels.map(one => ({ ...one, channel: channelOf(one.channel) })),
          }))}
          classes={classes}
          filters={filters}
          person={person}
          found={found}
          onFilters={wanted => {
            setBefore(undefined)
            setFilters(wanted)
          }}
          onFind={find}
          onPerson={wanted => {
            setBefore(undefined)
            find('')
            setPerson(wanted)
          }}
          onErase={id =>
            erase.mutate(
              { id },
              {
                onSuccess: () => tell('It is erased.'),
                onError: failure => tell(failure.message),
              },
            )
          }
          onMore={next === null ? null : () => setBefore(next)}
        />
      )}
    </Loaded>
  )
}
