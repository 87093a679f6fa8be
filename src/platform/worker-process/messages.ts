/** What parent and child say to each other, over the channel that Node opens between them. */
export interface Asked {
  id: number
  what: string
  given: unknown
}

/** `ready` once, before all answers: the program is loaded. */
export type Said =
  | { ready: true }
  | { id: number; progress: number }
  | { id: number; answer: unknown }
  | { id: number; error: string }
