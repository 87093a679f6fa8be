import { useParams } from '@tanstack/react-router'
import { useQueryOf } from '../../api/hooks.tsx'
import { WithdrawalPage } from '../../pages/withdrawals/withdrawal.tsx'
import { InBook } from '../book.tsx'
import { Loaded } from '../loaded.tsx'
import { useChannels } from '../use-channels.ts'
import { useNow } from '../use-now.ts'

export function Screen() {
  return (
    <InBook section="register">
      <Withdrawal />
    </InBook>
  )
}

function Withdrawal() {
  const { id } = useParams({ strict: false })
  const asked = useQueryOf('posts.show-withdrawal', { id: id ?? '' })
  const channelOf = useChannels()
  const now = useNow()
  const named = <T extends { channel: string | null }>(one: T) => ({
    ...one,
    channel: one.channel === null ? null : channelOf(one.channel),
  })
  return (
    <Loaded query={asked}>
      {({ items, receipt, ...withdrawal }) => (
        <WithdrawalPage
          now={now}
          {...withdrawal}
          items={items.map(({ id: itemId, kind, postId, ...item }) => ({
            ...named(item),
            key: `${kind} ${itemId}`,
            href: postId === null ? (kind === 'untracked' ? '/accounts/found' : null) : `/posts/${postId}`,
          }))}
          receipt={
            receipt && {
              ...receipt,
              found: receipt.found.map(named),
              done: receipt.done.map(named),
              open: receipt.open.map(named),
            }
          }
          onPrint={() => print()}
        />
      )}
    </Loaded>
  )
}
