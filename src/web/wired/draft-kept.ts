/** What was typed into a variant and has not reached the server yet: kept on this device. */
export interface KeptDraft {
  text: string
  /** The server's version that it was typed over. */
  version: number
  /** When, in milliseconds since 1970. */
  at: number
}

const prefix = 'copybook.draft.'
/** A school's computer is shared: after a week nobody comes back for it. */
const longest = 7 * 86_400_000

const isDraft = (value: unknown): value is KeptDraft =>
  typeof value === 'object' &&
  value !== null &&
  'text' in value &&
  typeof value.text === 'string' &&
  'version' in value &&
  typeof value.version === 'number' &&
  'at' in value &&
  typeof value.at === 'number'

/** A full or forbidden storage keeps nothing: no worse off. */
export function keepDraft(variantId: string, draft: KeptDraft, storage: Storage = localStorage): void {
  try {
    storage.setItem(prefix + variantId, JSON.stringify(draft))
  } catch {
    storage.removeItem(prefix + variantId)
  }
}

/** What was kept of a variant, unless it is over a week old. */
export function keptDraft(variantId: string, now: number, storage: Storage = localStorage): KeptDraft | null {
  try {
    const draft: unknown = JSON.parse(storage.getItem(prefix + variantId) ?? 'null')
    return isDraft(draft) && now - draft.at < longest ? draft : null
  } catch {
    return null
  }
}

export function forgetDraft(variantId: string, storage: Storage = localStorage): void {
  storage.removeItem(prefix + variantId)
}

/** At sign-out: the next person at this computer finds nothing. */
export function forgetDrafts(storage: Storage = localStorage): void {
  for (const key of keysOf(storage)) if (key.startsWith(prefix)) storage.removeItem(key)
}

/** Clears away what nobody came back for. */
export function forgetOldDrafts(now: number, storage: Storage = localStorage): void {
  for (const key of keysOf(storage)) {
    if (key.startsWith(prefix) && keptDraft(key.slice(prefix.length), now, storage) === null) {
      storage.removeItem(key)
    }
  }
}

const keysOf = (storage: Storage): string[] =>
  Array.from({ length: storage.length }, (_, index) => storage.key(index)).filter(key => key !== null)
