import type { ConnectedAccount, Content, TaskPack } from '../connector.ts'
import { name } from './client.ts'

/** Where people look: `https://www.youtube.com` and `https://studio.youtube.com`, or a stand-in's. */
export interface YoutubePlaces {
  watchOrigin: string
  studioOrigin: string
}

export const watchUrl = ({ watchOrigin }: YoutubePlaces, videoId: string): string =>
  `${watchOrigin}/watch?v=${encodeURIComponent(videoId)}`

const studioUrl = ({ studioOrigin }: YoutubePlaces, videoId: string): string =>
  `${studioOrigin}/video/${encodeURIComponent(videoId)}/edit`

/** What the policy wants looked at while the film is private, on the network itself. */
export function checkPack(places: YoutubePlaces, videoId: string): TaskPack {
  return {
    task: 'publish',
    text: '',
    pictures: [],
    checklist: [
      `Open the film in ${name} Studio. It is private: only this channel sees it.`,
      'Look at each thing below, there.',
      'Leave it private. Copybook makes it public once it is checked.',
      'Come back here and say what you have looked at, or stop the post.',
    ],
    checks: [
      { id: 'film', says: 'I have watched all of it, with sound, and it suits a school.' },
      { id: 'people', says: 'Everybody who is seen or named in it has agreed.' },
      { id: 'thumbnail', says: 'Its thumbnail and its end screen suit a school.' },
      { id: 'around', says: 'What is suggested and advertised around it suits a school.' },
      { id: 'audience', says: 'Comments and “made for children” are set as they should be.' },
      { id: 'links', says: 'Title, description, captions, cards and end screen hold no link.' },
    ],
    openUrl: studioUrl(places, videoId),
  }
}

/**
 * Google locks as private what a project uploads that it has not audited, and Studio cannot unlock it either:
 * https://support.google.com/youtube/answer/7300965. Then only a copy that a person uploads can be public.
 */
export function unauditedPack(places: YoutubePlaces, videoId: string, { text, film }: Content): TaskPack {
  return {
    task: 'publish',
    text: film === undefined ? text : `${film.title}\n\n${text}`,
    pictures: [],
    ...(film && { film }),
    checklist: [
      `Open the film in ${name} Studio and try to set its visibility to public.`,
      `If it is locked as private, save the film from here and upload it in Studio by hand, as private.`,
      'Copy title and description from here without changing them, and add the captions.',
      'Check the new film as you checked the first, then set it to public.',
      'Leave the locked film: Copybook deletes it once you have added the link.',
      'Come back here and add the link of the public film.',
    ],
    openUrl: studioUrl(places, videoId),
  }
}

const commentsUrl = ({ studioOrigin }: YoutubePlaces, { remoteId }: ConnectedAccount): string =>
  `${studioOrigin}/channel/${encodeURIComponent(remoteId)}/comments`

/** The API lets only its writer delete a comment; the owner of the channel can take it away by hand. */
export function deleteCommentPack(
  places: YoutubePlaces,
  account: ConnectedAccount,
  comment: { author: { name: string }; permalink: string | null },
): TaskPack<'remove'> {
  return {
    task: 'remove',
    text: '',
    pictures: [],
    checklist: [
      `Open the comment of ${comment.author.name} on ${name} as ${account.name}.`,
      'Choose the three dots beside it, then Remove.',
      'Look again: the comment must be gone.',
      'Come back here and say that it is gone.',
    ],
    openUrl: comment.permalink ?? commentsUrl(places, account),
  }
}

/** There is no call that takes a writer from the list of hidden users. */
export function unblockPack(
  places: YoutubePlaces,
  account: ConnectedAccount,
  comment: { author: { name: string } },
): TaskPack<'moderate'> {
  return {
    task: 'moderate',
    text: '',
    pictures: [],
    checklist: [
      `Open ${name} Studio as ${account.name}, then Settings, Community.`,
      `Take ${comment.author.name} from the list of hidden users and save.`,
      'Come back here and say that it is done.',
    ],
    openUrl: commentsUrl(places, account),
  }
}

/** Who is muted elsewhere is hidden from the channel here, which is the network's word for a block. */
export function mutePack(
  places: YoutubePlaces,
  account: ConnectedAccount,
  comment: { author: { name: string } },
): TaskPack<'moderate'> {
  return {
    task: 'moderate',
    text: '',
    pictures: [],
    checklist: [
      `${name} has no muting. Decide whether ${comment.author.name} is to be blocked instead.`,
      'To hold back single words, add them in Studio under Settings, Community, Blocked words.',
      'Come back here and say what was done.',
    ],
    openUrl: commentsUrl(places, account),
  }
}
