import { fieldsOf, readJson } from '../parts/json-fields.ts'

/**
 * How far the comments of a channel have been read. The network tells neither what changed nor what was deleted, so a
 * cursor holds what was seen in the last round: by its absence from the next one a comment is known to be gone. About 60
 * bytes a comment.
 */
export interface Cursor {
  /** Of the last whole round, by id. */
  known: Seen
  /** Nothing was ever read to the end: then all pages are read, however many. */
  first: boolean
  /** The round in progress; null between two rounds. */
  walk: Walk | null
}

export type Seen = ReadonlyMap<string, Known>

/** What is kept of a comment: no name and no word of it. */
export interface Known {
  /** Changes with its text and its state. */
  mark: string
  visible: boolean
  /** Seconds since 1970. */
  writtenAt: number
  videoId: string | null
  /** Answers below it, as the network counts them; 0 for an answer. */
  answers: number
}

export interface Walk {
  /** Which of the network's three lists. */
  list: number
  pageToken: string | null
  pages: number
  met: Seen
}

export const startCursor: Cursor = { known: new Map(), first: true, walk: null }

export const startWalk: Walk = { list: 0, pageToken: null, pages: 0, met: new Map() }

export function writeCursor({ known, first, walk }: Cursor): string {
  return JSON.stringify({ known: pack(known), first, walk: walk && { ...walk, met: pack(walk.met) } })
}

/** Whatever is no cursor of ours starts over: everything is listed again, and nothing is lost. */
export function readCursor(text: string | null): Cursor {
  const { known, first, walk } = fieldsOf(readJson(text ?? ''))
  if (typeof first !== 'boolean') return startCursor
  return { known: unpack(known), first, walk: readWalk(walk) }
}

function readWalk(value: unknown): Walk | null {
  const { list, pageToken, pages, met } = fieldsOf(value)
  if (typeof list !== 'number' || typeof pages !== 'number' || ![0, 1, 2].includes(list)) return null
  return { list, pageToken: typeof pageToken === 'string' ? pageToken : null, pages, met: unpack(met) }
}

type Packed = [
  id: string,
  mark: string,
  visible: boolean,
  writtenAt: number,
  videoId: string | null,
  answers: number,
]

const pack = (seen: Seen): Packed[] =>
  [...seen].map(([id, { mark, visible, writtenAt, videoId, answers }]) => [
    id,
    mark,
    visible,
    writtenAt,
    videoId,
    answers,
  ])

function unpack(value: unknown): Seen {
  const rows = Array.isArray(value) ? (value as unknown[]) : []
  return new Map(
    rows.flatMap((row): [string, Known][] => {
      const [id, mark, visible, writtenAt, videoId, answers] = Array.isArray(row) ? (row as unknown[]) : []
      if (typeof id !== 'string' || typeof mark !== 'string' || typeof answers !== 'number') return []
      if (typeof writtenAt !== 'number' || Math.abs(writtenAt) > latest) return []
      const post = typeof videoId === 'string' ? videoId : null
      return [[id, { mark, visible: visible === true, writtenAt, videoId: post, answers }]]
    }),
  )
}

/** The last second that a date can hold. */
const latest = 8.64e12
