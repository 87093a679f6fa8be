/**
 * Posts to learn from: those of the training corpus, and ours (`training/posts/*.txt`). There a line that begins with
 * `# ` says what the lines under it are; ⏎ stands for a line break. `category=unknown` is for a breach that stands by
 * itself (a number, a drunken joke): it teaches its breach, and no kind of post, because annotators give such a post
 * the kind of what it comes with.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CompiledPack } from '../../src/policy/compile-pack.ts'
import {
  kindsOfPost,
  postHeadNames,
  type Breach,
  type PostHeadName,
} from '../../src/signals/heads/post-heads.ts'

export interface PostRow {
  source: 'school' | 'written'
  text: string
  channel: string
  /** Posts of one group are kept in one fold. */
  group: string
  /** One of `kindsOfPost`, or `unknown`. */
  kind: string
  /** Rules that it breaks. */
  rules: readonly string[]
  /** NaN for a kind or a rule that the policy does not have on this channel: what the post says of it is unknown. */
  targets: Float32Array
  weight: number
}

/** Which rule of the corpus each head of a breach learns. */
export const ruleOf: Readonly<Record<Breach, string>> = {
  'personal-information': 'personal-information',
  politics: 'political-statement',
  business: 'business-advertisement',
  addressing: 'message-to-specific-person',
  age: 'not-age-appropriate',
  abuse: 'harmful-or-abusive',
}

type Channels = CompiledPack['channels']

/** In place of a kind, where the text says nothing of it. */
const unknown = 'unknown'

interface CorpusPost {
  id: string
  channel: string
  text: string
  pair?: string
  expect: { category: string | null; rules: string[] }
}

/** @param channels the policy's: what a post says of a kind or a rule depends on its channel. */
export function corpusPosts(path: string, channels: Channels): PostRow[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => {
      const { id, channel, text, pair, expect } = JSON.parse(line) as CorpusPost
      return rowOf(channels, 'school', text, channel, pair ?? id, expect.category ?? 'none', expect.rules)
    })
}

export function writtenPosts(folder: string, channels: Channels): PostRow[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .sort()
    .flatMap(name => fileRows(channels, join(folder, name), name))
}

function fileRows(channels: Channels, path: string, name: string): PostRow[] {
  let header: Header = { kind: 'none', rules: [], channel: 'facebook' }
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, at) => {
      if (line.startsWith('# ')) {
        header = headerOf(line, `${name}:${at + 1}`)
        return []
      }
      if (line.trim() === '') return []
      const { kind, rules, channel } = header
      return [
        rowOf(channels, 'written', line.replaceAll('⏎', '\n').trim(), channel, `${name} ${at}`, kind, rules),
      ]
    })
}

interface Header {
  kind: string
  rules: readonly string[]
  channel: string
}

function headerOf(line: string, where: string): Header {
  const keys = new Map(
    line
      .slice(1)
      .trim()
      .split(/\s+/)
      .map(pair => pair.split('=') as [string, string]),
  )
  const kind = keys.get('category') ?? ''
  if (kind !== unknown && !(kindsOfPost as readonly string[]).includes(kind))
    throw new Error(`${where}: no kind of post is called "${kind}".`)
  const rules = (keys.get('rules') ?? '').split(',').filter(rule => rule !== '')
  return { kind, rules, channel: keys.get('channel') ?? 'facebook' }
}

function rowOf(
  channels: Channels,
  source: PostRow['source'],
  text: string,
  channel: string,
  group: string,
  kind: string,
  rules: readonly string[],
): PostRow {
  const here = channels.get(channel)
  if (here === undefined) throw new Error(`${group}: the policy has no channel "${channel}".`)
  const says = (head: PostHeadName): number => {
    const rule = (ruleOf as Partial<Record<PostHeadName, string>>)[head]
    if (rule === undefined) {
      const asked = kind !== unknown && (head === 'none' || here.allowed.has(head))
      return asked ? Number(head === kind) : Number.NaN
    }
    return here.channel.rules.some(line => line.rule === rule) ? Number(rules.includes(rule)) : Number.NaN
  }
  return {
    source,
    text,
    channel,
    group,
    kind,
    rules,
    targets: Float32Array.from(postHeadNames, says),
    weight: 1,
  }
}
