/** Fills templates. `{they}` and the other words of a group are of one group throughout a text. */
import type { Chance } from './chance.ts'
import type { Group } from './groups.ts'

const slot = /\{(\w+)\}/g
const choice = /\[([^[\]]*)\]/g
const gaps = / {2,}/g
const gapBefore = / ([,.!?])/g

/**
 * One text of a template.
 *
 * @throws Error when the template names a slot that nobody fills.
 */
export function expand(
  template: string,
  fills: Readonly<Record<string, readonly string[]>>,
  group: Group | null,
  random: Chance,
): string {
  let text = template
  // Fillers may have choices and slots of their own, twice at most.
  for (let depth = 0; depth < 3; depth++) {
    text = text
      .replace(choice, (_, options: string) => random.of(options.split('|')))
      .replace(slot, (_, name: string) => {
        const words = group?.words[name] ?? fills[name]
        if (words === undefined) throw new Error(`Nobody fills {${name}} in "${template}".`)
        return random.of(words)
      })
  }
  const tidy = text.replace(gaps, ' ').replace(gapBefore, '$1').trim()
  return tidy.charAt(0).toUpperCase() + tidy.slice(1)
}
