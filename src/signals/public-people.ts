/**
 * Whether the words beside a name make it a public one: "poet Ada Limb", "the novel … by Ada Limb", "Mr Limb's
 * bakery". Such a name is no stranger. A local author is a neighbour first, and stays one.
 */
import { businesses, publicRoles, works } from './lists/public-people.ts'
import type { Page } from './page.ts'

const honours = /^(?:MP|MSP|MEP|MBE|OBE|CBE|KC)$/
const near = new Set(['local', 'our', 'parent', 'mum', 'dad', 'former', 'pupil', 'student', 'grandad', 'nan'])

export function isPublic(page: Page, first: number, last: number): boolean {
  return hasPublicRole(page, first, last) || isByline(page, first, last) || isFirm(page, last)
}

/** "Olympian X Y", "X Y MP", "the poet X Y". */
function hasPublicRole(page: Page, first: number, last: number): boolean {
  const before = page.words[first - 1]
  if (
    before !== undefined &&
    before.sentence === page.words[first]!.sentence &&
    publicRoles.has(before.folded)
  ) {
    for (let at = first - 2; at >= Math.max(0, first - 4); at--)
      if (near.has(page.words[at]!.folded)) return false
    return last > first
  }
  return last > first && [last, last + 1].some(at => honours.test(page.words[at]?.raw ?? ''))
}

/** "Our class reader is … by X Y", "X Y's new novel": a work stands in the sentence. */
function isByline(page: Page, first: number, last: number): boolean {
  if (last === first) return false
  const { sentence, possessive } = page.words[last]!
  if (page.words[first - 1]?.folded === 'by') {
    const title = page.words[first - 2]
    if (title?.capital && !title.opens) return true
    if (/["']/.test(page.words[first - 1]!.before)) return true
    return hasWork(page, first - 10, first - 1, sentence)
  }
  return possessive && hasWork(page, last + 1, last + 4, sentence)
}

function hasWork(page: Page, from: number, to: number, sentence: number): boolean {
  for (let at = Math.max(0, from); at < Math.min(to, page.words.length); at++) {
    const word = page.words[at]!
    if (word.sentence === sentence && works.has(word.folded)) return true
  }
  return false
}

/** "Mr Limb's bakery", "Limb's Coaches": a firm called after its owner. */
export function isFirm(page: Page, last: number): boolean {
  const next = page.words[last + 1]
  return (
    page.words[last]!.possessive && next !== undefined && next.before === '' && businesses.has(next.folded)
  )
}
