import type { Moderated } from '../comment-finding.ts'
import { compilePack, type CompiledPack } from '../compile-pack.ts'
import { moderateComment } from '../moderate-comment.ts'
import type { Pack } from '../pack/pack-schema.ts'
import type { Fact } from '../reading.ts'
import { dlpt, dlptCompiled } from './dlpt.ts'

/** A fact of a trained head; its marks are 0.5 for a look and 0.8 for removal. */
export const head = (is: string, score: number, more: Partial<Fact> = {}): Fact =>
  saw('head', is, {
    score,
    start: null,
    end: null,
    text: null,
    why: 'The word “newt” weighed most.',
    ...more,
  })

/** A fact of a lexicon or a rule, on the first word. */
export const saw = (signal: string, is: string, more: Partial<Fact> = {}): Fact => ({
  signal,
  is,
  score: 0.9,
  start: 0,
  end: 4,
  media: null,
  text: 'Newt',
  people: [],
  why: 'A test says so.',
  ...more,
})

/** What is proposed for a comment in which these facts were found. */
export function moderated(facts: readonly Fact[], pack: CompiledPack = dlptCompiled): Moderated {
  return moderateComment(pack, { text: 'Newt, newt and newt again.', facts, categories: [] })
}

/** The first policy with a change. */
export function changed(change: (pack: Pack) => void): CompiledPack {
  const copy = structuredClone(dlpt)
  change(copy)
  return compilePack(copy)
}
