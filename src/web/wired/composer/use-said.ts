import { useRef } from 'react'

/**
 * What somebody has said on this page of each picture or film, by its id. A save sends all of it over what the server
 * had when the page was drawn: of three answers given one after the other none undoes the one before, however slow the
 * network is.
 */
export function useSaid<Said extends object>() {
  const all = useRef(new Map<string, Partial<Said>>())
  return {
    of: (id: string): Partial<Said> => all.current.get(id) ?? {},
    /** Adds to what was said, and gives all of it. */
    add(id: string, change: Partial<Said>): Partial<Said> {
      const said = { ...all.current.get(id), ...change }
      all.current.set(id, said)
      return said
    },
    /** The server would not take it: what it has stands again. */
    forget: (id: string): void => void all.current.delete(id),
  }
}
