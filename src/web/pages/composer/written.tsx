import { useRef, type ReactNode } from 'react'
import type { Finding, Mend } from '../../finding.ts'
import { Editor } from '../../parts/editor/editor.tsx'
import { Margin } from '../../parts/editor/margin.tsx'
import { Mark } from '../../parts/mark.tsx'
import { usePointedMark } from './mark-keys.ts'
import { numbersOf, statusOf } from './next-step.ts'
import type { Variant } from './variant.ts'

interface WrittenProps {
  variant: Variant
  /** The text as it stands in the browser: ahead of `variant.text` while an answer is on its way. */
  limit: number | null
  counted: number | null
  readingAge: number | null
  onText: (text: string) => void
  onMend: (finding: Finding, mend: Mend) => void
  /** Pictures and what belongs to them. */
  children: ReactNode
}

/** The sheet: the words in the middle, each mark in the margin on the line that it means, then the pictures. */
export function Written({ variant, limit, counted, readingAge, onText, onMend, children }: WrittenProps) {
  const words = useRef<HTMLDivElement>(null)
  const pictures = useRef<HTMLDivElement>(null)
  const sheet = useRef<HTMLElement>(null)
  const pointed = usePointedMark(sheet)
  const numbers = numbersOf(variant.findings)
  const marks = (inText: boolean) =>
    variant.findings
      .filter(f => (f.media === null) === inText && (f.state === 'open' || !inText))
      .map(f => <Mark key={f.id} finding={f} number={numbers.get(f.id) ?? 0} onMend={onMend} />)
  const length = counted ?? variant.text.length
  return (
    <section ref={sheet} className="sheet ruled write" aria-label="The post and its marks">
      <div className="write-body" ref={words}>
        <Editor
          key={variant.id}
          label={`Words of the post for ${variant.channel.name}`}
          text={variant.text}
          findings={variant.findings}
          numbers={numbers}
          pointed={pointed}
          onChange={onText}
          describedBy="count"
        />
        <p className="hint nums" id="count">
          {limit === null ? `${length} characters` : `${length} of ${limit} characters`}
          {readingAge !== null && ` · reading age about ${readingAge}`}
        </p>
      </div>
      <div className="margins">
        <Margin title="Marks on the words" lines={words}>
          <output className="sr">{statusOf(variant)}</output>
          {marks(true)}
        </Margin>
        <Margin title="Marks on pictures and film" className="margin margin-pic" lines={pictures}>
          {marks(false)}
        </Margin>
      </div>
      <div className="write-body pic-body" ref={pictures}>
        {children}
      </div>
    </section>
  )
}
