import { describe, expect, test } from 'vitest'
import { readConfig } from './config.ts'

describe('the settings of the server', () => {
  test('need nothing: the embedded database, this machine only', () => {
    expect(readConfig({}, '/srv/data/live')).toMatchObject({
      dataDirectory: '/srv/data/live',
      dataDirectoryChosen: false,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:3000',
      database: null,
      mail: null,
    })
  })

  test.each([
    ['PORT', { PORT: 'eighty' }],
    ['PORT', { PORT: '70000' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'copybook.school.example' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'http://copybook.school.example' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://x' }],
    ['DATABASE_AUTH_URL', { DATABASE_URL: 'postgres://a@b/c' }],
    ['DATABASE_URL', { DATABASE_AUTH_URL: 'postgres://a@b/c' }],
    ['MAIL_FROM', { SMTP_URL: 'smtp://mail.example' }],
    ['MEDIA_STORE', { MEDIA_STORE: '/srv/media' }],
    ['MEDIA_S3_KEY_ID', { MEDIA_STORE: 's3://school-media' }],
    ['MEDIA_S3_SECRET', { MEDIA_STORE: 's3://school-media', MEDIA_S3_KEY_ID: 'k' }],
    ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
  ])('that are wrong name %s', (name, env) => {
    expect(() => readConfig(env, '/srv')).toThrow(new RegExp(`^A setting is not right\\.\\n${name}: `))
  })

  test('name the bucket that several servers share', () => {
    const env = { MEDIA_STORE: 's3://school-media', MEDIA_S3_KEY_ID: 'k', MEDIA_S3_SECRET: 's' }
    expect(readConfig(env, '/srv').mediaStore).toEqual({
      bucket: 'school-media',
      endpoint: null,
      region: 'eu-west-2',
      keyId: 'k',
      secret: 's',
    })
    expect(readConfig({}, '/srv').mediaStore).toBeNull()
  })

  test('that are empty are as if not set, and a trailing slash does not count', () => {
    const config = readConfig({ PORT: '', PUBLIC_URL: 'https://copybook.school.example/' }, '/srv')
    expect(config).toMatchObject({ port: 3000, publicUrl: 'https://copybook.school.example' })
  })
})
