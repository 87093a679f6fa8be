import type { ChannelRef } from '../../parts/channel-icon.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { clockOf, dateOf } from '../../when.ts'
import { type causes, counted, endedAs, receiptBegins } from './words.ts'

export interface ShownReceipt {
  at: string
  isInterim: boolean
  openedAt: string
  found: readonly { channel: ChannelRef | null; as: Parameters<typeof counted>[1]; count: number }[]
  done: readonly { channel: ChannelRef | null; how: keyof typeof endedAs; count: number; last: string }[]
  open: readonly { channel: ChannelRef | null; with: 'working' | 'with-person'; count: number }[]
  othersMayHaveCopies: boolean
}

const where = (channel: ChannelRef | null) => (channel === null ? '' : ` on ${channel.name}`)
const moment = (iso: string) => `${dateOf(iso)} at ${clockOf(iso)}`

/** What a family is told: counts, channels and days. It names nobody, so that it may leave the school. */
export function ReceiptSheet({ cause, receipt }: { cause: keyof typeof causes; receipt: ShownReceipt }) {
  const { at, isInterim, openedAt, found, done, open, othersMayHaveCopies } = receipt
  return (
    <Sheet title={isInterim ? 'Receipt so far' : 'Receipt'} className="pad receipt">
      <p>
        {receiptBegins[cause](moment(openedAt))} This is what we found and did by {moment(at)}.
      </p>
      <h3>What we found</h3>
      {found.length === 0 ? (
        <p>Nothing that shows or names your child where you do not agree.</p>
      ) : (
        <ul>
          {found.map(({ channel, as, count }) => (
            <li key={`${channel?.id ?? ''} ${as}`}>
              {counted(count, as)}
              {where(channel)}
            </li>
          ))}
        </ul>
      )}
      {done.length > 0 && (
        <>
          <h3>What we did</h3>
          <ul>
            {done.map(({ channel, how, count, last }) => (
              <li key={`${channel?.id ?? ''} ${how}`}>
                {count} {endedAs[how]}
                {where(channel)}, the last on {moment(last)}
              </li>
            ))}
          </ul>
        </>
      )}
      {open.length > 0 && (
        <>
          <h3>What is not done yet</h3>
          <ul>
            {open.map(({ channel, with: by, count }) => (
              <li key={`${channel?.id ?? ''} ${by}`}>
                {count}
                {where(channel)}:{' '}
                {by === 'working'
                  ? 'the network has not answered yet'
                  : 'somebody of the school does it by hand'}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>What we cannot undo</h3>
      <p>
        {othersMayHaveCopies
          ? 'Others may have saved or shared what stood there. We cannot take those copies back. Tell us if you see one.'
          : 'Nothing was public, so there are no copies that we know of.'}
      </p>
    </Sheet>
  )
}
