/**
 * Whom of the register a text names, and nothing else of it: the naming signals alone cost a quarter of a whole reading
 * (55 µs instead of 200 for a post of a hundred letters), which counts where a hundred thousand texts are read again.
 */
import { hashtags } from './hashtags.ts'
import { links } from './links.ts'
import { names } from './names.ts'
import { openPage } from './page.ts'
import { bareInitials, relatives } from './relatives.ts'
import type { Fact, Signal, World } from './signal.ts'

/** In the order of `read-text.ts`: who is named decides whose account a link is. */
const naming: readonly Signal[] = [names, hashtags, relatives, bareInitials, links]

/** Ids of the register. Where a text does not say which of several is meant, all of them. */
export function whoIsNamed(text: string, world: World): Set<string> {
  const page = openPage(text)
  const facts: Fact[] = []
  for (const read of naming) for (const fact of read(page, world, facts)) facts.push(fact)
  return new Set(facts.filter(({ signal }) => signal === 'name').flatMap(({ people }) => people))
}
