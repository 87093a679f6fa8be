import { ChannelIcon, type ChannelRef } from '../../parts/channel-icon.tsx'
import { ConsentDot, consentWord, type ConsentState } from '../../parts/consent-dot.tsx'
import { Icon } from '../../parts/icon.tsx'
import type { RegisterRow } from './register.tsx'

interface MatrixProps {
  channels: readonly ChannelRef[]
  rows: readonly RegisterRow[]
  /** Index of the channel that a phone shows. */
  shown: number
  open: string | null
}

/** Every state is spoken in its cell; on a phone the same words are seen. */
export function Matrix({ channels, rows, shown, open }: MatrixProps) {
  const closedFrom = channels.findIndex(c => c.audience === 'closed')
  const edge = (index: number) => (index === closedFrom && index > 0 ? ' edge' : '')
  return (
    <section className="sheet matrix ruled" aria-label="Answers">
      <table>
        <caption className="sr">Who may be shown or named on each channel</caption>
        <thead>
          <Audiences channels={channels} />
          <tr>
            <th scope="col" rowSpan={2} className="nm">
              Name
            </th>
            {channels.map((channel, i) => (
              <th key={channel.id} colSpan={2} scope="colgroup" className={`top${edge(i)}`}>
                <ChannelIcon channel={channel} />
                <span className="sr">{channel.name}</span>
              </th>
            ))}
          </tr>
          <tr>
            {channels.map((channel, i) => [
              <th key={`${channel.id}-photo`} scope="col" className={`p${edge(i)}`}>
                <Icon name="camera" />
                <span className="sr">Photo</span>
              </th>,
              <th key={`${channel.id}-name`} scope="col">
                <Icon name="aa" />
                <span className="sr">Name</span>
              </th>,
            ])}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.id} className={row.id === open ? 'on' : undefined}>
              <th scope="row">
                <a href={`/register/${row.id}`} aria-current={row.id === open ? 'true' : undefined}>
                  {row.name}
                </a>
                {row.more !== null && <small>{row.more}</small>}
              </th>
              {row.answers.map((answer, i) => [
                <Cell
                  key={`${i + 1}p`}
                  shown={i === shown}
                  className={`p${edge(i)}`}
                  thing="Photo"
                  state={answer.photo}
                />,
                <Cell key={`${i + 1}n`} shown={i === shown} thing="Name" state={answer.name} />,
              ])}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The two audiences, over the channels that have them. */
function Audiences({ channels }: { channels: readonly ChannelRef[] }) {
  const open = channels.filter(c => c.audience === 'public').length
  const closed = channels.length - open
  return (
    <tr className="g">
      <td>
        <span className="sr">Who can see it</span>
      </td>
      {open > 0 && (
        <th colSpan={open * 2} scope="colgroup">
          <Icon name="globe" /> Anyone can see
        </th>
      )}
      {closed > 0 && (
        <th colSpan={closed * 2} scope="colgroup" className={open > 0 ? 'edge' : undefined}>
          <Icon name="gate" /> Our families only
        </th>
      )}
    </tr>
  )
}

interface CellProps {
  thing: 'Photo' | 'Name'
  state: ConsentState
  shown: boolean
  className?: string | undefined
}

function Cell({ thing, state, shown, className = '' }: CellProps) {
  return (
    <td className={`${className}${shown ? ' shown' : ''}`}>
      <ConsentDot state={state} />
      <span className="say">
        {thing} {consentWord[state]}
      </span>
    </td>
  )
}
