/** Vectors of many texts, kept in a folder between runs: encoding a hundred thousand takes a quarter of an hour. */
import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { vectorSize, type Encode } from '../src/platform/encoder/encoder.ts'

const batch = 32
const keyBytes = 16
const recordBytes = keyBytes + vectorSize * 4

/** One vector a text, in order. `folder` keeps what was encoded before: records of a text's hash and its vector. */
export async function encodeAll(
  texts: readonly string[],
  encode: Encode,
  folder: string,
): Promise<Float32Array[]> {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'vectors.bin')
  const known = readVectors(path)
  const missing = [...new Set(texts)].filter(text => !known.has(keyOf(text)))
  // Texts of like length together: a batch costs what its longest text costs.
  missing.sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
  for (let from = 0; from < missing.length; from += batch) {
    const some = missing.slice(from, from + batch)
    const vectors = await encode(some)
    some.forEach((text, at) => {
      const key = keyOf(text)
      const vector = vectors[at]!
      known.set(key, vector)
      appendFileSync(path, Buffer.concat([Buffer.from(key, 'hex'), Buffer.from(vector.buffer)]))
    })
    if ((from / batch) % 100 === 0) process.stderr.write(`  encoded ${from} of ${missing.length} new texts\n`)
  }
  return texts.map(text => known.get(keyOf(text))!)
}

const keyOf = (text: string) =>
  createHash('sha256')
    .update(text)
    .digest('hex')
    .slice(0, keyBytes * 2)

function readVectors(path: string): Map<string, Float32Array> {
  const known = new Map<string, Float32Array>()
  if (!existsSync(path)) return known
  const bytes = readFileSync(path)
  for (let at = 0; at + recordBytes <= bytes.length; at += recordBytes) {
    const key = bytes.toString('hex', at, at + keyBytes)
    const vector = new Float32Array(vectorSize)
    Buffer.from(vector.buffer).set(bytes.subarray(at + keyBytes, at + recordBytes))
    known.set(key, vector)
  }
  return known
}
