import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { Finding, Verdict } from '../finding.ts'
import { ClauseTag } from './clause-tag.tsx'
import { Clock } from './clock.tsx'
import { ConsentDot, consentKey, consentWord } from './consent-dot.tsx'
import { Mark } from './mark.tsx'
import { ShapeIcon } from './shape-icon.tsx'
import { VerdictChip } from './verdict-chip.tsx'

const verdicts: Verdict[] = ['publish', 'hold', 'refuse', 'mended']

/** What is left for somebody who sees no colour: the drawing without its class. */
const drawn = (html: string) => html.replaceAll(/class="[^"]*"/g, '')

describe('never colour alone', () => {
  test('each verdict has a shape and a word of its own', () => {
    expect(new Set(verdicts.map(v => drawn(renderToStaticMarkup(<ShapeIcon verdict={v} />)))).size).toBe(4)
    const words = verdicts.map(v =>
      renderToStaticMarkup(<VerdictChip verdict={v} />).replaceAll(/<[^>]+>/g, ''),
    )
    expect(words).toEqual(['Can publish', 'On hold', 'Refused', 'Mended'])
  })

  test('each consent state has a shape, a spoken word and a line in the key of its own', () => {
    const states = consentKey.map(([state]) => state)
    expect(new Set(states.map(s => drawn(renderToStaticMarkup(<ConsentDot state={s} />)))).size).toBe(5)
    expect(new Set(states.map(s => consentWord[s])).size).toBe(5)
    expect(new Set(consentKey.map(([, words]) => words)).size).toBe(5)
  })
})

test('a clause tag is a link that is spoken whole', () => {
  const html = renderToStaticMarkup(<ClauseTag clause={{ id: '2.4b/x', section: '2.4b', title: 'Likes' }} />)
  expect(html).toContain('href="/policy/2.4b%2Fx"')
  expect(html.replaceAll(/<[^>]+>/g, '')).toBe('Policy clause §\u202f2.4b, Likes')
})

const finding: Finding = {
  id: 'f',
  clause: { id: '2.1-names', section: '2.1', title: 'Names and photos' },
  decision: 'refuse',
  state: 'open',
  start: 0,
  end: 5,
  media: null,
  text: 'Amara',
  message: 'Amara’s family has not said yes to her name on Facebook.',
  mends: ['one', 'two', 'three'].map(id => ({ id, label: id, by: 'copybook' as const })),
}

test('a mark says verdict, clause and sentence, and offers at most two mends', () => {
  const html = renderToStaticMarkup(<Mark finding={finding} number={1} onMend={() => undefined} />)
  expect(html).toContain('<b>Refused</b>')
  expect(html).toContain(finding.message)
  expect(html.match(/class="mend"/g)).toHaveLength(2)
})

test('a mark that was put right is purple and has lost its number', () => {
  const mended: Finding = { ...finding, state: 'cleared' }
  const html = renderToStaticMarkup(<Mark finding={mended} number={1} onMend={() => undefined} />)
  expect(html).toContain('<b>Mended</b>')
  expect(html).not.toContain('<text')
})

test('a clock’s ring is full at 1, empty at 0, and never more or less', () => {
  const ring = (left: number) =>
    /stroke-dasharray="([\d.]+) /.exec(renderToStaticMarkup(<Clock words="x" left={left} />))?.[1]
  expect([ring(0), ring(0.5), ring(1), ring(7), ring(-1)]).toEqual(['0.0', '28.3', '56.5', '56.5', '0.0'])
  expect(renderToStaticMarkup(<Clock words="Mon 30 Nov" />)).not.toContain('<svg')
})
