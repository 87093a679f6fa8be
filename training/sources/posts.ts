/**
 * Posts to learn from: those of the training corpus, and ours (`training/posts/*.txt`). There a line that begins with
 * `# ` says what the lines under it are; ⏎ stands for a line break.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
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
  kind: string
  /** Rules that it breaks. */
  rules: readonly string[]
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

/** Channels whose policy has no such rule: what their posts say of it is unknown. */
const without: Readonly<Partial<Record<Breach, readonly string[]>>> = {
  addressing: ['dojo', 'tapestry', 'linkedin'],
}

const ofFilm: readonly string[] = ['promotional', 'performance', 'educational']

interface CorpusPost {
  id: string
  channel: string
  text: string
  pair?: string
  expect: { category: string | null; rules: string[] }
}

export function corpusPosts(path: string): PostRow[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => {
      const { id, channel, text, pair, expect } = JSON.parse(line) as CorpusPost
      return rowOf('school', text, channel, pair ?? id, expect.category ?? 'none', expect.rules)
    })
}

export function writtenPosts(folder: string): PostRow[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .sort()
    .flatMap(name => fileRows(join(folder, name), name))
}

function fileRows(path: string, name: string): PostRow[] {
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
      return [rowOf('written', line.replaceAll('⏎', '\n').trim(), channel, `${name} ${at}`, kind, rules)]
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
  if (!(kindsOfPost as readonly string[]).includes(kind))
    throw new Error(`${where}: no kind of post is called "${kind}".`)
  const rules = (keys.get('rules') ?? '').split(',').filter(rule => rule !== '')
  return { kind, rules, channel: keys.get('channel') ?? 'facebook' }
}

function rowOf(
  source: PostRow['source'],
  text: string,
  channel: string,
  group: string,
  kind: string,
  rules: readonly string[],
): PostRow {
  const says = (head: PostHeadName): number => {
    const rule = (ruleOf as Partial<Record<PostHeadName, string>>)[head]
    if (rule !== undefined)
      return without[head as Breach]?.includes(channel) ? Number.NaN : Number(rules.includes(rule))
    // Films have kinds of their own: what a text on another channel says of them is unknown.
    if (head !== 'none' && ofFilm.includes(head) !== (channel === 'youtube')) return Number.NaN
    return Number(head === kind)
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
