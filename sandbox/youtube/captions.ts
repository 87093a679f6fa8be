import type { Endpoint } from './call.ts'
import { readBody, readPart, readParts } from './params.ts'
import { newCommentId } from './state.ts'
import { ownVideo } from './videos.ts'
import { badRequest, YoutubeError } from './youtube-error.ts'

const maxName = 150

/** `POST /upload/youtube/v3/captions?uploadType=resumable`: opens a session for the captions of a video. */
export const insertCaptions: Endpoint = async call => {
  const { params, state, channel, uploads, request } = call
  readParts(params, ['snippet'])
  const body = await readBody(request)
  const {
    videoId,
    language,
    name = '',
    isDraft = false,
  } = readPart(body, 'snippet', ['videoId', 'language', 'name', 'isDraft'])
  if (
    typeof language !== 'string' ||
    !/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(language) ||
    typeof isDraft !== 'boolean'
  ) {
    throw badRequest('invalidMetadata', 'The language of the captions is not valid')
  }
  if (typeof name !== 'string' || name.length > maxName)
    throw badRequest('nameTooLong', 'The name is too long')
  const video = ownVideo({ state, channel }, videoId)
  if (video.captions.some(other => other.language === language && other.name === name)) {
    throw new YoutubeError(409, 'captionExists', 'There are such captions already')
  }
  const complete = async (bytes: Uint8Array): Promise<object> => {
    const text = new TextDecoder().decode(bytes)
    if (!text.startsWith('WEBVTT')) throw badRequest('invalidMetadata', 'The captions cannot be read')
    const captions = { id: newCommentId(), language, name, text }
    video.captions.push(captions)
    await state.save()
    return { kind: 'youtube#caption', id: captions.id, snippet: { videoId, language, name, isDraft } }
  }
  const accepts = ['text/', 'application/octet-stream']
  return { does: 'stage', run: async () => uploads.open(call, { accepts, complete }) }
}
