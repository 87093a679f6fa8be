import { readPart } from './params.ts'
import { wordsOf } from './specification.ts'
import type { Privacy, Video } from './state.ts'
import { badRequest } from './youtube-error.ts'

/** https://developers.google.com/youtube/v3/docs/videos: the limits of what may be said of a video. */
const maxTitle = 100
const maxDescriptionBytes = 5000
const maxTags = 500

type Snippet = Pick<Video, 'title' | 'description' | 'tags' | 'categoryId' | 'defaultLanguage'>

export function readSnippet(body: Record<string, unknown>): Snippet {
  const given = readPart(body, 'snippet', [
    'title',
    'description',
    'tags',
    'categoryId',
    'defaultLanguage',
    'defaultAudioLanguage',
  ])
  const { title, description = '', tags = [], categoryId = '22', defaultLanguage = null } = given
  if (typeof title !== 'string' || title.trim() === '' || title.length > maxTitle || /[<>]/.test(title)) {
    throw badRequest('invalidTitle', 'The title is empty, too long or has < or >')
  }
  if (
    typeof description !== 'string' ||
    Buffer.byteLength(description) > maxDescriptionBytes ||
    /[<>]/.test(description)
  ) {
    throw badRequest('invalidDescription', 'The description is too long or has < or >')
  }
  if (!isTexts(tags) || tags.join(',').length > maxTags)
    throw badRequest('invalidTags', 'The tags are not valid')
  if (typeof categoryId !== 'string' || !/^\d{1,2}$/.test(categoryId)) {
    throw badRequest('invalidCategoryId', 'There is no such category')
  }
  if (defaultLanguage !== null && typeof defaultLanguage !== 'string') {
    throw badRequest('invalidVideoMetadata', 'The language is not valid')
  }
  return { title, description, tags, categoryId, defaultLanguage }
}

/** The whole part is replaced: what is left out falls back to the network's own setting, and that is public. */
export function readStatus(body: Record<string, unknown>): Video['status'] {
  const given = readPart(body, 'status', [
    'privacyStatus',
    'license',
    'embeddable',
    'publicStatsViewable',
    'selfDeclaredMadeForKids',
  ])
  const { privacyStatus = 'public', license = 'youtube' } = given
  if (!isOneOf(privacyStatus, wordsOf('VideoStatus', 'privacyStatus'))) {
    throw badRequest('invalidVideoMetadata', 'There is no such privacy status')
  }
  if (!isOneOf(license, wordsOf('VideoStatus', 'license'))) {
    throw badRequest('invalidVideoMetadata', 'There is no such licence')
  }
  return {
    privacyStatus: privacyStatus as Privacy,
    license: license as Video['status']['license'],
    embeddable: readYesNo(given, 'embeddable', true),
    publicStatsViewable: readYesNo(given, 'publicStatsViewable', true),
    selfDeclaredMadeForKids: readYesNo(given, 'selfDeclaredMadeForKids', false),
  }
}

function readYesNo(given: Record<string, unknown>, name: string, usual: boolean): boolean {
  const value = given[name] ?? usual
  if (typeof value !== 'boolean') throw badRequest('invalidVideoMetadata', `${name} is not true or false`)
  return value
}

const isOneOf = (value: unknown, words: readonly string[]): value is string =>
  typeof value === 'string' && words.includes(value)

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every(item => typeof item === 'string')
