import type { Problem } from '../channels/connectors/connector.ts'
import type { Pack } from '../policy/pack/pack-schema.ts'
import type { LoadedPicture } from './loaded-media.ts'

/**
 * Pictures that nobody has described for who cannot see them, where the pack asks for that
 * (`publishing.altTextRequired`). It is asked also where the network carries no description: it stands in the school's
 * own record, and is there for the next account.
 */
export function undescribed({ settings }: Pack, pictures: readonly LoadedPicture[]): Problem[] {
  if (!settings.publishing.altTextRequired) return []
  return pictures.flatMap(({ altText }, at) => {
    if (altText.trim() !== '') return []
    const which = pictures.length === 1 ? 'the picture' : `picture ${at + 1}`
    const message = `Describe ${which} in a sentence, for people who cannot see it.`
    return [{ field: `pictures.${at}`, code: 'alt-text', message }]
  })
}
