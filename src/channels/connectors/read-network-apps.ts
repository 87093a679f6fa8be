import { createHmac } from 'node:crypto'
import { LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { AppError } from '../../platform/errors.ts'
import { Places, pathText } from '../../policy/pack/problem.ts'
import type { NetworkApps } from './network-apps.ts'
import { registrable } from './registrable.ts'

const App = z.strictObject({
  clientId: z
    .string({ error: 'Copy the app’s id from the network, in quotes.' })
    .trim()
    .min(1, 'It is empty.'),
  clientSecret: z
    .string({ error: 'Copy the app’s secret from the network, in quotes.' })
    .trim()
    .min(8, 'Copy the whole secret.'),
  pushSecret: z
    .string({ error: 'Copy the secret that the network signs with, in quotes.' })
    .trim()
    .min(8, 'Copy the whole secret.')
    .optional(),
  verifyToken: z
    .string({ error: 'Write any words of your own, in quotes.' })
    .min(8, 'Use 8 characters.')
    .optional(),
})

const File = z.partialRecord(z.enum(registrable), App)

/**
 * What the school registered at the networks, from YAML: `x: { clientId: "…", clientSecret: "…" }`, a section per channel.
 * @throws AppError `invalid-input` with one line for each mistake, its line number and what would be right; never with
 *   what stands in the file, for that is secret.
 */
export function readNetworkApps(yaml: string, path: string): NetworkApps {
  const lines = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false })
  const places = new Places(document, lines)
  const [broken] = document.errors
  if (broken)
    throw wrong(path, [{ ...places.ofOffset(broken.pos[0]), field: '', message: 'This is not YAML.' }])
  const parsed = File.safeParse(document.contents === null ? {} : contentOf(document, path))
  if (!parsed.success) {
    throw wrong(
      path,
      parsed.error.issues.flatMap(issue => {
        const at = issue.path.filter(key => typeof key !== 'symbol')
        if (issue.code !== 'unrecognized_keys') {
          return [{ ...places.ofValue(at), field: pathText(at), message: issue.message }]
        }
        return issue.keys.map(key => ({
          ...places.ofKey([...at, key]),
          field: pathText([...at, shown(key)]),
          message:
            at.length === 0 ? unknownNetwork : 'Use clientId, clientSecret, pushSecret and verifyToken only.',
        }))
      }),
    )
  }
  // One app at Meta serves a school's Pages and its Instagram accounts.
  const { facebook, ...others } = parsed.data
  const sections = facebook ? { facebook, instagram: facebook, ...others } : others
  return new Map(
    Object.entries(sections).map(([channel, { pushSecret, verifyToken, ...app }]) => [
      channel,
      {
        ...app,
        ...(pushSecret !== undefined && { pushSecret }),
        verifyToken: verifyToken ?? verifyTokenBy(app.clientSecret),
      },
    ]),
  )
}

/** Somebody may have written a secret where a name belongs. */
const shown = (key: string): string => (/^[a-z]{1,15}$/i.test(key) ? key : 'a name')

const unknownNetwork = `Use one of ${registrable.join(', ')}.`

/** The same at every start, and nobody finds the secret by it. */
const verifyTokenBy = (secret: string): string =>
  createHmac('sha256', secret).update('the word that a network repeats').digest('base64url')

function contentOf(document: ReturnType<typeof parseDocument>, path: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 }) as unknown
  } catch {
    throw wrong(path, [{ line: 1, col: 1, field: '', message: 'Write every value out, without aliases.' }])
  }
}

function wrong(
  path: string,
  problems: { line: number; col: number; field: string; message: string }[],
): AppError {
  const said = problems.map(
    ({ line, col, field, message }) => `${path}:${line}:${col} ${field === '' ? '' : `${field}: `}${message}`,
  )
  const fields = problems.map(({ field, message }) => ({ field, message }))
  return new AppError('invalid-input', `The registered apps cannot be read.\n${said.join('\n')}`, { fields })
}
