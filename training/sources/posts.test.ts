import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { kindsOfPost, postHeadAt } from '../../src/signals/heads/post-heads.ts'
import { trustPolicy } from '../trust-policy.ts'
import { corpusPosts, ruleOf, writtenPosts } from './posts.ts'

const folder = mkdtempSync(join(tmpdir(), 'copybook-posts-'))
afterAll(() => rmSync(folder, { recursive: true }))

function written(text: string) {
  writeFileSync(join(folder, 'some.txt'), text)
  return writtenPosts(folder, trustPolicy.channels)
}

test('the lines under a header are posts of that kind, with its breaches', () => {
  const rows = written(
    '# category=event rules=business-advertisement channel=x\nFair on Friday⏎Buy at Bob’s!\n\n# category=alert\nClosed.\n',
  )
  expect(rows.map(({ text, kind, channel }) => [text, kind, channel])).toEqual([
    ['Fair on Friday\nBuy at Bob’s!', 'event', 'x'],
    ['Closed.', 'alert', 'facebook'],
  ])
  const says = (row: number, head: keyof typeof postHeadAt) => rows[row]!.targets[postHeadAt[head]]
  expect([says(0, 'event'), says(0, 'alert'), says(0, 'business'), says(0, 'politics')]).toEqual([1, 0, 1, 0])
  expect(says(1, 'business')).toBe(0)
})

test('nothing is said of what a channel does not have: kinds of film, messages to one person', () => {
  const [post, film, story] = written(
    '# category=event channel=x\na\n# category=promotional channel=youtube\nb\n# category=event channel=dojo\nc\n',
  )
  expect(post!.targets[postHeadAt.promotional]).toBeNaN()
  expect(film!.targets[postHeadAt.event]).toBeNaN()
  expect(film!.targets[postHeadAt.none]).toBe(0)
  expect(story!.targets[postHeadAt.addressing]).toBeNaN()
})

test('a header that names no kind says where it stands', () => {
  expect(() => written('# category=evnt\na\n')).toThrow('some.txt:1: no kind of post is called "evnt"')
})

test('a breach that stands by itself teaches its breach, and no kind', () => {
  const [leak] = written('# category=unknown rules=personal-information channel=x\na\n')
  expect(leak!.targets[postHeadAt['personal-information']]).toBe(1)
  for (const kind of kindsOfPost) expect(leak!.targets[postHeadAt[kind]]).toBeNaN()
})

test('a channel that the policy does not have is refused', () => {
  expect(() => written('# category=event channel=myspace\na\n')).toThrow('no channel "myspace"')
})

test('look-alikes of the corpus stay together', () => {
  const line = (id: string, pair?: string) =>
    JSON.stringify({ id, channel: 'x', text: id, pair, expect: { category: 'event', rules: [] } })
  writeFileSync(join(folder, 'posts.jsonl'), [line('a', 'p'), line('b', 'p'), line('c')].join('\n'))
  expect(corpusPosts(join(folder, 'posts.jsonl'), trustPolicy.channels).map(({ group }) => group)).toEqual([
    'p',
    'p',
    'c',
  ])
})

test('our own posts can all be read, and every kind and breach has some', () => {
  const rows = writtenPosts(fileURLToPath(new URL('../posts/', import.meta.url)), trustPolicy.channels)
  expect(rows.length).toBeGreaterThan(12_000)
  for (const kind of kindsOfPost) expect(rows.filter(row => row.kind === kind).length).toBeGreaterThan(100)
  for (const rule of Object.values(ruleOf))
    expect(rows.filter(({ rules }) => rules.includes(rule)).length).toBeGreaterThan(300)
})
