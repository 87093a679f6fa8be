import type { PostToCheck } from '../post-to-check.ts'
import type { Fact, Reading } from '../reading.ts'

/** A fact at the words `text`; a test says only what matters to it. */
export function factOf(signal: string, is: string, more: Partial<Fact> = {}): Fact {
  const base = {
    score: 0.95,
    start: 0,
    end: 4,
    media: null,
    text: 'Thea',
    people: [],
    why: 'A test says so.',
  }
  return { signal, is, ...base, ...more }
}

export function readingOf(facts: readonly Fact[], category = 'activity'): Reading {
  return { text: 'Thea found a newt by the pond.', facts, categories: [{ category, score: 0.9 }] }
}

/** A post that breaks nothing, with the differences that a test is about. */
export function postWith(more: Partial<PostToCheck> & { facts?: readonly Fact[] } = {}): PostToCheck {
  const { facts = [], channel = 'facebook', ...rest } = more
  return {
    channel,
    readings: [{ place: 'text', media: null, reading: readingOf(facts) }],
    faces: [],
    request: [],
    category: channel === 'youtube' ? 'educational' : 'activity',
    consent: () => 'given',
    ...rest,
  }
}
