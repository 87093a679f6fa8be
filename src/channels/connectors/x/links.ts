import topLevelDomains from './top-level-domains.json' with { type: 'json' }

/** What X turns into a link of its own, wherever it stands in a text. */
export interface LinkInText {
  readonly url: string
  /** In UTF-16 units; `end` is exclusive. */
  readonly start: number
  readonly end: number
}

/**
 * The links in a text as X finds them, with a scheme or without (`oakfield.example.uk` is one, `e.g` is not). Written
 * against the published conformance cases of twitter-text (https://github.com/twitter/twitter-text, Apache-2.0), whose
 * top-level domains are `top-level-domains.json`. Pure.
 */
export function linksIn(text: string): readonly LinkInText[] {
  // No link holds a space. X takes none that is longer, and a pattern's time grows with the square of the length.
  const pieces = [...text.matchAll(/\S+/g)].filter(([piece]) => piece.length <= longestLink)
  return pieces.flatMap(piece => [...piece[0].matchAll(link)].flatMap(match => linkOf(match, piece.index)))
}

const longestLink = 4096

function linkOf(match: RegExpExecArray, offset: number): LinkInText[] {
  const { before = '', url = '', scheme, domain = '', path } = match.groups!
  const start = offset + match.index + before.length
  if (scheme === undefined) return bareLinks({ before, url, domain, path, start })
  if (!hasUsableHost(domain)) return []
  const [whole = url, slug = ''] = shortLink.exec(url) ?? []
  return slug.length > longestSlug ? [] : [{ url: whole, start, end: start + whole.length }]
}

/** Characters that only steer which way a text runs. */
const direction = '\\u202A-\\u202E\\u061C\\u200E\\u200F\\u2066-\\u2069'
const unusable = '\\uFFFE\\uFEFF\\uFFFF'
const punctuation = `!'"#$%&()*+,\\-.\\/:;<=>?@\\[\\]\\^_{|}~\``
const latinAccents =
  '\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u00FF\\u0100-\\u024F\\u0253\\u0254\\u0256\\u0257\\u0259\\u025B\\u0263\\u0268' +
  '\\u026F\\u0272\\u0289\\u028B\\u02BB\\u0300-\\u036F\\u1E00-\\u1EFF'
const cyrillic = '\\u0400-\\u04FF'

const domainCharacter = `[^${punctuation}\\s${direction}${unusable}]`
const subdomain = `(?:(?:${domainCharacter}(?:[_-]|${domainCharacter})*)?${domainCharacter}\\.)`
const domainName = `(?:(?:${domainCharacter}(?:-|${domainCharacter})*)?${domainCharacter}\\.)`

/** Longest first: `co` would otherwise be found in `coop`. */
const longestFirst = (a: string, b: string): number => b.length - a.length
const domains = topLevelDomains.domains.split(' ').sort(longestFirst).join('|')
const topLevel = `(?:(?:${domains})(?=[^0-9a-z@+-]|$)|xn--[-0-9a-z]+)`

const pathCharacter = `[a-z${cyrillic}0-9!*';:=+,.$\\/%#\\[\\]\\-\\u2013_~@|&${latinAccents}]`
/** Brackets within a path belong to it when they close again, one within another at most: `/Snow_(disambiguation)`. */
const inBrackets = `\\((?:${pathCharacter}+|(?:${pathCharacter}*\\(${pathCharacter}+\\)${pathCharacter}*))\\)`
const pathEnd = `(?:[+\\-a-z${cyrillic}0-9=_#\\/${latinAccents}]|(?:${inBrackets}))`
const path = `(?:(?:${pathCharacter}*(?:${inBrackets}${pathCharacter}*)*${pathEnd})|(?:@${pathCharacter}+\\/))`
const query = `\\?[a-z0-9!?*'@();:&=+$\\/%#\\[\\]\\-_.,~|]*[a-z0-9\\-_&=#\\/]`

const link = new RegExp(
  `(?<before>[^A-Za-z0-9@＠$#＃${unusable}]|[${direction}]|^)` +
    `(?<url>(?<scheme>https?:\\/\\/)?(?<domain>${subdomain}*${domainName}${topLevel})(?::[0-9]+)?` +
    `(?<path>\\/${path}*)?(?:${query})?)`,
  'gi',
)

const asciiDomain = new RegExp(`(?:[-a-z0-9${latinAccents}]+\\.)+${topLevel}`, 'gi')

/** X's own short links end where their letters and figures end. */
const shortLink = new RegExp(`^https?:\\/\\/t\\.co\\/([a-z0-9]+)(?:${query})?`, 'i')
const longestSlug = 40

/** Without a scheme only Latin letters make a domain, and what hangs on a dash, dot or slash is part of a word. */
function bareLinks(found: {
  before: string
  url: string
  domain: string
  path: string | undefined
  start: number
}): LinkInText[] {
  const { before, url, domain, start } = found
  if (/[-_./]$/.test(before)) return []
  const links = [...domain.matchAll(asciiDomain)]
    .filter(([host]) => hasUsableHost(host))
    .map(match => {
      const [host] = match
      const from = start + match.index
      return { url: host, start: from, end: from + host.length }
    })
  const last = links.at(-1)
  // A path belongs to the last domain before it.
  if (last && found.path !== undefined) {
    const end = start + url.length
    links[links.length - 1] = { url: url.slice(last.start - start), start: last.start, end }
  }
  return links
}

/** A name of the internet has labels of at most 63 bytes as it travels, in Punycode. */
function hasUsableHost(domain: string): boolean {
  const host = asItTravels(domain)
  return host !== null && host.length <= 253 && host.split('.').every(label => label.length <= 63)
}

function asItTravels(domain: string): string | null {
  const address = `http://${domain.replaceAll('_', '-')}`
  return URL.canParse(address) ? new URL(address).hostname : null
}
