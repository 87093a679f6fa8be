import { createHash, createPublicKey, verify } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { signCheckpoint, verifyCheckpoint } from './checkpoint.ts'
import { temporarySigningKey } from './signing-key.ts'

const key = temporarySigningKey()
const publicKey = key.verificationKey('copybook/t1')
const root = createHash('sha256').update('root').digest()
const note = signCheckpoint({ trustId: 't1', size: 40, root }, key)
const wrongOf = (text: string, by = publicKey): string | undefined => {
  const checked = verifyCheckpoint(text, by)
  return 'wrong' in checked ? checked.wrong : undefined
}
/** A note over any text, signed properly, so that only its form can be at fault. */
const signed = (text: string, name = publicKey.name): string => {
  const bytes = Buffer.concat([publicKey.keyHash, key.sign(Buffer.from(text))])
  return `${text}\n— ${name} ${bytes.toString('base64')}\n`
}
const body = `copybook/t1\n40\n${root.toString('base64')}\n`

describe('a checkpoint', () => {
  test('is a C2SP note: origin, size, root, empty line, signature', () => {
    const lines = note.split('\n')
    expect(lines.slice(0, 4)).toEqual(['copybook/t1', '40', root.toString('base64'), ''])
    expect(lines[4]).toMatch(/^— copybook\/t1 [A-Za-z0-9+/]+=*$/)
    expect(lines.slice(5)).toEqual([''])
  })

  test('verifies with plain Ed25519 over its first three lines, without our code', () => {
    const bytes = Buffer.from(note.split(' ').at(-1)!.trim(), 'base64')
    const x = publicKey.publicKey.toString('base64url')
    const jwk = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
    expect(verify(null, Buffer.from(body), jwk, bytes.subarray(4))).toBe(true)
    expect(bytes.subarray(0, 4)).toEqual(publicKey.keyHash)
  })

  test('is believed with its own key', () => {
    expect(verifyCheckpoint(note, publicKey)).toEqual({
      checkpoint: { origin: 'copybook/t1', size: 40, root },
    })
  })

  test('is not believed with another key, or the same key under another trust', () => {
    expect(wrongOf(note, temporarySigningKey().verificationKey('copybook/t1'))).toContain(
      'not signed with this key',
    )
    expect(wrongOf(note, key.verificationKey('copybook/t2'))).toContain('another trust')
    expect(wrongOf(signed(body.replace('t1', 't2')))).toContain('another trust')
  })

  test('is not believed when its key hash is borrowed and the signature is not', () => {
    const forger = temporarySigningKey()
    const bytes = Buffer.concat([publicKey.keyHash, forger.sign(Buffer.from(body))]).toString('base64')
    expect(wrongOf(`${body}\n— copybook/t1 ${bytes}\n`)).toContain('does not fit')
  })

  test('passes over the signatures of witnesses', () => {
    const witness = `— witness.example/w ${Buffer.alloc(76, 1).toString('base64')}\n`
    expect(wrongOf(note + witness.repeat(16))).toBeUndefined()
  })

  test('with one good and one bad signature of the same key is not believed', () => {
    const bad = Buffer.concat([publicKey.keyHash, Buffer.alloc(64)]).toString('base64')
    expect(wrongOf(`${note}— copybook/t1 ${bad}\n`)).toContain('does not fit')
  })

  test('is refused with any one character changed, dropped or added', () => {
    const changes = fc
      .tuple(fc.nat(note.length - 1), fc.constantFrom('', '0', 'A', ' ', '\n', '\r', '—'), fc.nat(1))
      .map(([at, by, kept]) => note.slice(0, at) + by + note.slice(at + 1 - kept))
      .filter(changed => changed !== note)
    fc.assert(
      fc.property(changes, changed => {
        expect(wrongOf(changed)).toBeDefined()
      }),
      { numRuns: 400 },
    )
  })

  test.each([
    ['a size with a leading zero', body.replace('40', '040')],
    ['a negative size', body.replace('40', '-1')],
    ['a size beyond safe numbers', body.replace('40', '9999999999999999')],
    ['a short root', body.replace(root.toString('base64'), 'AAAA')],
    ['a root with spare bits set', body.replace('=', '').replace(/.\n$/, '9=\n')],
    ['a missing root', 'copybook/t1\n40\n'],
    ['an extension line', `${body}more\n`],
    ['Windows line ends', body.replaceAll('\n', '\r\n')],
    ['a hidden control character', body.replace('t1', 't1\u001b')],
    ['half a character', body.replace('t1', 't1\ud800')],
    ['an empty origin', body.replace('copybook/t1', '')],
    ['far too much text', `${'x'.repeat(70_000)}${body}`],
  ])('is refused with %s, though signed', (_, text) => {
    expect(wrongOf(signed(text))).toContain('not a complete checkpoint note')
  })

  test('is not made for a tree that cannot be', () => {
    expect(() => signCheckpoint({ trustId: 't1', size: -1, root }, key)).toThrow(RangeError)
    expect(() => signCheckpoint({ trustId: 't1', size: 1, root: Buffer.alloc(3) }, key)).toThrow(RangeError)
    expect(() => signCheckpoint({ trustId: 't 1', size: 1, root }, key)).toThrow('no spaces')
  })
})

test('the published example of a checkpoint has the form that is read', () => {
  // From C2SP tlog-checkpoint. Its key is not published, so the signature alone is found wanting.
  const origin = 'example.com/behind-the-sofa'
  const example = `${origin}\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n— ${origin} Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n`
  expect(wrongOf(example, key.verificationKey(origin))).toContain('not signed with this key')
})
