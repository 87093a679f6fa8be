/**
 * A staff member's account that is spoken of without a link: "Mr Ojo's Snapchat", "message Sue on Messenger". Needs a
 * member of staff of the register in the sentence.
 */
import { factBetween } from './page.ts'
import type { Page } from './page.ts'
import type { Fact, Signal } from './signal.ts'

const networks =
  /^(?:insta|instagram|tiktok|facebook|fb|snapchat|snap|twitter|youtube|messenger|whatsapp|linkedin|twitch)$/
const reaching = /^(?:message|msg|dm|pm|follow|add|find|friend)$/

export const ownAccounts: Signal = (page, world, found) => {
  const facts: Fact[] = []
  for (const named of found) {
    if (named.signal !== 'name' || !named.people.some(id => world.register.people.get(id)?.role === 'staff'))
      continue
    const last = page.ending.get(named.end ?? -1) ?? -1
    if (last < 0) continue
    const network = networkAfter(page, last)
    if (network === null) continue
    facts.push(
      factBetween(
        page,
        page.words[page.starting.get(named.start ?? -1) ?? -1]?.from ?? page.words[last]!.from,
        page.words[network]!.to,
        {
          signal: 'link',
          is: 'staff-personal',
          score: 0.8,
          people: named.people,
          why: 'It points to a staff member’s own account.',
        },
      ),
    )
  }
  return facts
}

/** The network that the name owns, or on which one is asked to reach them. */
function networkAfter(page: Page, last: number): number | null {
  const next = page.words[last + 1]
  if (next !== undefined && page.words[last]!.possessive && networks.test(next.folded)) return last + 1
  const verb = page.words.slice(Math.max(0, last - 3), last).some(word => reaching.test(word.folded))
  let on = -1
  for (let at = last + 2; at <= last + 4 && at < page.words.length; at++) {
    if (networks.test(page.words[at]!.folded) && /^(?:on|via|through)$/.test(page.words[at - 1]!.folded))
      on = at
  }
  return verb && on > 0 && page.words[on]!.sentence === page.words[last]!.sentence ? on : null
}
