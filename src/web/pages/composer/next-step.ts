import type { Finding } from '../../finding.ts'
import { clockOf } from '../../when.ts'
import { isOpen } from './faces/face-walk.ts'
import type { PostFilm } from './film.tsx'
import type { PostPicture, Variant } from './variant.ts'

/** What the one filled button does. Its words always say what will happen. */
export type NextStep =
  | { do: 'mend'; finding: Finding; words: string }
  | { do: 'open'; variantId: string; words: string }
  | { do: 'send'; words: string }
  | { do: 'publish'; words: string }

const open = (variant: Variant) => variant.findings.filter(f => f.state === 'open')
const refused = (variant: Variant) => open(variant).filter(f => f.decision === 'refuse')

/** Numbers of the findings that have a mark, in the order of the text. */
export const numbersOf = (findings: readonly Finding[]): ReadonlyMap<string, number> =>
  new Map(findings.filter(f => f.state === 'open').map((f, index) => [f.id, index + 1]))

/**
 * First what this channel refuses, then what another one refuses, then the person who decides, then the network.
 * `decider` is who would decide: "Mrs Nair".
 */
export function nextStep(variants: readonly Variant[], openId: string, decider: string): NextStep {
  const here = variants.find(v => v.id === openId)
  const first = here && refused(here)[0]
  if (here && first) {
    const marks = open(here)
    return { do: 'mend', finding: first, words: `Mend mark ${marks.indexOf(first) + 1} of ${marks.length}` }
  }
  const other = variants.find(v => refused(v).length > 0)
  if (other) return { do: 'open', variantId: other.id, words: `Mend ${tabName(other, variants)} next` }
  if (variants.some(v => v.secondPerson || open(v).some(f => f.decision === 'hold'))) {
    return { do: 'send', words: `Send to ${decider}` }
  }
  const at = variants.map(v => v.at).filter(at => at !== null)
  const [only, ...more] = new Set(at.map(clockOf))
  if (at.length < variants.length) return { do: 'publish', words: 'Publish now' }
  return {
    do: 'publish',
    words: only !== undefined && more.length === 0 ? `Publish at ${only}` : 'Publish as planned',
  }
}

/** The polite status line, read out when it changes. */
export function statusOf(variant: Variant): string {
  const marks = open(variant)
  const mends = marks.filter(f => f.decision === 'refuse').length
  const holds = marks.filter(f => f.decision === 'hold').length
  const name = variant.channel.name
  if (mends > 0) {
    const held = holds > 0 ? `, and ${holds} on hold` : ''
    return `Refused on ${name}: ${mends} ${mends === 1 ? 'mark' : 'marks'} to mend${held}.`
  }
  return holds > 0 ? `On hold on ${name}: ${holds} to decide.` : `Can publish on ${name}.`
}

/** A tab is called as its channel, and by its account where one channel has two. */
export function tabName(variant: Variant, variants: readonly Variant[]): string {
  const twice = variants.some(v => v.id !== variant.id && v.channel.id === variant.channel.id)
  return twice ? `${variant.channel.name}, ${variant.account.name}` : variant.channel.name
}

/** The words under a tab's name. */
export function tabWords(variant: Variant): string {
  const mends = refused(variant).length
  if (mends > 0) return `${mends} to mend`
  return variant.decision === 'hold' ? 'On hold' : variant.decision === 'refuse' ? 'Refused' : 'Can publish'
}

/** What nobody has said yet of the people in a picture; null: all is said. */
function whoIsMissing({ looking, faces, people, nobody }: PostPicture): string | null {
  if (looking === 'waiting') return 'We are still looking for faces in it. Try again in a moment.'
  const open = faces.filter(isOpen).length
  if (open > 0)
    return open === 1 ? 'Say who the face is, or cover it.' : `Say who the ${open} faces are, or cover them.`
  if (faces.length > 0 || people.length > 0 || nobody) return null
  return 'Say who is in the picture, or that nobody is.'
}

/** The same of a film. */
function whoIsMissingIn({ look, people, nobody }: PostFilm): string | null {
  if (look.looking === 'waiting') return 'We are still looking for faces in it. Try again in a moment.'
  const open = look.faces.filter(isOpen).length
  if (open > 0)
    return open === 1 ? 'Say who the face is, or cover it.' : `Say who the ${open} faces are, or cover them.`
  const isSaid = people.length > 0 || nobody || (look.looking === 'done' && look.faces.length > 0)
  return isSaid ? null : 'Say who is in the film, or that nobody can be recognised.'
}

/** What is still missing before it can be sent, by field; empty: nothing. */
export function missing(
  variant: Variant,
  pictures: readonly PostPicture[],
  film: PostFilm | null = null,
): Record<string, string> {
  const errors: Record<string, string> = {}
  if (variant.category === null)
    errors['category'] = 'Choose what kind of post it is. The policy allows only some kinds here.'
  for (const picture of pictures) {
    if (picture.alt.trim() === '') errors[`alt-${picture.index}`] = 'Describe the picture in a sentence.'
    const who = whoIsMissing(picture)
    if (who !== null) errors[`people-${picture.index}`] = who
  }
  if (film && film.title.trim() === '') errors['film-title'] = 'Give the film a title.'
  const who = film && whoIsMissingIn(film)
  if (who) errors['film-people'] = who
  if (film?.madeForChildren === null) errors['film-children'] = 'Say whether it is made for children.'
  return errors
}
