import type { ClauseRef } from '../finding.ts'

/** A clause's id begins with its section: `2.4b-youtube-no-links`. */
const shape = /^(\d+(?:\.\d+)*[a-z]?)-(.+)$/

/** How a clause is called where only its id is known: marks and entries carry nothing else. */
export function clauseRef(id: string): ClauseRef {
  const [, section = '', words = id] = shape.exec(id) ?? []
  const title = words.replaceAll('-', ' ')
  return { id, section, title: title.charAt(0).toUpperCase() + title.slice(1) }
}
