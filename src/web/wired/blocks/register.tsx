import { useClient, useQueryOf, useRun } from '../../api/hooks.tsx'
import { BlocksPage } from '../../pages/blocks/register.tsx'
import { useTell } from '../../parts/toast.tsx'
import { InBook, useReader } from '../book.tsx'
import { Loaded } from '../loaded.tsx'
import { useChannels } from '../use-channels.ts'
import { blockedOf } from './block-words.ts'

export function Screen() {
  return (
    <InBook section="comments">
      <Register />
    </InBook>
  )
}

function Register() {
  const { school, may } = useReader()
  const blocks = useQueryOf('moderation.list-blocks', school === null ? {} : { schoolId: school.id })
  const run = { keep: useRun('moderation.keep-block'), lift: useRun('moderation.lift-block') }
  const appeal = useRun('moderation.appeal-block')
  const client = useClient()
  const channel = useChannels()
  const tell = useTell()
  const after = {
    onSuccess: () => tell('It is on record.'),
    onError: (failure: Error) => tell(failure.message),
  }
  const copy = async (id: string) => {
    const { text } = await client.query('moderation.block-letter', { id })
    await navigator.clipboard.writeText(text)
    tell('The letter is copied. It names nobody.')
  }
  return (
    <Loaded query={blocks}>
      {data => (
        <BlocksPage
          blocks={data.blocks.map(block => blockedOf(block, channel))}
          mayAppeal={may('block:appeal')}
          onAnswer={(id, answer, says) => {
            if (answer === 'appeal') appeal.mutate({ id, says }, after)
            else run[answer].mutate({ id, reason: says }, after)
          }}
          onLetter={
            may('block:read')
              ? id => void copy(id).catch((failure: Error) => tell(failure.message))
              : undefined
          }
        />
      )}
    </Loaded>
  )
}
