import { momentOf } from '../when.ts'
import { ChannelIcon, type ChannelRef } from './channel-icon.tsx'

interface CommentHeadProps {
  title: string
  channel: ChannelRef
  /** Null: the network does not say, or nobody may keep it. */
  writer: string | null
  at: string
  now: string
}

/** The head of one comment in a list: what it is, and on a line of its own where it stands, whose it is and when. */
export function CommentHead({ title, channel, writer, at, now }: CommentHeadProps) {
  return (
    <div>
      <h2 className="box-h">{title}</h2>
      <p className="meta">
        <ChannelIcon channel={channel} /> <bdi>{writer ?? 'Somebody'}</bdi> · {momentOf(at, now)}
      </p>
    </div>
  )
}
