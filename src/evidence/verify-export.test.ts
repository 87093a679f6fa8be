import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { signCheckpoint } from './checkpoint.ts'
import { exportLines, linesOf } from './export-format.ts'
import type { ExportEntry, ExportHeader } from './export-format.ts'
import { commitmentOf, ERASED_KIND, erasedSubject, leafOf, sealEntry } from './leaf.ts'
import { rootOf } from './merkle.ts'
import { formatVerificationKey, temporarySigningKey } from './signing-key.ts'
import { verifyExport } from './verify-export.ts'
import type { Trusted, Verification } from './verify-export.ts'

const SIZE = 40
const key = temporarySigningKey()
const publicKey = key.verificationKey('copybook/t1')
/** Which entries this reader sees only as commitments, and which were erased, by which entry. */
const withheld = new Set([3, 13, 14, 33])
const eraserOf = new Map([
  [7, 20],
  [11, 21],
])
const erasedAt = new Map([...eraserOf].map(([erased, by]) => [by, erased] as const))

type Draft = {
  [K in ExportEntry['state']]: Omit<Extract<ExportEntry, { state: K }>, 'root' | 'index'>
}[ExportEntry['state']]

const sealed = Array.from({ length: SIZE }, (_, i) =>
  sealEntry({
    kind: erasedAt.has(i) ? ERASED_KIND : 'post.decided',
    at: new Date(Date.UTC(2025, 10, 3, i)).toISOString(),
    actor: { person: `p${i % 3}` },
    subject: erasedAt.has(i) ? erasedSubject(erasedAt.get(i)!) : { kind: 'variant', id: `v${i}` },
    content: { decision: 'hold', reason: `Reason ${i}: Zoë’s photo` },
  }),
)
const drafts = sealed.map((entry, i): Draft => {
  const { bucket, commitment, salt, payload } = entry
  const erasedBy = eraserOf.get(i)
  if (erasedBy !== undefined) return { state: 'erased', bucket, commitment, erasedBy }
  return withheld.has(i)
    ? { state: 'withheld', bucket, commitment }
    : { state: 'open', bucket, salt, payload }
})
const leafOfDraft = (draft: Draft): Buffer =>
  leafOf(draft.bucket, draft.state === 'open' ? commitmentOf(draft.salt, draft.payload) : draft.commitment)
const noteOf = (of: readonly Draft[], size: number, by = key): string =>
  signCheckpoint({ trustId: 't1', size, root: rootOf(of.slice(0, size).map(leafOfDraft)) }, by)

/** An export whose roots all fit its entries, as the school writes it and as a forger without the key would. */
async function exported(of: readonly Draft[], header: Partial<ExportHeader> = {}): Promise<string[]> {
  const leaves = of.map(leafOfDraft)
  const entries = of.map((draft, index): ExportEntry => ({
    ...draft,
    index,
    root: rootOf(leaves.slice(0, index + 1)),
  }))
  const lines: string[] = []
  const first: ExportHeader = {
    trust: { id: 't1', name: 'Diamond Trust' },
    reader: { name: 'Gwen', role: 'governor' },
    exportedAt: '2025-11-05T09:00:00.000Z',
    size: of.length,
    root: rootOf(leaves),
    publicKey: formatVerificationKey(publicKey),
    checkpoints: [10, 25, of.length].filter(size => size <= of.length).map(size => noteOf(of, size)),
    ...header,
  }
  for await (const line of exportLines(first, entries)) lines.push(line.slice(0, -1))
  return lines
}

const [head, ...body] = (await exported(drafts)) as [string, ...string[]]
const check = (entries: readonly string[], trusted: Trusted = { publicKey }): Promise<Verification> =>
  verifyExport([head, ...entries], trusted)
const indexOf = async (entries: readonly string[]): Promise<number | null | undefined> => {
  const verified = await check(entries)
  return verified.kind === 'broken' ? verified.index : undefined
}
const firstDifference = (entries: readonly string[]): number => {
  const at = body.findIndex((line, i) => line !== entries[i])
  return at === -1 ? body.length : at
}
const reasonOf = (verified: Verification): string =>
  verified.kind === 'broken' ? verified.reason : verified.kind
const anEntry = fc.nat(SIZE - 1)

describe('a whole export', () => {
  test('is signed when the key is known from elsewhere', async () => {
    expect(await check(body)).toEqual({
      kind: 'signed',
      trust: { id: 't1', name: 'Diamond Trust' },
      size: SIZE,
      root: rootOf(sealed.map(entry => entry.leaf)).toString('base64'),
      key: formatVerificationKey(publicKey),
      signedSize: SIZE,
      agreedSize: null,
      lastDate: '2025-11-04',
      open: 34,
      withheld: 4,
      erased: 2,
      erasedUnchecked: 0,
    })
  })

  test('is only whole when its key is known from the file alone', async () => {
    expect(await check(body, {})).toMatchObject({ kind: 'unproven', why: 'no-key', signedSize: SIZE })
  })

  test('is unproven where entries follow the last checkpoint, since anybody could have added those', async () => {
    const lines = await exported(drafts, { checkpoints: [noteOf(drafts, 25)] })
    expect(await verifyExport(lines, { publicKey })).toMatchObject({
      kind: 'unproven',
      why: 'unsigned-end',
      signedSize: 25,
    })
    expect(await verifyExport(lines, { publicKey, checkpoints: [noteOf(drafts, SIZE)] })).toMatchObject({
      kind: 'signed',
    })
  })

  test('agrees with every earlier checkpoint', async () => {
    const checkpoints = Array.from({ length: SIZE + 1 }, (_, size) => noteOf(drafts, size))
    expect(await check(body, { publicKey, checkpoints })).toMatchObject({ kind: 'signed', agreedSize: SIZE })
    expect(await check(body, { publicKey, checkpoints: checkpoints.slice(0, 18) })).toMatchObject({
      agreedSize: 17,
    })
  })

  test('of an empty record needs a checkpoint too', async () => {
    expect(await verifyExport(await exported([]), { publicKey })).toMatchObject({
      kind: 'signed',
      size: 0,
      lastDate: null,
    })
    const bare = await exported([], { checkpoints: [] })
    expect(await verifyExport(bare, { publicKey })).toMatchObject({ kind: 'unproven', signedSize: null })
  })
})

describe('any one change names the first bad entry', () => {
  test('bytes of an entry', async () => {
    const change = fc.tuple(
      anEntry,
      fc.nat(),
      fc.integer({ min: 0, max: 30 }),
      fc.uint8Array({ maxLength: 30 }),
    )
    await fc.assert(
      fc.asyncProperty(change, async ([at, from, length, by]) => {
        const line = Buffer.from(body[at]!)
        const start = from % line.length
        const changed = Buffer.concat([line.subarray(0, start), by, line.subarray(start + length)])
        // A whole line left as it was, with something after it, is an insertion.
        fc.pre(changed.toString('latin1').split('\n')[0] !== line.toString('latin1'))
        const file = Buffer.from([head, ...body.with(at, '\u0000')].map(each => `${each}\n`).join(''))
        const hole = file.indexOf(0)
        const lines = linesOf(
          (async function* () {
            yield await Promise.resolve(
              Buffer.concat([file.subarray(0, hole), changed, file.subarray(hole + 1)]),
            )
          })(),
        )
        expect(await verifyExport(lines, { publicKey })).toMatchObject({ kind: 'broken', index: at })
      }),
      { numRuns: 300 },
    )
  })

  test('one character of any field of any entry, kept well formed', async () => {
    for (const [at, line] of body.entries()) {
      const fields = JSON.parse(line) as Record<string, unknown>
      for (const [name, value] of Object.entries(fields)) {
        const changed =
          typeof value === 'number'
            ? value + 1
            : String(value).replace(/[a-y1-8]/u, c => String.fromCharCode(c.charCodeAt(0) + 1))
        expect([
          at,
          name,
          await indexOf(body.with(at, JSON.stringify({ ...fields, [name]: changed }))),
        ]).toEqual([at, name, at])
      }
    }
  })

  test('an entry dropped', async () => {
    for (let at = 0; at < SIZE; at++) expect(await indexOf(body.toSpliced(at, 1))).toBe(at)
  })

  test('an entry doubled or put in elsewhere', async () => {
    for (let at = 0; at <= SIZE; at++) {
      for (const from of [0, 19, Math.min(at, SIZE - 1), SIZE - 1]) {
        const changed = body.toSpliced(at, 0, body[from]!)
        expect(await indexOf(changed)).toBe(firstDifference(changed))
      }
    }
  })

  test('two entries swapped', async () => {
    for (let a = 0; a < SIZE; a++) {
      for (let b = a + 1; b < SIZE; b += 3)
        expect(await indexOf(body.with(a, body[b]!).with(b, body[a]!))).toBe(a)
    }
  })

  test('the file cut off after any line', async () => {
    for (let size = 0; size < SIZE; size++) expect(await indexOf(body.slice(0, size))).toBe(size)
    expect(await verifyExport([])).toMatchObject({ kind: 'broken', index: null })
  })
})

describe('a forger who makes all roots fit, but has no key', () => {
  const forge = (at: number): Draft[] => {
    const { bucket, salt, payload } = sealEntry({
      kind: 'post.decided',
      at: '2025-11-04T00:00:00.000Z',
      actor: null,
      subject: null,
      content: 'forged',
    })
    return drafts.with(at, { state: 'open', bucket, salt, payload })
  }

  test('is stopped by the checkpoints of the file', async () => {
    const forged = forge(17)
    const checkpoints = [noteOf(drafts, 10), noteOf(drafts, 25)]
    const verified = await verifyExport(await exported(forged, { checkpoints }), { publicKey })
    expect(verified).toMatchObject({ kind: 'broken', index: 24 })
    expect(reasonOf(verified)).toContain('entries 10 to 24')
  })

  test('is stopped by one earlier checkpoint from elsewhere, even with a key of the forger’s that nobody checks', async () => {
    const forged = forge(17)
    const lines = await exported(forged, { checkpoints: [] })
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 18, max: SIZE }), async size => {
        const verified = await verifyExport(lines, { checkpoints: [noteOf(drafts, size)] })
        expect(verified).toMatchObject({ kind: 'broken', index: size - 1 })
      }),
      { numRuns: 10 },
    )
    // Before the fork both records are one.
    expect(await verifyExport(lines, { checkpoints: [noteOf(drafts, 17)] })).toMatchObject({
      kind: 'unproven',
    })
  })

  test('cannot sign, and cannot bring another key', async () => {
    const forger = temporarySigningKey()
    const unsigned = await exported(drafts, { checkpoints: [noteOf(drafts, SIZE, forger)] })
    expect(reasonOf(await verifyExport(unsigned, { publicKey }))).toContain('not signed with this key')
    const rekeyed = await exported(drafts, {
      publicKey: formatVerificationKey(forger.verificationKey('copybook/t1')),
      checkpoints: [noteOf(drafts, SIZE, forger)],
    })
    expect(reasonOf(await verifyExport(rekeyed, { publicKey }))).toContain('another key than yours')
    expect(await verifyExport(rekeyed)).toMatchObject({ kind: 'unproven', why: 'no-key' })
    expect(await verifyExport(rekeyed, { checkpoints: [noteOf(drafts, 10)] })).toMatchObject({
      kind: 'broken',
      index: null,
    })
  })

  test('who cuts the end off is told from a whole record by a later checkpoint', async () => {
    const cut = await exported(drafts.slice(0, 30))
    expect(await verifyExport(cut, { publicKey })).toMatchObject({ kind: 'signed', size: 30 })
    expect(await verifyExport(cut, { publicKey, checkpoints: [noteOf(drafts, SIZE)] })).toMatchObject({
      kind: 'older',
      size: 30,
      checkpointSize: SIZE,
    })
  })
})

describe('the first line', () => {
  const note = noteOf(drafts, SIZE)
  test.each<[string, Partial<ExportHeader>, string]>([
    ['another root', { root: Buffer.alloc(32) }, 'not the root of its entries'],
    ['a broken signature', { checkpoints: [note.replace(/.{10}\n$/, 'AAAAAAAAAA\n')] }, 'In the file'],
    ['a damaged key', { publicKey: 'copybook/t1+00000000+AQ==' }, 'is damaged'],
    [
      'a checkpoint of another trust',
      { checkpoints: [signCheckpoint({ trustId: 't2', size: 1, root: Buffer.alloc(32) }, key)] },
      'another trust',
    ],
    [
      'a trust that the key does not belong to',
      { trust: { id: 't2', name: 'Other' } },
      'belongs to another trust',
    ],
    [
      'a checkpoint beyond its end',
      { checkpoints: [signCheckpoint({ trustId: 't1', size: 41, root: Buffer.alloc(32) }, key)] },
      'more entries than it holds',
    ],
    [
      'a root for nothing',
      { checkpoints: [signCheckpoint({ trustId: 't1', size: 0, root: Buffer.alloc(32) }, key)] },
      'no entries',
    ],
  ])('with %s is broken', async (_, header, reason) => {
    const verified = await verifyExport(await exported(drafts, header), { publicKey })
    expect(verified).toMatchObject({ kind: 'broken', index: null })
    expect(reasonOf(verified)).toContain(reason)
  })

  test('that counts more or fewer entries than follow is caught', async () => {
    const counting = (size: number): string =>
      JSON.stringify({ ...(JSON.parse(head) as object), checkpoints: [], size })
    expect(await verifyExport([counting(41), ...body])).toMatchObject({ kind: 'broken', index: 40 })
    expect(await verifyExport([counting(39), ...body])).toMatchObject({ kind: 'broken', index: 39 })
  })
})

describe('erasure', () => {
  const broken = async (changed: Draft[]) => verifyExport(await exported(changed), { publicKey })
  const { bucket, commitment, salt, payload } = sealed[5]!

  test('an entry that nobody erased cannot be emptied', async () => {
    const verified = await broken(drafts.with(5, { state: 'erased', bucket, commitment, erasedBy: 24 }))
    expect(verified).toMatchObject({ kind: 'broken', index: 5 })
    expect(reasonOf(verified)).toContain('does not say that it was erased')
  })

  test.each([5, 4, SIZE])('an entry cannot be erased by entry %i', async erasedBy => {
    const verified = await broken(drafts.with(5, { state: 'erased', bucket, commitment, erasedBy }))
    expect(verified).toMatchObject({ kind: 'broken', index: 5 })
  })

  test('one entry cannot have erased two, whether it is readable or not', async () => {
    const two = drafts.with(8, { state: 'erased', bucket, commitment, erasedBy: 20 })
    expect(await broken(two)).toMatchObject({ kind: 'broken', index: 8 })
    const unread = two.with(20, { state: 'withheld', bucket, commitment })
    expect(await broken(unread)).toMatchObject({ kind: 'broken', index: 8 })
  })

  test('the blame cannot be moved to an entry that the reader may not read', async () => {
    const { bucket, commitment } = sealed[7]!
    const verified = await broken(drafts.with(7, { state: 'erased', bucket, commitment, erasedBy: 33 }))
    expect(verified).toMatchObject({ kind: 'broken', index: 7 })
  })

  test('an entry that was erased cannot be there', async () => {
    const { bucket, salt, payload } = sealed[7]!
    const verified = await broken(drafts.with(7, { state: 'open', bucket, salt, payload }))
    expect(verified).toMatchObject({ kind: 'broken', index: 7 })
  })

  test('an erasure that the reader may not read is counted as unchecked', async () => {
    const { bucket, commitment } = sealed[20]!
    const verified = await broken(drafts.with(20, { state: 'withheld', bucket, commitment }))
    expect(verified).toMatchObject({ kind: 'signed', erased: 2, erasedUnchecked: 1 })
  })

  test.each([
    ['nothing', { kind: 'post', id: '3' }],
    ['a later entry', erasedSubject(30)],
    ['itself', erasedSubject(26)],
  ])('an erasure of %s is broken', async (_, subject) => {
    const at = '2025-11-04T02:00:00.000Z'
    const { bucket, salt, payload } = sealEntry({
      kind: ERASED_KIND,
      at,
      actor: null,
      subject,
      content: null,
    })
    const verified = await broken(drafts.with(26, { state: 'open', bucket, salt, payload }))
    expect(verified).toMatchObject({ kind: 'broken', index: 26 })
  })

  test('content under the wrong date is broken, though its roots fit', async () => {
    const verified = await broken(drafts.with(5, { state: 'open', bucket: '2025-11-09', salt, payload }))
    expect(verified).toMatchObject({ kind: 'broken', index: 5 })
  })

  test('content in another spelling is broken, though its roots fit', async () => {
    const spaced = Buffer.from(payload.toString().replace(',', ', '))
    expect(await broken(drafts.with(5, { state: 'open', bucket, salt, payload: spaced }))).toMatchObject({
      kind: 'broken',
      index: 5,
    })
  })
})

test('a fault of the disk is no fault of the record', async () => {
  async function* failing(): AsyncGenerator<string> {
    yield await Promise.resolve(head)
    throw new Error('EIO')
  }
  await expect(verifyExport(failing())).rejects.toThrow('EIO')
})
