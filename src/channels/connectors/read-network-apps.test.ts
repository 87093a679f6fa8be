import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../platform/errors.ts'
import { readNetworkApps } from './read-network-apps.ts'

const read = (yaml: string) => readNetworkApps(yaml, 'networks.yaml')
const SECRET = 'a-secret-that-nobody-may-read'

function mistake(yaml: string): string {
  try {
    read(yaml)
  } catch (error) {
    if (error instanceof AppError && error.code === 'invalid-input') return error.message
    throw error
  }
  throw new Error('it was read')
}

describe('the registered apps', () => {
  test('are read by channel, with a word for the network to repeat', () => {
    const apps = read(`x:\n  clientId: "1"\n  clientSecret: ${SECRET}\n  verifyToken: eight words`)
    expect([...apps]).toEqual([['x', { clientId: '1', clientSecret: SECRET, verifyToken: 'eight words' }]])
  })

  test('of Facebook serve Instagram too, unless that has its own', () => {
    const both = read(`facebook: { clientId: "1", clientSecret: ${SECRET} }`)
    expect(both.get('instagram')).toEqual(both.get('facebook'))
    const own = `facebook: { clientId: "1", clientSecret: ${SECRET} }\ninstagram: { clientId: "2", clientSecret: ${SECRET} }`
    expect(read(own).get('instagram')!.clientId).toBe('2')
  })

  test('may bear another secret that the network signs with', () => {
    const app = read(`x: { clientId: "1", clientSecret: ${SECRET}, pushSecret: the-consumer-secret }`).get(
      'x',
    )
    expect(app).toMatchObject({ clientSecret: SECRET, pushSecret: 'the-consumer-secret' })
  })

  test('without such a word get one that stays the same and tells nothing', () => {
    const yaml = `facebook: { clientId: "1", clientSecret: ${SECRET} }`
    const { verifyToken } = read(yaml).get('facebook')!
    expect(verifyToken).toBe(read(yaml).get('facebook')!.verifyToken)
    expect(verifyToken).not.toContain(SECRET)
  })

  test.each(['', '# nothing yet\n', '{}'])('may be none: %j', yaml => {
    expect(read(yaml).size).toBe(0)
  })

  test.each([
    ['facebok:\n  clientId: "1"\n', 'networks.yaml:1:1 facebok: Use one of facebook, instagram'],
    [`x:\n  clientSecret: ${SECRET}\n`, 'networks.yaml:2:3 x.clientId: Copy the app’s id'],
    [`x:\n  clientId: 12\n  clientSecret: ${SECRET}\n`, 'networks.yaml:2:13 x.clientId: Copy the app’s id'],
    [`x:\n  clientId: "1"\n  clientSecret: short\n`, 'networks.yaml:3:17 x.clientSecret: Copy the whole'],
    [`x:\n  clientId: "1"\n  clientSecret: ${SECRET}\n  secret: ${SECRET}\n`, 'x.secret: Use clientId'],
    [`x:\n  clientId: [${SECRET}\n`, 'This is not YAML'],
    [SECRET, 'networks.yaml:1:1 '],
  ])('name the line and the field of a mistake, and never what stands there: %j', (yaml, said) => {
    const message = mistake(yaml)
    expect(message).toContain(said)
    expect(message).not.toContain(SECRET)
  })

  test('of any text are read or refused, and the refusal shows no secret', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('x: ', 'x:\n  clientSecret: ', ''), (text, before) => {
        try {
          read(`${before}${text} ${SECRET}`)
        } catch (error) {
          expect(error).toBeInstanceOf(AppError)
          expect((error as Error).message).not.toContain(SECRET)
        }
      }),
    )
  })
})
