import { assisted } from './assisted.ts'

/** Neither network publishes its limits: these are guesses on the safe side, to be set right when one is met. */
const limits = {
  textLength: 5000,
  pace: null,
  pictures: { count: 10, bytes: 10 * 1024 * 1024, types: ['image/jpeg', 'image/png'], altTextLength: 1000 },
} as const

export const dojo = assisted({
  channel: 'dojo',
  name: 'ClassDojo',
  limits,
  openUrl: 'https://teach.classdojo.com/',
  place: 'the story',
})

export const tapestry = assisted({
  channel: 'tapestry',
  name: 'Tapestry',
  limits,
  openUrl: 'https://tapestryjournal.com/',
  place: 'the observations',
})
