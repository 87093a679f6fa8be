import { useQueryOf } from '../../api/hooks.tsx'
import type { DeskItem } from '../../pages/moderation/desk-item.ts'
import { AccountSoFar } from '../../pages/moderation/so-far.tsx'
import { useReader } from '../book.tsx'
import { AboutWriter } from './about-writer.tsx'
import { soFarOf } from './history-shown.ts'

/** What was decided of this writer before. Not knowing it keeps nobody from deciding. */
export function History({ item, others }: { item: DeskItem; others: readonly DeskItem[] }) {
  const { me } = useReader()
  const { data } = useQueryOf('moderation.author-history', { id: item.id })
  if (data === undefined) return null
  const counts = data.adds.some(({ reason }) => reason === item.reason)
  return (
    <>
      <AccountSoFar soFar={soFarOf(data, me.name)} wouldCount={item.proposal === 'remove' && counts} />
      <AboutWriter item={item} history={data} others={others} />
    </>
  )
}
