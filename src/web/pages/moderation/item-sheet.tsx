import type { ReactNode } from 'react'
import { Button } from '../../parts/button.tsx'
import { ChannelIcon } from '../../parts/channel-icon.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Attached } from './attached.tsx'
import { CommentMark } from './comment-mark.tsx'
import type { DeskItem } from './desk-item.ts'
import { inertWords } from './inert-words.ts'
import { marksOf, pinsOf, type CommentMarkShown } from './marks-of.ts'
import { Screenshot } from './screenshot.tsx'
import { hasHidden, Words } from './words.tsx'

interface ItemSheetProps {
  item: DeskItem
  shown: boolean
  keys: boolean
  /** Where a finger's drag leads, while it is still down. */
  leading: 'left' | 'right' | null
  onShow: () => void
  /** What to do with it: the actions, or the answer. */
  children: ReactNode
}

/** So many marks stand open, the worst: what can be done must not slip below them, out of sight. */
const MARKS_OPEN = 3

/** One comment in focus: where it stands, who wrote it, its words on ruled paper, the marks in the margin. */
export function ItemSheet({ item, shown, keys, leading, onShow, children }: ItemSheetProps) {
  const { channel, where, author, findings, remarks, pictures, permalink } = item
  const marks = marksOf(findings)
  const [open, folded] = [marks.slice(0, MARKS_OPEN), marks.slice(MARKS_OPEN)]
  const markOf = (mark: CommentMarkShown) => (
    <CommentMark key={mark.number} mark={mark} quotes={shown || !hasHidden(item)} />
  )
  return (
    <section className="sheet ruled item" aria-label="The comment" data-comment={item.id}>
      <p className="said-in">
        <ChannelIcon channel={channel} />
        <span>{where}</span>
      </p>
      <div className="grid2">
        <div className="m">
          {open.map(markOf)}
          {folded.length > 0 && (
            <details className="more-marks">
              <summary>{folded.length === 1 ? '1 more mark' : `${folded.length} more marks`}</summary>
              {folded.map(markOf)}
            </details>
          )}
          {remarks.map(remark => (
            <p className="mark meta" key={remark}>
              {remark}
            </p>
          ))}
        </div>
        <div className="w">
          <p className="by">
            <span className="ava" aria-hidden="true">
              {lettersOf(author.name)}
            </span>
            <span>
              <b>
                <bdi>{inertWords(author.name)}</bdi>
              </b>
              <br />
              <span className="meta">{author.note}</span>
            </span>
          </p>
          <Words item={item} numbers={pinsOf(marks)} shown={shown} />
          <Attached pictures={pictures} permalink={permalink} />
          {item.screenshot !== null && <Screenshot key={item.id} src={item.screenshot} />}
          {hasHidden(item) && (
            <p className="show-words">
              <Button small aria-pressed={shown} aria-keyshortcuts={keys ? 'S' : undefined} onClick={onShow}>
                <Icon name={shown ? 'eye-off' : 'eye'} />
                {shown ? 'Blur the words' : 'Show the words'}
                {keys && <kbd>S</kbd>}
              </Button>
            </p>
          )}
        </div>
      </div>
      {leading !== null && (
        <p className={`leads ${leading}`} aria-hidden="true">
          {leading === 'left' ? 'Let go to remove' : 'Let go to keep'}
        </p>
      )}
      {children}
    </section>
  )
}

/** "LF" of "Laura F.": at most two, and never a sign that is none. */
function lettersOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? []
  return words
    .slice(0, 2)
    .map(word => String.fromCodePoint(word.codePointAt(0) ?? 0).toUpperCase())
    .join('')
}
