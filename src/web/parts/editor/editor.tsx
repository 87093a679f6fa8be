import { useLayoutEffect, useRef, useState } from 'react'
import type { Finding } from '../../finding.ts'
import { editBetween, followEdit, moveCaret } from './follow-edit.ts'
import { Mirror } from './mirror.tsx'
import { spreadPins } from './spread-pins.ts'

interface EditorProps {
  /** "Words of the post for Facebook". */
  label: string
  text: string
  /** The server's findings for `text`, in the order of the text. */
  findings: readonly Finding[]
  numbers: ReadonlyMap<string, number>
  pointed: string | null
  onChange: (text: string) => void
  /** Ids of what describes the field: the count, the status. */
  describedBy: string
}

/**
 * Where a post is written: a textarea over its mirror. What is typed is kept here at once and never comes back
 * from outside, so typing is not interrupted and the caret does not jump. A text that does come from outside (a
 * mend) is taken over with the caret where it was among the words.
 */
export function Editor({ label, text, findings, numbers, pointed, onChange, describedBy }: EditorProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  const mirror = useRef<HTMLDivElement>(null)
  const [draft, setDraft] = useState(text)
  const [told, setTold] = useState(text)
  const [caret, setCaret] = useState(0)
  /** Set anew whenever a text came from outside: where the caret then belongs. */
  const [put, setPut] = useState<{ at: number } | null>(null)

  if (text !== told) {
    setTold(text)
    if (text !== draft) {
      setDraft(text)
      setPut({ at: moveCaret(caret, editBetween(draft, text)) })
    }
  }

  useLayoutEffect(() => {
    if (put && document.activeElement === field.current) field.current?.setSelectionRange(put.at, put.at)
  }, [put])

  const shown = draft === text ? findings : followEdit(findings, editBetween(text, draft))
  useLayoutEffect(() => {
    if (mirror.current) spreadPins(mirror.current)
  })

  return (
    <div className="editor feint">
      <Mirror ref={mirror} text={draft} findings={shown} numbers={numbers} pointed={pointed} />
      <textarea
        ref={field}
        aria-label={label}
        aria-describedby={describedBy}
        spellCheck
        value={draft}
        onSelect={event => setCaret(event.currentTarget.selectionStart)}
        onChange={event => {
          setDraft(event.target.value)
          setTold(event.target.value)
          onChange(event.target.value)
        }}
      />
    </div>
  )
}
