import { useEffect } from 'react'
import { singleKeysOn } from '../keys-preference.ts'

/** The page's one filled button, if it has one. A dialog on top has its own. */
export function filledButton(root: ParentNode): HTMLElement | null {
  return (
    root.querySelector<HTMLElement>('.dialog .btn.primary') ??
    root.querySelector<HTMLElement>('main .btn.primary')
  )
}

/** The field that finds something on this page. */
const findField = (root: ParentNode) => root.querySelector<HTMLElement>('main input[type=search]')

/** Single keys would type into these, so they are left alone there (WCAG 2.1.4). */
const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null

/**
 * Everywhere: Ctrl+Enter does the filled button, `/` finds, `Z` undoes. Esc closes by itself in dialogs. The single
 * keys are off for whoever turned them off.
 */
export function useKeysEverywhere(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const done = act(event)
      if (done) event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}

function act(event: KeyboardEvent): boolean {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    const button = filledButton(document)
    button?.click()
    return button !== null
  }
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return false
  if (!singleKeysOn()) return false
  const found = event.key === '/' ? findField(document) : null
  found?.focus()
  const undo = event.key.toLowerCase() === 'z' ? document.querySelector<HTMLElement>('[data-undo]') : null
  undo?.click()
  return found !== null || undo !== null
}
