import type { ConsentElement } from '../../consent/tables.ts'
import { anyOf } from '../../platform/database/any-of.ts'
import type { Context } from '../../platform/operations/operation.ts'
import type { LoadedVariant } from '../loaded-variant.ts'
import { loadVariants } from '../loaded-variant.ts'
import { keepWhoIsShown, whoIsShown } from '../outbox/keep-who-is-shown.ts'
import { readVariants } from '../read-variant.ts'
import { candidateVariants } from './candidates.ts'
import { namedInPictures } from './named-in-pictures.ts'
import { shownByFace } from './shown-by-face.ts'

/** A post that shows or names somebody, judged as it would be before it goes out. */
export interface ShownVariant {
  variant: LoadedVariant
  personId: string
  elements: ConsentElement[]
}

/** As many as are read together. */
const AT_ONCE = 200

/**
 * The posts that show or name one of these people. What stands on a network goes by the archive; where a text names
 * somebody whom the archive does not have (the register learned a name since), it is read again and kept there.
 */
export async function variantsShowing(
  context: Context,
  personIds: readonly string[],
): Promise<ShownVariant[]> {
  const candidates = await candidateVariants(context.tx, personIds)
  const wanted = Map.groupBy(candidates, ({ id }) => id)
  // What is known of pictures without reading the post.
  const pictured = Map.groupBy(
    [
      ...(await namedInPictures(context, personIds)).map(one => ({ ...one, element: 'name' as const })),
      ...(await shownByFace(context.tx, personIds)).map(one => ({ ...one, element: 'photo' as const })),
    ],
    ({ id }) => id,
  )
  const ids = [...wanted.keys()].sort()
  const found = new Map<string, ShownVariant>()
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const variants = await loadVariants(context.tx, ids.slice(from, from + AT_ONCE))
    const left = variants.filter(({ state }) => state !== 'removed')
    const isOut = ({ state }: LoadedVariant) => state === 'published' || state === 'removing'
    const shown = [
      ...(await shownByReading(
        context,
        left.filter(variant => !isOut(variant)),
      )),
      ...(await shownByArchive(context, left.filter(isOut), wanted)),
      ...left.flatMap(variant =>
        (pictured.get(variant.id) ?? []).map(({ personId, element }) => ({ variant, personId, element })),
      ),
    ]
    for (const { variant, personId, element } of shown) {
      if (!wanted.get(variant.id)!.some(candidate => candidate.personId === personId)) continue
      const key = `${variant.id}/${personId}`
      const known = found.get(key)
      if (known) known.elements.push(element)
      else found.set(key, { variant, personId, elements: [element] })
    }
  }
  return [...found.values()]
}

interface Seen {
  variant: LoadedVariant
  personId: string
  element: ConsentElement
}

async function shownByReading(context: Context, variants: readonly LoadedVariant[]): Promise<Seen[]> {
  if (variants.length === 0) return []
  const read = await readVariants(context, variants)
  const shown = await whoIsShown(
    context,
    variants.map((variant, at) => ({ variant, read: read[at]! })),
  )
  return variants.flatMap((variant, at) =>
    shown[at]!.map(({ person_id, element }) => ({ variant, personId: person_id, element })),
  )
}

async function shownByArchive(
  context: Context,
  variants: readonly LoadedVariant[],
  wanted: ReadonlyMap<string, readonly { personId: string }[]>,
): Promise<Seen[]> {
  if (variants.length === 0) return []
  const before = await archived(context, variants)
  const lacking = variants.filter(({ id }) =>
    wanted
      .get(id)!
      .some(({ personId }) => !before.some(one => one.variantId === id && one.personId === personId)),
  )
  if (lacking.length > 0) {
    const publications = await context.tx
      .selectFrom('publication')
      .select(['id', 'variant_id as variantId'])
      .where('variant_id', '=', anyOf(lacking.map(({ id }) => id)))
      .execute()
    const byId = new Map(lacking.map(variant => [variant.id, variant]))
    await keepWhoIsShown(
      context,
      publications.map(({ id, variantId }) => ({ publicationId: id, variant: byId.get(variantId)! })),
    )
  }
  const now = lacking.length > 0 ? await archived(context, variants) : before
  const byId = new Map(variants.map(variant => [variant.id, variant]))
  return now.map(({ variantId, personId, element }) => ({ variant: byId.get(variantId)!, personId, element }))
}

function archived({ tx }: Pick<Context, 'tx'>, variants: readonly LoadedVariant[]) {
  return tx
    .selectFrom('publication_person as shown')
    .innerJoin('publication', 'publication.id', 'shown.publication_id')
    .select(['publication.variant_id as variantId', 'shown.person_id as personId', 'shown.element'])
    .where('publication.variant_id', '=', anyOf(variants.map(({ id }) => id)))
    .execute()
}
