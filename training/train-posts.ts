/** The heads of posts: from the posts of the training corpus and ours to `weights/posts.*`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { worldOfAll } from '../src/cli/moderate-world.ts'
import { parseRegister } from '../src/people/register-csv.ts'
import { parseSchools } from '../src/people/schools-json.ts'
import { weightsFolder } from '../src/platform/weights-file.ts'
import { bucketCount } from '../src/signals/heads/features.ts'
import { postHeadNames, type PostHeadsRecord } from '../src/signals/heads/post-heads.ts'
import { fitPosts, preparePost, type PostFit } from './fit-posts.ts'
import { corpusPosts, writtenPosts } from './sources/posts.ts'
import { trustPolicy } from './trust-policy.ts'

const writtenFolder = fileURLToPath(new URL('posts/', import.meta.url))

/** @param corpus with `posts.jsonl`, `roster.csv` and `schools.json`. */
export function trainPosts(corpus: string): PostFit {
  const { people } = parseRegister(readFileSync(join(corpus, 'roster.csv')))
  const { schools } = parseSchools(readFileSync(join(corpus, 'schools.json')))
  const world = worldOfAll(people, schools)
  const { channels } = trustPolicy
  const rows = [
    ...corpusPosts(join(corpus, 'posts.jsonl'), channels),
    ...writtenPosts(writtenFolder, channels),
  ]
  const fit = fitPosts(rows.map(row => preparePost(row, world)))
  const { linear, cuts, lists } = fit.heads
  const record: PostHeadsRecord = {
    heads: postHeadNames,
    buckets: bucketCount,
    scales: [...linear.scales],
    biases: [...linear.biases],
    cuts,
    lists,
  }
  writeFileSync(join(weightsFolder, 'posts.bin'), linear.weights)
  writeFileSync(join(weightsFolder, 'posts.json'), `${JSON.stringify(record, null, 1)}\n`)
  return fit
}
