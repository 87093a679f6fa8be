/**
 * What is known of a picture from the words beside it, as facts. Stands in for pixels where a post comes as a line of
 * text: the description is a person's, so this is only as good as what they wrote.
 */
import type { Fact } from '../signals/signal.ts'
import type { MediaLine } from './post-line.ts'

const someone =
  /\b(?:boys?|girls?|child(?:ren)?|pupils?|students?|toddlers?|bab(?:y|ies)|wom[ae]n|m[ae]n|teachers?|adults?|people|family|families|visitors?|parents?|mums?|dads?|players?|audience|cast|crowd|team|portrait|faces?|selfie|class|group)\b/i
const clearly =
  /\b(?:faces? (?:clear|visible)|nobody tagged|not tagged|untagged|but recogni[sz]able|recogni[sz]able (?:behind|in))\b/i
const hidden =
  /\b(?:no|nobody|no ?one|not|without|empty|un)[- ]?(?:\w+ ){0,3}(?:people|pupils|children|faces?|recogni[sz]able|in shot|near)\b|\bunrecogni[sz]able\b|from behind|from the back|backs? (?:of|to)|behind (?:students|pupils|children)|\b(?:hands?|feet|boots|shoes|legs|arms)\b|silhouettes?|blurred|out of focus|faces (?:covered|hidden|blurred|not)|animat|cartoon|drawn|drawings?|paintings?|painted|poster|screencast|paper cut|from (?:the )?balcony|\bthe (?:local )?mp\b|statue|puppets?|teddies|soft toys|mannequin|screen capture|map\b/i

/** One `face` fact per person tagged, and one `untagged` where people can be seen and nobody said who they are. */
export function facesOf(media: MediaLine, index: number, nameOf: (id: string) => string | null): Fact[] {
  const facts = media.people.map(id =>
    face(index, 'tagged', nameOf(id) ?? 'Somebody', [id], 'This person was tagged in the picture.'),
  )
  if (showsUntagged(media))
    facts.push(
      face(index, 'untagged', media.description, [], 'The description speaks of people whom nobody tagged.'),
    )
  return facts
}

function showsUntagged({ description, people }: MediaLine): boolean {
  if (clearly.test(description)) return !/all tagged/i.test(description)
  return people.length === 0 && someone.test(description) && !hidden.test(description)
}

function face(media: number, is: string, text: string, people: readonly string[], why: string): Fact {
  return { signal: 'face', is, score: 1, start: null, end: null, media, text, people, why }
}

/** Facts of the words of a picture have no place in the post's text. */
export const inPicture = (facts: readonly Fact[], media: number): Fact[] =>
  facts.map(fact => ({ ...fact, start: null, end: null, media }))
