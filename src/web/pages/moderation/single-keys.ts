import { useEffect, useEffectEvent } from 'react'

/** The keys of the desk, in the order in which they are told. */
export const deskKeys = [
  { key: 'r', does: 'Remove it' },
  { key: 'h', does: 'Hide it' },
  { key: 'k', does: 'Keep it' },
  { key: 'a', does: 'Answer it' },
  { key: 'c', does: 'Send it to complaints' },
  { key: 'd', does: 'Send it to the safeguarding lead' },
  { key: 's', does: 'Show or blur the words' },
  { key: 'j', does: 'Next' },
  { key: 'u', does: 'Back' },
  { key: 'z', does: 'Undo the last one' },
  { key: '?', does: 'All keys' },
] as const

export type DeskKey = (typeof deskKeys)[number]['key'] | '1' | '2' | '3' | '4' | '5' | '6'

interface Press {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
}

/** The key of the desk that was pressed, in either case; with Ctrl or Alt it is the browser's. */
export function deskKeyOf(event: Press): DeskKey | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null
  const key = event.key.toLowerCase()
  const known = deskKeys.some(one => one.key === key) || /^[1-6]$/.test(key)
  return known ? (key as DeskKey) : null
}

/** Where a letter is a letter: fields, and whatever covers the page. */
const elsewhere =
  'input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable], [role=dialog], [role=menu]'

/** Single keys: of this page only, never where somebody types, and off for whoever turned them off (WCAG 2.1.4). */
export function useSingleKeys(on: boolean, press: (key: DeskKey) => boolean): void {
  const act = useEffectEvent((event: KeyboardEvent) => {
    const key = event.repeat || event.defaultPrevented ? null : deskKeyOf(event)
    if (key === null || (event.target instanceof Element && event.target.closest(elsewhere))) return
    if (document.querySelector('[role=dialog].dialog')) return
    if (press(key)) event.preventDefault()
  })
  useEffect(() => {
    if (!on) return undefined
    document.addEventListener('keydown', act)
    return () => document.removeEventListener('keydown', act)
  }, [on])
}
