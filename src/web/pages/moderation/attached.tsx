import type { DeskItem } from './desk-item.ts'
import { Icon } from '../../parts/icon.tsx'

const names = { photo: 'A picture', video: 'A film', sticker: 'A sticker', link: 'A link' } as const

/**
 * What came with the words. Nothing of it is fetched: a grey sheet stands in its place, and whoever must see it goes
 * to the network itself. Of a picture that may be unlawful nobody ever has a copy here.
 */
export function Attached({ pictures, permalink }: Pick<DeskItem, 'pictures' | 'permalink'>) {
  if (pictures.length === 0) return null
  return (
    <div className="attached">
      <ul>
        {pictures.map(({ kind, url }, index) => (
          <li key={`${index}-${url ?? ''}`} className={kind === 'link' ? 'attached-link' : 'attached-pic'}>
            <Icon name={kind === 'link' ? 'globe' : 'camera'} />
            <span>{names[kind]}, not opened</span>
            {kind === 'link' && url !== null && <small className="mono">{url}</small>}
          </li>
        ))}
      </ul>
      <p className="meta">
        Copybook copies no picture of a comment.{' '}
        {permalink !== null && (
          <a href={permalink} target="_blank" rel="noreferrer">
            Look at it there
          </a>
        )}{' '}
        If it may show a child being harmed, do not open it: send it to the safeguarding lead.
      </p>
    </div>
  )
}
