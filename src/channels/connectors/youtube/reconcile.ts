import type { Content, Reconciliation, ReconcileQuestion } from '../connector.ts'
import { ConnectorFailure } from '../failure.ts'
import { standingSince } from '../parts/read-standing.ts'
import { readerSees, reconcileByText, unsettled, unsureWhenBlind } from '../parts/reconcile-by-text.ts'
import type { When } from '../parts/reconcile-by-text.ts'
import type { Youtube } from './client.ts'
import { name } from './client.ts'
import { ownChannel } from './key.ts'
import type { YoutubePlaces } from './packs.ts'
import { watchUrl } from './packs.ts'
import { wordsOf, youtubeStanding } from './standing.ts'
import { readVideo } from './video.ts'
import type { Video } from './video.ts'

/** Fifty uploads a page. */
const mostPages = 4

export interface LookingForFilm extends When {
  youtube: Youtube
  places: YoutubePlaces
}

/**
 * Looks whether an attempt made a film public. Of a film that was staged before its id is known and settles it. Without
 * one, title, description and time are all there is; what an attempt left there unseen is handed back.
 */
export function reconcileFilm(question: ReconcileQuestion, looking: LookingForFilm): Promise<Reconciliation> {
  const { staged } = question
  if (staged !== undefined) return unsureWhenBlind(looking, () => judgeStaged(question, staged, looking))
  const { now, settleSeconds, youtube, places } = looking
  const wanted = wordsOfContent(question.content)
  const read = standingSince(youtubeStanding({ youtube, places }), question.account, mostPages)
  return reconcileByText(question, { now, settleSeconds, wanted, sees, read, askFor: ofFilms })
}

const ofFilms = {
  tooMany: 'Too much was uploaded since. Look for this film on the channel.',
  twins: 'Several films on the channel have these words. Say which one is ours.',
}

async function judgeStaged(
  question: ReconcileQuestion,
  staged: string,
  looking: LookingForFilm,
): Promise<Reconciliation> {
  const { youtube, places } = looking
  const video = await readVideo(youtube, question.account, staged)
  if (video === null) await ownChannel(youtube, question.account)
  else if (video.channelId !== question.account.remoteId) throw new ConnectorFailure('permission', name)
  if (video?.privacy === 'public') {
    return { kind: 'found', remoteId: video.id, permalink: watchUrl(places, video.id) }
  }
  return unsettled(question, looking) ?? { kind: 'absent', ...(video && { staged }) }
}

/** Title and description apart, so that no word of the one can be taken for a word of the other. */
function sees(words: string): string {
  const [title, ...description] = words.split('\n')
  return [readerSees(title!), readerSees(description.join('\n'))].join('\u0000')
}

const wordsOfContent = ({ film, text }: Content): string =>
  wordsOf({ title: film?.title ?? '', description: text })

export const sameWords = (video: Pick<Video, 'title' | 'description'>, content: Content): boolean =>
  sees(wordsOf(video)) === sees(wordsOfContent(content))
