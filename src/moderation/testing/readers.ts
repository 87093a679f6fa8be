import type { Fact } from '../../signals/signal.ts'
import type { MakeReader } from '../comment-reader.ts'

/** A reader that finds what a test says of each text; nothing, unless it does. */
export const readerThatFinds =
  (find: (text: string) => readonly Partial<Fact>[] = () => []): MakeReader =>
  () => ({
    tiers: 1,
    read: async comments =>
      comments.map(({ text }) => ({
        text,
        facts: find(text).map(fact => ({ ...nothing, ...fact })),
        categories: [],
      })),
  })

const nothing: Fact = {
  signal: 'head',
  is: 'abusive',
  score: 0.97,
  start: null,
  end: null,
  media: null,
  text: null,
  people: [],
  why: 'It is like what people removed.',
}

/** What the words of the desk's tests mean to it: each names its head. `criticism` is a complaint. */
export const readByWord = readerThatFinds(text =>
  WORDS.flatMap(is => (text.includes(is) ? [is === 'criticism' ? { is: 'complaint' } : { is }] : [])),
)

const WORDS = [
  'abusive',
  'racist',
  'spam',
  'personal-info',
  'commercial',
  'donation',
  'threat',
  'criticism',
] as const
