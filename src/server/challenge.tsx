/** @jsxImportSource hono/jsx */
import type { Context } from 'hono'
import { Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { ByLink } from '../moderation/challenges/by-link.ts'
import { challengeByLink, readByLink } from '../moderation/challenges/by-link.ts'
import { AppError } from '../platform/errors.ts'
import { ChallengePage, LinkIsOver, LONGEST_SAYS } from './challenge-page.tsx'
import type { HttpParts } from './http.ts'
import { publicSheet } from './public-sheet.ts'
import { readForm } from './read-form.ts'

/** Until then the address is followed by its cookie alone. */
const COOKIE_SECONDS = 30 * 60

/** Room for the longest answer, whatever its letters are. */
const LARGEST_FORM = 64 * 1024

/**
 * Where whoever wrote a removed comment asks for another look. The link is exchanged for a short cookie and a clean
 * address, so that neither history nor a picture of the screen holds the secret; to look changes nothing.
 */
export function challengeRoutes(parts: Pick<HttpParts, 'db' | 'runner' | 'services' | 'webDirectory'>): Hono {
  const app = new Hono()
  const secure = parts.services.publicUrl.startsWith('https:')
  const name = secure ? '__Secure-copybook-challenge' : 'copybook-challenge'
  const sheet = () => publicSheet(parts.webDirectory)
  const over = async (c: Context) => c.html(<LinkIsOver sheet={await sheet()} />, 404)
  const found = async (c: Context): Promise<{ token: string; link: ByLink } | null> => {
    const token = getCookie(c, name)
    const link = token === undefined ? null : await readByLink(parts, token)
    return token === undefined || link === null ? null : { token, link }
  }

  app.get('/challenge/:token', async c => {
    const token = c.req.param('token')
    if ((await readByLink(parts, token)) === null) return over(c)
    setCookie(c, name, token, {
      httpOnly: true,
      sameSite: 'Lax',
      secure,
      path: '/challenge',
      maxAge: COOKIE_SECONDS,
    })
    return c.redirect('/challenge', 303)
  })

  app.get('/challenge', async c => {
    const here = await found(c)
    return here ? c.html(<ChallengePage link={here.link} sheet={await sheet()} />) : over(c)
  })

  app.post('/challenge', async c => {
    if (c.req.header('origin') !== new URL(parts.services.publicUrl).origin) {
      throw new AppError('not-permitted', 'This came from another page. Open your link and ask there.')
    }
    const here = await found(c)
    if (!here) return over(c)
    const says = ((await readForm(c, LARGEST_FORM)).get('says') ?? '').trim()
    const wrong = wrongWith(says)
    if (wrong !== null) {
      const page = <ChallengePage link={here.link} sheet={await sheet()} wrong={wrong} typed={says} />
      return c.html(page, 422)
    }
    // Asked twice (a second press, two who share a link), the first stands and the page says so.
    if (here.link.challenge === null) await challengeByLink(parts, here.token, says).catch(unlessConflict)
    return c.redirect('/challenge', 303)
  })
  return app
}

function wrongWith(says: string): string | null {
  if (says === '') return 'Write in a few words why it was no breach.'
  return says.length > LONGEST_SAYS ? `Say it in at most ${LONGEST_SAYS} letters.` : null
}

function unlessConflict(error: unknown): void {
  if (!(error instanceof AppError && error.code === 'conflict')) throw error
}
