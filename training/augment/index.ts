/**
 * Texts that we wrote ourselves to teach the trained heads what few collections show: the same words with and without
 * hate, the same anger at things and at people, a school's comments. Templates times words, capped per template, the
 * same for the same seed. No sentence of a corpus or of a published test suite is in here.
 */
import { aboutGroups } from './about-groups.ts'
import { chance } from './chance.ts'
import type { Chance } from './chance.ts'
import { complaints } from './complaints.ts'
import { emojiTexts } from './emoji.ts'
import { expand } from './expand.ts'
import { groups } from './groups.ts'
import { hateByDimension } from './hate-by-dimension.ts'
import { hateExplicit } from './hate-explicit.ts'
import { hateImplicit } from './hate-implicit.ts'
import { homonyms } from './homonyms.ts'
import { otherTargets } from './other-targets.ts'
import type { AugmentedRow, Theme } from './row.ts'
import { safeguardingTexts } from './safeguarding-texts.ts'
import { schoolAbuse } from './school-abuse.ts'
import { misspell, speak } from './spelling.ts'
import { unwantedTexts } from './unwanted.ts'

export type { AugmentedRow } from './row.ts'

export const themes: readonly Theme[] = [
  ...hateExplicit,
  ...hateImplicit,
  ...hateByDimension,
  ...aboutGroups,
  ...otherTargets,
  ...homonyms,
  ...emojiTexts,
  ...schoolAbuse,
  ...complaints,
  ...safeguardingTexts,
  ...unwantedTexts,
]

/** How many of the rows come a second time, misspelt. */
const misspelt = 0.16

/** All rows, in the order of the themes. The same seed gives the same rows. */
export function augmentations(seed: number): AugmentedRow[] {
  const rows: AugmentedRow[] = []
  const taken = new Set<string>()
  for (const theme of themes) {
    const random = chance(seed ^ hash(theme.id))
    const fills = Object.fromEntries(
      Object.entries(theme.fills ?? {}).map(([name, words]) => [name, words.split('|')]),
    )
    theme.templates.split('\n').forEach((template, at) => {
      for (const row of rowsOf(theme, template, `${theme.id}-${at}`, fills, random)) {
        if (taken.has(row.text)) continue
        taken.add(row.text)
        rows.push(row)
      }
    })
  }
  return rows
}

function* rowsOf(
  theme: Theme,
  template: string,
  group: string,
  fills: Readonly<Record<string, readonly string[]>>,
  random: Chance,
): Generator<AugmentedRow> {
  const possible = groups.filter(each => theme.only === undefined || theme.only.includes(each.dimension))
  const seen = new Set<string>()
  const { hate, labels, also, route, action } = theme.meaning
  for (let tries = theme.cap * 3; tries > 0 && seen.size < theme.cap; tries--) {
    const about = theme.aboutGroups ? random.of(possible) : null
    const bare = expand(template, fills, about, random)
    if (seen.has(bare)) continue
    seen.add(bare)
    const blamed = hate === 1 ? about : null
    const row: AugmentedRow = {
      text: speak(bare, random),
      group,
      hate,
      labels: [...new Set([...labels, ...(blamed?.labels ?? [])])],
      also: [...new Set([...also, ...(blamed?.also ?? [])])],
      route,
      action,
      ...(about === null ? {} : { target: about.id }),
    }
    yield row
    if (random.next() < misspelt) {
      const text = misspell(row.text, random)
      if (text !== null) yield { ...row, text }
    }
  }
}

/** FNV-1a, so that a theme's rows do not change when another theme is added before it. */
function hash(id: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < id.length; at++) value = Math.imul(value ^ id.charCodeAt(at), 0x01000193)
  return value >>> 0
}
