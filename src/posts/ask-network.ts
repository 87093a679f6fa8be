import type { Price, Problem } from '../channels/connectors/connector.ts'
import type { Services } from '../platform/operations/services.ts'
import { isEditable } from './assert-editable.ts'
import { filmProblems } from './film-problems.ts'
import type { LoadedVariant } from './loaded-variant.ts'
import { contentToCheck } from './outbox/content-to-send.ts'

/** What a network has to say of a post before anybody is asked to decide it; nothing is sent. */
export interface NetworkSays {
  /** What people call it. */
  name: string
  /** Whether Copybook posts pictures there, and films. */
  takesPictures: boolean
  takesFilms: boolean
  /** What it would refuse, each with its mend; none for what is on its way already. */
  problems: readonly Problem[]
  /** As the network counts; null where nobody can tell. */
  length: { used: number; most: number } | null
  /** Null: it costs nothing. */
  price: Price | null
}

const GONE: Problem = {
  field: 'pictures',
  code: 'empty',
  message: 'A picture or film of this post is gone. Take it out and add it again.',
}

const BEING_MADE: Problem = {
  field: 'film',
  code: 'empty',
  message: 'The film is still being made with what is covered in it. Wait a moment.',
}

export async function askNetwork(services: Services, variant: LoadedVariant): Promise<NetworkSays> {
  const connector = services.connectors.get(variant.channel)
  if (!connector) {
    return {
      name: variant.channel,
      takesPictures: true,
      takesFilms: false,
      problems: [],
      length: null,
      price: null,
    }
  }
  const { name, capabilities, limits } = connector
  const { text, link } = variant
  const content = isEditable(variant) ? await contentToCheck(services, variant) : null
  const missing = isEditable(variant) ? [variant.film?.fileKey === null ? BEING_MADE : GONE] : []
  const own = connector.length?.({ text, link })
  return {
    name,
    takesPictures: capabilities.publishPhotos,
    takesFilms: capabilities.publishVideo,
    problems: content ? [...connector.validate(content), ...filmProblems(variant.film)] : missing,
    length: own ?? { used: text.length, most: limits.textLength },
    price: content ? (connector.price?.(content) ?? null) : null,
  }
}
