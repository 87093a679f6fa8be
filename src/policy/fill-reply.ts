import type { CompiledPack } from './compile-pack.ts'
import type { Replies } from './pack/pack-schema.ts'

/** What a school puts into its answers; null where it said nothing of its own. */
export interface ReplyPlaces {
  complaintsPage: string | null
  officePhone: string | null
  contact: string | null
  /** Where a writer may challenge a removal; only where something was removed. */
  challenge: string | null
}

type Place = keyof Replies['placeholders']

export const placeholderNames: readonly string[] = [
  'complaintsPage',
  'officePhone',
  'contact',
  'challenge',
] satisfies Place[]

const place = /\{(\w+)\}/g

/** The names in braces of a template. */
export const placesIn = (template: string): string[] => [...template.matchAll(place)].map(match => match[1]!)

/**
 * The words of a template with the school's own details, or the pack's words where the school has none. Where the
 * channel takes no links (2.3-no-links), a page is named and not linked.
 */
export function fillReply(
  compiled: CompiledPack,
  channel: string,
  template: string,
  places: ReplyPlaces,
): string {
  const { placeholders } = compiled.pack.moderation.replies
  const linkless = !takesLinks(compiled, channel)
  return template.replace(place, (whole, name: string) => {
    if (!isPlace(name)) return whole
    const own = places[name]
    return own === null || (linkless && isLink(own)) ? placeholders[name] : own
  })
}

const isPlace = (name: string): name is Place => placeholderNames.includes(name)

const isLink = (text: string): boolean => /^https?:\/\//i.test(text)

/** Whether any link may stand on this channel, by the pack. */
export function takesLinks({ channels, pack }: CompiledPack, channel: string): boolean {
  const groups = channels.get(channel)?.bySignal.get('link') ?? []
  return !groups.some(([line]) => {
    const isBan = line?.when.is.includes('any') === true && line.when.decides === 'refuse'
    return isBan && pack.moderation.replies.postRules.includes(line.rule.id)
  })
}
