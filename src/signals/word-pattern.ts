/** What is written like a word: links, e-mail addresses, handles, hashtags, sums of money, numbers, words, emoji. */
export type Kind = 'word' | 'number' | 'money' | 'percent' | 'link' | 'email' | 'handle' | 'hashtag' | 'emoji'

const domains =
  'com|co|uk|org|net|info|io|me|ly|app|page|site|shop|store|online|example|tv|be|ee|gg|eu|ie|wales|scot|london|link|bio|blog|xyz|biz|dev|club|live|school|top|click|stream|vip|win|bet|casino|fun|icu|cc|buzz|support|news|pro|loan|cash|money|gift|cam|chat|fr|de|pl|ro|ru|nl'
const host = String.raw`[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,63}){0,4}\.(?:${domains})(?![\p{L}\p{N}-])`

/** What the groups of the pattern are. Not named in it: an object of names for each word found costs more than finding it. */
export const kinds: readonly Kind[] = [
  'email',
  'link',
  'handle',
  'hashtag',
  'money',
  'percent',
  'number',
  'word',
  'emoji',
]

/** Every repeat is bounded or runs over one class of characters, so that no input makes the search go back far. */
export const pattern = new RegExp(
  [
    String.raw`((?<![\w.+-])[\w.+-]{1,64}@[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,63}){0,4}\.[a-z]{2,24}(?![\p{L}\p{N}-]))`,
    String.raw`(https?:\/\/[^\s<>"]{1,2000}|(?<![\p{L}\p{N}@.-])(?:www\.[^\s<>"]{1,500}|${host}(?:[/?#][^\s<>"]{0,500})?))`,
    String.raw`((?<![\p{L}\p{N}])@[\p{L}\p{N}_](?:[\p{L}\p{N}_.]{0,38}[\p{L}\p{N}_])?)`,
    String.raw`(#[\p{L}_][\p{L}\p{N}_]{0,79})`,
    String.raw`([£$€]\s?\d{1,12}(?:[.,]\d{1,6}){0,4}[kKmM]?(?!\p{L}))`,
    String.raw`(\d{1,6}(?:\.\d{1,4})?\s?%)`,
    String.raw`(\d[\p{L}\p{N}]*(?:[.,:/]\d[\p{L}\p{N}]*)*)`,
    String.raw`([$]?\p{L}(?:[\p{L}\p{M}\p{N}*]|['$!|@]{1,3}(?=[\p{L}\p{N}*])|\$\$)*)`,
    String.raw`(🏳[🌈⚧]|[👨👩]❤💋?[👨👩]|\p{Extended_Pictographic}\p{Emoji_Modifier}?|\p{Regional_Indicator}{2})`,
  ].join('|'),
  'giu',
)
