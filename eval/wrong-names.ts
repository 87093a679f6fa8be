import type { Judged } from './tally.ts'

/** Ids of the items in which a name was missed, or found though it is not there; by name. */
export interface WrongNames {
  missed: Record<string, string[]>
  extra: Record<string, string[]>
}

/** @param ids of the judged items, in the same order. */
export function wrongNames(ids: readonly string[], judged: readonly Judged[]): WrongNames {
  const wrong: WrongNames = { missed: {}, extra: {} }
  judged.forEach(({ wanted, got }, at) => {
    const id = ids[at] ?? ''
    for (const name of wanted) if (!got.has(name)) (wrong.missed[name] ??= []).push(id)
    for (const name of got) if (!wanted.has(name)) (wrong.extra[name] ??= []).push(id)
  })
  return wrong
}
