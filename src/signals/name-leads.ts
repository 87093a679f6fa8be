/** Openings after which a school names somebody: "well done", "proud of", "happy birthday". */
import type { Page } from './page.ts'

const leads = new Set([
  'well done',
  'proud of',
  'happy birthday',
  'congratulations to',
  'congrats to',
  'thanks to',
  'thank you',
  'done to',
  'shout out',
  'out to',
  'goodbye to',
  'luck to',
  'welcome to',
  'welcome back',
  'cheer for',
  'hand for',
  'week is',
  'month is',
  'match is',
  'day is',
])
const alone = new Set([
  'congratulations',
  'congrats',
  'bravo',
  'goodbye',
  'hello',
  'hi',
  'hiya',
  'llongyfarchiadau',
])

/** Whether the words before `first` cheer, thank or greet whoever comes next. */
export function isStrongLead(page: Page, first: number): boolean {
  const before = page.words[first - 1]
  if (before === undefined || before.sentence !== page.words[first]!.sentence) return false
  if (alone.has(before.folded)) return true
  return leads.has(`${page.words[first - 2]?.folded ?? ''} ${before.folded}`)
}
