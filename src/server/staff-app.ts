import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { Hono } from 'hono'

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/**
 * The built staff app. A file with a hash in its name never changes and may be kept for ever; any other
 * address is a page of the app, which the one document serves.
 */
export function staffApp(directory: string): Hono {
  const app = new Hono()
  app.get('/assets/*', async c => {
    const file = await fileBelow(directory, c.req.path)
    if (!file) return c.notFound()
    return new Response(file.bytes, {
      headers: { 'content-type': file.type, 'cache-control': 'public, max-age=31536000, immutable' },
    })
  })
  app.get('*', async c => {
    const named = extname(c.req.path) ? await fileBelow(directory, c.req.path) : null
    const file = named ?? (await fileBelow(directory, '/index.html'))
    if (!file) return c.text('The staff app is not built. Run "npm run build".', 503)
    return new Response(file.bytes, { headers: { 'content-type': file.type, 'cache-control': 'no-cache' } })
  })
  return app
}

async function fileBelow(directory: string, path: string) {
  const wanted = join(directory, normalize(decoded(path)))
  if (!wanted.startsWith(join(directory, sep))) return null
  const type = TYPES[extname(wanted)]
  const bytes = type ? await readFile(wanted).catch(() => null) : null
  return bytes && type ? { bytes: new Uint8Array(bytes), type } : null
}

/** An address that is no text (`%E0%A4%A`) names no file. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return ''
  }
}
