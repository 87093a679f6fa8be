import type { Capabilities, Content, Limits, Picture, PictureLimits, Problem } from '../connector.ts'

interface Declared {
  name: string
  capabilities: Capabilities
  limits: Limits
}

/** What every network refuses by its declared limits; a connector adds what only its own network minds. */
export function validateContent(content: Content, { name, capabilities, limits }: Declared): Problem[] {
  const problems: Problem[] = []
  const { text, link, pictures } = content
  if (text.trim() === '' && link === null && pictures.length === 0) {
    problems.push({ field: 'text', code: 'empty', message: 'Write a text or add a picture.' })
  }
  if (text.length > limits.textLength) {
    const over = text.length - limits.textLength
    const message = `${name} takes ${limits.textLength} characters. Shorten the text by ${over}.`
    problems.push({ field: 'text', code: 'too-long', message })
  }
  if (content.film !== undefined && !capabilities.publishVideo) {
    const message = `Copybook posts no films on ${name}. Remove the film.`
    problems.push({ field: 'film', code: 'not-possible', message })
  }
  if (limits.pictures === null) {
    if (pictures.length > 0) {
      problems.push({
        field: 'pictures',
        code: 'not-possible',
        message: `${name} takes no pictures. Remove them.`,
      })
    }
    return problems
  }
  const { count } = limits.pictures
  if (pictures.length > count) {
    const message = `${name} takes ${count} pictures. Remove ${pictures.length - count}.`
    problems.push({ field: 'pictures', code: 'too-many', message })
  }
  const perPicture = pictures.flatMap((picture, at) =>
    pictureProblems(picture, at, { name, limits: limits.pictures!, needsAltText: capabilities.altText }),
  )
  return [...problems, ...perPicture]
}

function pictureProblems(
  picture: Picture,
  at: number,
  { name, limits, needsAltText }: { name: string; limits: PictureLimits; needsAltText: boolean },
): Problem[] {
  const field = `pictures.${at}`
  const which = `Picture ${at + 1}`
  const problems: Problem[] = []
  if (!limits.types.includes(picture.type)) {
    problems.push({
      field,
      code: 'wrong-type',
      message: `${which} is of a type that ${name} does not take. Choose another.`,
    })
  }
  if (picture.bytes.byteLength > limits.bytes) {
    const megabytes = Math.floor(limits.bytes / 1024 / 1024)
    problems.push({
      field,
      code: 'too-large',
      message: `${which} is over ${megabytes} MB. Choose a smaller one.`,
    })
  }
  if (needsAltText && picture.altText.trim() === '') {
    problems.push({
      field,
      code: 'alt-text',
      message: `${which} needs a description for people who cannot see it.`,
    })
  }
  if (picture.altText.length > limits.altTextLength) {
    const message = `The description of picture ${at + 1} is over ${limits.altTextLength} characters. Shorten it.`
    problems.push({ field, code: 'alt-text', message })
  }
  return problems
}
