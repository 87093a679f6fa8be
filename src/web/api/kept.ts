import type { Doing } from './client.ts'

/** What was typed when a session ended, so that it is there again after signing in. Kept for this tab only. */
export interface Kept {
  /** The page to come back to. */
  path: string
  /** The operation that was refused, with its input; null where somebody was only reading. */
  doing: Doing | null
}

const key = 'copybook.kept'

/** Keeps what was typed before the way leads to sign-in. A full or forbidden storage loses it silently: no worse off. */
export function keep(kept: Kept, storage: Storage = sessionStorage): void {
  try {
    storage.setItem(key, JSON.stringify(kept))
  } catch {
    storage.removeItem(key)
  }
}

/** Hands back what was kept, once. */
export function takeKept(storage: Storage = sessionStorage): Kept | null {
  const kept = peekKept(storage)
  storage.removeItem(key)
  return kept
}

/** What was kept, left where it is: sign-in asks it only for the way back. */
export function peekKept(storage: Storage = sessionStorage): Kept | null {
  const raw = storage.getItem(key)
  if (raw === null) return null
  try {
    const kept: unknown = JSON.parse(raw)
    return isKept(kept) ? kept : null
  } catch {
    return null
  }
}

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' &&
  value !== null &&
  'path' in value &&
  typeof value.path === 'string' &&
  'doing' in value &&
  (value.doing === null || isDoing(value.doing))

const isDoing = (value: unknown): value is Doing =>
  typeof value === 'object' && value !== null && 'operation' in value && typeof value.operation === 'string'
