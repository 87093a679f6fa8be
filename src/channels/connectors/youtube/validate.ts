import { openPage } from '../../../signals/page.ts'
import type { Content, Film, Problem } from '../connector.ts'
import { name } from './client.ts'

/** https://developers.google.com/youtube/v3/docs/videos: of a title in characters, of a description in bytes. */
export const maxTitle = 100
export const maxDescriptionBytes = 5000

const types: readonly string[] = ['video/mp4', 'video/quicktime'] satisfies Film['type'][]

/** What the network would refuse, and links: the policy allows none with a film. */
export function validateFilm({ text, link, pictures, film }: Content): Problem[] {
  const problems: Problem[] = []
  const add = (field: string, code: Problem['code'], message: string): void =>
    void problems.push({ field, code, message })

  const over = Buffer.byteLength(text) - maxDescriptionBytes
  if (over > 0) add('text', 'too-long', `The description is ${over} bytes too long for ${name}. Shorten it.`)
  addWords(add, 'text', 'description', text)
  if (link !== null) add('link', 'not-possible', `A film on ${name} goes without links. Remove the link.`)
  if (pictures.length > 0) add('pictures', 'not-possible', `${name} takes no pictures. Remove them.`)
  if (film === undefined) {
    add('film', 'empty', `${name} takes films only. Add one.`)
    return problems
  }
  const { file, type, title, captions } = film
  if (file.size === 0) add('film', 'empty', 'The film is empty. Choose another.')
  if (!types.includes(type)) add('film', 'wrong-type', `${name} gets films as MP4 or MOV. Choose another.`)
  if (title.trim() === '') add('film.title', 'empty', 'Give the film a title.')
  if (title.length > maxTitle) {
    const message = `${name} takes ${maxTitle} characters of title. Shorten it by ${title.length - maxTitle}.`
    add('film.title', 'too-long', message)
  }
  addWords(add, 'film.title', 'title', title)
  if (captions === null) return problems
  if (!/^\uFEFF?WEBVTT(?:[ \t\n\r]|$)/.test(captions)) {
    add('film.captions', 'wrong-type', 'The captions must be WebVTT. Save them as a .vtt file.')
  }
  addLink(add, 'film.captions', 'captions', captions)
  return problems
}

type Add = (field: string, code: Problem['code'], message: string) => void

function addWords(add: Add, field: string, what: string, text: string): void {
  if (/[<>]/.test(text)) add(field, 'not-possible', `${name} takes no < and > in the ${what}. Remove them.`)
  addLink(add, field, what, text)
}

/** A handle counts: the network makes a link of it. */
function addLink(add: Add, field: string, what: string, text: string): void {
  const found = openPage(text).words.find(({ kind }) => kind === 'link' || kind === 'handle')
  if (found === undefined) return
  const shown = found.raw.length > 40 ? `${found.raw.slice(0, 40)}…` : found.raw
  add(field, 'not-possible', `A film on ${name} goes without links. Remove “${shown}” from the ${what}.`)
}
