import type { CompiledPack } from '../../policy/compile-pack.ts'
import { checkPost } from '../../policy/check-post.ts'
import { readText } from '../../signals/read-text.ts'
import { buildRegister } from '../../signals/register-index.ts'
import type { FollowingMark } from './tables.ts'

const nobody = buildRegister([])

/**
 * Checks what is written of a page like a post of its channel: a page that sells, takes sides in politics or does not suit
 * the ages of the school is marked for whoever decides. Nobody of the register is looked for: it is not about people.
 */
export function marksOnPage(
  compiled: CompiledPack,
  channel: string,
  { page, why }: { page: string; why: string },
): FollowingMark[] {
  if (!compiled.channels.has(channel)) return []
  const reading = readText(`${page}. ${why}`, { register: nobody, school: null })
  const { findings } = checkPost(compiled, {
    channel,
    readings: [{ place: 'text', media: null, reading }],
    faces: [],
    request: [],
    category: null,
    consent: () => 'unknown',
  })
  return findings.flatMap(({ place, decision, clause, message }) =>
    // A page is of no kind of post.
    place === 'text' ? [{ clause, decision, message }] : [],
  )
}
