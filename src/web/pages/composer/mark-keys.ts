import { useEffect, useRef, useState, type RefObject } from 'react'
import type { Finding } from '../../finding.ts'

/**
 * Alt+↓ and Alt+↑ go from mark to mark, Alt+M takes the first mend of the mark that has focus (or of the first).
 * They work while one types, since Alt keeps them apart from words.
 */
export function useMarkKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey) return
      const done = act(event.key)
      if (done) event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}

const marks = () => [...document.querySelectorAll<HTMLElement>('main .mark')]

const current = () => marks().findIndex(mark => mark.contains(document.activeElement))

/** Puts focus on a mark and its line into sight. */
export function focusMark(index: number): boolean {
  const mark = marks()[index]
  mark?.focus()
  mark?.scrollIntoView({ block: 'nearest' })
  return mark !== undefined
}

function act(key: string): boolean {
  const all = marks()
  if (key === 'ArrowDown') return focusMark(Math.min(all.length - 1, current() + 1))
  if (key === 'ArrowUp') return focusMark(Math.max(0, current() - 1))
  if (key.toLowerCase() !== 'm' && key !== 'µ') return false
  const mend = all[Math.max(0, current())]?.querySelector<HTMLElement>('.mend')
  mend?.click()
  return mend !== undefined && mend !== null
}

/** After a mend focus goes to the next mark, once the answer has taken the mended one away. */
export function useFocusAfterMend(findings: readonly Finding[] | undefined): (mended: Finding) => void {
  const waiting = useRef<number | null>(null)
  useEffect(() => {
    if (waiting.current === null || !findings) return
    const open = findings.filter(f => f.state === 'open')
    focusMark(Math.min(waiting.current, open.length - 1))
    waiting.current = null
  }, [findings])
  return mended => {
    waiting.current = findings?.filter(f => f.state === 'open').indexOf(mended) ?? null
  }
}

/** Id of the finding whose mark is pointed at or has focus, so that its words stand out. */
export function usePointedMark(sheet: RefObject<HTMLElement | null>): string | null {
  const [pointed, setPointed] = useState<string | null>(null)
  useEffect(() => {
    const element = sheet.current
    const point = (event: Event) => {
      const mark = event.target instanceof Element ? event.target.closest<HTMLElement>('.mark') : null
      setPointed(mark?.dataset['finding'] ?? null)
    }
    element?.addEventListener('pointerover', point)
    element?.addEventListener('focusin', point)
    return () => {
      element?.removeEventListener('pointerover', point)
      element?.removeEventListener('focusin', point)
    }
  }, [sheet])
  return pointed
}
