import { expect, test } from 'vitest'
import { smallPack, yamlOf } from '../testing/small-pack.ts'
import { readPack } from './read-pack.ts'

type Replies = (typeof smallPack)['moderation']['replies']

function problemsAfter(change: (replies: Replies) => void): string[] {
  const copy = structuredClone(smallPack)
  change(copy.moderation.replies)
  return readPack(yamlOf(copy)).problems.map(({ path, wrong }) => `${path}: ${wrong}`)
}

const at = 'moderation.replies'
const long = `${'word '.repeat(21).trim()}.`
const cases: [string, (replies: Replies) => void, string][] = [
  ['a clause', r => (r.clause = '2.5-nothing'), `${at}.clause: there is no clause "2.5-nothing"`],
  ['a gap', r => (r.complaints.gap = 'G99'), `${at}.complaints.gap: there is no gap "G99"`],
  ['a control', r => (r.control = 'polite'), `${at}.control: there is no control "polite"`],
  ['a rule', r => r.postRules.push('manners'), `${at}.postRules[2]: there is no rule "manners"`],
  ['a long sentence', r => (r.when[0]!.message = long), `${at}.when[0].message: a sentence has 21 words`],
  [
    'two of one name',
    r => r.templates.push(r.templates[0]!),
    `${at}.templates[7].id: "concern" stands twice`,
  ],
  [
    'a place that nothing fills',
    r => (r.templates[6]!.text = 'Thanks, {writer}'),
    `${at}.templates[6].text: nothing is known to fill {writer}`,
  ],
  [
    'a concern that is sent nowhere',
    r => (r.templates[0]!.text = 'Thank you.'),
    `${at}.templates[0].text: an answer to a concern does not say where to complain`,
  ],
]
test.each(cases)('%s is said with its place', (_what, change, expected) => {
  expect(problemsAfter(change)).toEqual([expected])
})

test('as they stand, nothing is wrong', () => {
  expect(problemsAfter(() => {})).toEqual([])
})
