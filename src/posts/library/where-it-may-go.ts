import type { ConsentLookup } from '../../consent/consents-of.ts'

/** A picture as far as it decides where it may go. */
export interface Governed {
  /** Nobody has said yet who is in it, or a face has no answer. */
  isUnanswered: boolean
  shown: readonly Someone[]
  /** By its description, its title, its captions or the words in it. */
  named: readonly Someone[]
}

interface Someone {
  id: string
  name: string
}

/** Whether a picture may go to a channel today, and why not. `covers`: it may once these faces are covered there. */
export interface Way {
  channel: string
  may: boolean
  why: string | null
  coverable: boolean
}

/**
 * Where a picture may go today: consent alone decides here, whatever its post says. Whoever is shown needs a yes for their
 * picture on that very channel, whoever is named one for their name.
 */
export function whereItMayGo(
  { isUnanswered, shown, named }: Governed,
  channel: string,
  consent: ConsentLookup,
): Way {
  if (isUnanswered) {
    return { channel, may: false, why: 'Nobody has said yet who is in it.', coverable: false }
  }
  const notShown = shown.filter(({ id }) => consent(id, 'photo') !== 'given')
  const notNamed = named.filter(({ id }) => consent(id, 'name') !== 'given')
  if (notShown.length === 0 && notNamed.length === 0) {
    return { channel, may: true, why: null, coverable: false }
  }
  const reasons = [
    ...(notShown.length > 0 ? [`${said(notShown)} without a yes for the picture`] : []),
    ...(notNamed.length > 0 ? [`it names ${said(notNamed)} without a yes for the name`] : []),
  ]
  const why = `${reasons.join('; ')}.`
  return {
    channel,
    may: false,
    why: why[0]!.toUpperCase() + why.slice(1),
    coverable: notNamed.length === 0,
  }
}

const said = (people: readonly Someone[]): string => people.map(({ name }) => name).join(', ')
