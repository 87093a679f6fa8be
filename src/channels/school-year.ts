import type { Pack } from '../policy/pack/pack-schema.ts'

type Lasts = Pack['settings']['authorisation']['lasts']

/** The last days of the terms, as month and day; the last is the end of the school year. */
const TERM_ENDS = ['04-30', '08-31', '12-31'] as const
const YEAR_END = ['08-31'] as const
/** An authorisation has to have an end; this one comes when somebody revokes it. */
const NO_END = '9999-12-31'

/**
 * The last day of an authorisation that starts on `from`, by the pack's setting: a school year ends on
 * 31 August (G09). Both are dates in Europe/London, `YYYY-MM-DD`, and the last day is inclusive.
 */
export function defaultUntil(from: string, lasts: Lasts): string {
  if (lasts === 'until-revoked') return NO_END
  const ends = lasts === 'term' ? TERM_ENDS : YEAR_END
  const year = Number(from.slice(0, 4))
  const next = [year, year + 1].flatMap(one => ends.map(end => `${one}-${end}`))
  return next.find(end => end >= from)!
}
