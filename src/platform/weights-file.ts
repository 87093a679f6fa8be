import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const folder = new URL('../../weights/', import.meta.url)

/** The trained weights that come with Copybook, as bytes; `signals/heads` knows what they mean. */
export const readWeights = () => ({
  record: JSON.parse(readFileSync(new URL('heads.json', folder), 'utf8')) as unknown,
  first: new Uint8Array(readFileSync(new URL('first-tier.bin', folder))),
  second: new Uint8Array(readFileSync(new URL('second-tier.bin', folder))),
})

/** The same of the heads that read posts. */
export const readPostWeights = () => ({
  record: JSON.parse(readFileSync(new URL('posts.json', folder), 'utf8')) as unknown,
  bytes: new Uint8Array(readFileSync(new URL('posts.bin', folder))),
})

export const weightsFolder = fileURLToPath(folder)
