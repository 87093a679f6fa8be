import { z } from 'zod'

/**
 * Where a page of a list ended that is ordered by a moment and then by id, newest first: `<moment>/<id>`. By the moment
 * alone, rows of one moment (an import makes hundreds) would be left out where a page ends among them.
 */
export const pageMark = z
  .string()
  .refine(mark => read(mark) !== null, 'Ask with the `next` of the page before.')

export interface PageMark {
  at: Date
  id: string
}

/** Of what `pageMark` has let through. */
export function readPageMark(mark: string): PageMark {
  const found = read(mark)
  if (!found) throw new Error('a page mark that was not looked at')
  return found
}

export const writePageMark = ({ at, id }: PageMark): string => `${at.toISOString()}/${id}`

function read(mark: string): PageMark | null {
  const [moment = '', id = '', ...rest] = mark.split('/')
  const isOne =
    rest.length === 0 && z.iso.datetime().safeParse(moment).success && z.uuid().safeParse(id).success
  return isOne ? { at: new Date(moment), id } : null
}
