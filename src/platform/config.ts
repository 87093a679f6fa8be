import { resolve } from 'node:path'
import { z } from 'zod'
import { AppError } from './errors.ts'
import type { S3Options } from './s3-store.ts'

const flag = z.enum(['0', '1', 'true', 'false']).transform(value => value === '1' || value === 'true')

const environment = z.object({
  COPYBOOK_DATA: z.string().min(1).optional(),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce
    .number({ error: 'Give a port number between 0 and 65535.' })
    .int()
    .min(0)
    .max(65_535)
    .default(3000),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'Give the whole address, as https://copybook.school.example.' })
    .optional(),
  TRUST_PROXY: flag.default(false),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'Give a postgres:// address.' }).optional(),
  DATABASE_AUTH_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'Give a postgres:// address.' }).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'Give an smtp:// or smtps:// address.' }).optional(),
  MAIL_FROM: z.email('Give one e-mail address.').optional(),
  NETWORKS_FILE: z.string().min(1).optional(),
  MEDIA_STORE: z
    .string()
    .regex(/^s3:\/\/[a-z0-9][a-z0-9.-]{2,62}$/, { error: 'Give a bucket, as s3://school-media.' })
    .optional(),
  MEDIA_S3_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'Give the whole address, as https://s3.school.example.' })
    .optional(),
  MEDIA_S3_REGION: z.string().min(1).default('eu-west-2'),
  MEDIA_S3_KEY_ID: z.string().min(1).optional(),
  MEDIA_S3_SECRET: z.string().min(1).optional(),
  FFMPEG: z.string().min(1).optional(),
  READING_TIERS: z.enum(['1', '2'], { error: 'Give 1 or 2.' }).default('1'),
})

export interface Config {
  dataDirectory: string
  /** False when nobody named the data directory, so that it may be moved to where it can work. */
  dataDirectoryChosen: boolean
  host: string
  port: number
  /** Without a trailing slash. */
  publicUrl: string
  trustProxy: boolean
  logLevel: string
  /** Null: the embedded PostgreSQL. */
  database: { app: string; auth: string } | null
  mail: { url: string; from: string } | null
  /** The bucket that several servers share; null: the folder `media` in the data directory. */
  mediaStore: S3Options | null
  /** Where the apps stand that the school registered at the networks; null: in the data directory, if at all. */
  networksFile: string | null
  /** 2: comments are read with the sentence encoder too, where it is installed: half a gigabyte more. */
  readingTiers: 1 | 2
  /** The program that looks through films; null: whichever is there. */
  ffmpeg: string | null
}

/**
 * The settings of this server, from the environment. Throws one error that names each variable that is wrong
 * and what would be right, before anything is started.
 */
export function readConfig(env: NodeJS.ProcessEnv, defaultDataDirectory: string): Config {
  const parsed = environment.safeParse(
    Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')),
  )
  if (!parsed.success) {
    throw configError(
      parsed.error.issues.map(issue => ({ field: issue.path.join('.'), message: issue.message })),
    )
  }
  const values = parsed.data
  const publicUrl = (values.PUBLIC_URL ?? `http://localhost:${values.PORT}`).replace(/\/+$/, '')
  const { protocol, hostname } = new URL(publicUrl)
  if (protocol === 'http:' && !['localhost', '127.0.0.1', '[::1]'].includes(hostname)) {
    throw configError([{ field: 'PUBLIC_URL', message: 'Use https. Plain http is for this machine only.' }])
  }
  if (Boolean(values.DATABASE_URL) !== Boolean(values.DATABASE_AUTH_URL)) {
    const field = values.DATABASE_URL ? 'DATABASE_AUTH_URL' : 'DATABASE_URL'
    throw configError([{ field, message: 'Set both. "copybook db setup" prints them.' }])
  }
  if (values.SMTP_URL && !values.MAIL_FROM) {
    throw configError([{ field: 'MAIL_FROM', message: 'Set the address that mails come from.' }])
  }
  return {
    dataDirectory: resolve(values.COPYBOOK_DATA ?? defaultDataDirectory),
    dataDirectoryChosen: values.COPYBOOK_DATA !== undefined,
    host: values.HOST,
    port: values.PORT,
    publicUrl,
    trustProxy: values.TRUST_PROXY,
    logLevel: values.LOG_LEVEL,
    database: values.DATABASE_URL ? { app: values.DATABASE_URL, auth: values.DATABASE_AUTH_URL! } : null,
    mail: values.SMTP_URL ? { url: values.SMTP_URL, from: values.MAIL_FROM! } : null,
    mediaStore: mediaStoreOf(values),
    networksFile: values.NETWORKS_FILE === undefined ? null : resolve(values.NETWORKS_FILE),
    readingTiers: values.READING_TIERS === '2' ? 2 : 1,
    ffmpeg: values.FFMPEG ?? null,
  }
}

function mediaStoreOf(values: z.output<typeof environment>): S3Options | null {
  const { MEDIA_STORE: store, MEDIA_S3_KEY_ID: keyId, MEDIA_S3_SECRET: secret } = values
  if (store === undefined) return null
  if (keyId === undefined || secret === undefined) {
    const field = keyId === undefined ? 'MEDIA_S3_KEY_ID' : 'MEDIA_S3_SECRET'
    throw configError([{ field, message: 'Set the key that the bucket is opened with.' }])
  }
  const endpoint = values.MEDIA_S3_ENDPOINT ?? null
  return { bucket: store.slice('s3://'.length), endpoint, region: values.MEDIA_S3_REGION, keyId, secret }
}

function configError(fields: { field: string; message: string }[]): AppError {
  const lines = fields.map(({ field, message }) => `${field}: ${message}`)
  return new AppError('invalid-input', `A setting is not right.\n${lines.join('\n')}`, { fields })
}
