import { useParams, useRouter } from '@tanstack/react-router'
import { useQueryOf, useRun } from '../../api/hooks.tsx'
import { WithdrawalPage } from '../../pages/withdrawals/withdrawal.tsx'
import { useTell } from '../../parts/toast.tsx'
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
  const copy = useRun('posts.copy-covered')
  const router = useRouter()
  const tell = useTell()
  const copyOf = (variantId: string) =>
    copy.mutate(
      { variantId },
      {
        onSuccess: ({ postId }) => {
          tell('The covered copy is a draft. Look at it, then submit it.')
          router.history.push(`/posts/${postId}`)
        },
        onError: failure => tell(failure.message),
      },
    )
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
          items={items.map(({ id: itemId, kind, postId, again, ...item }) => ({
            ...named(item),
            key: `${kind} ${itemId}`,
            id: itemId,
            again: again && { ...again, href: again.postId && `/posts/${again.postId}` },
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
          isBusy={copy.isPending}
          onCopy={({ id: variantId }) => copyOf(variantId)}
          onPrint={() => print()}
        />
      )}
    </Loaded>
  )
}
