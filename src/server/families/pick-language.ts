import type { Language } from '../../consent/families/tables.ts'
import { LANGUAGES } from '../../consent/families/tables.ts'

export interface AskedLanguage {
  /** Of the address or the form: chosen on this very page. */
  chosen: string | null | undefined
  /** What this family answered in before, or what the office chose for them. Null: nobody chose. */
  before: Language | null
  /** The browser's `Accept-Language`. */
  accepts: string | undefined
}

/** The language of a page: what was chosen here, else before, else the browser's best of ours, else English. */
export function pickLanguage({ chosen, before, accepts = '' }: AskedLanguage): Language {
  const named = LANGUAGES.find(language => language === chosen)
  if (named ?? before) return named ?? before!
  const wanted = accepts
    .split(',')
    .map(part => {
      const [tag = '', ...more] = part.trim().split(';')
      const q = /^\s*q=(?<q>[\d.]+)/.exec(more[0] ?? '')?.groups?.['q']
      return { language: tag.toLowerCase().split('-')[0], weight: q === undefined ? 1 : Number(q) }
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight)
  for (const { language } of wanted) {
    const ours = LANGUAGES.find(one => one === language)
    if (ours) return ours
  }
  return 'en'
}
