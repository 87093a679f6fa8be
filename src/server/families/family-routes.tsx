/** @jsxImportSource hono/jsx */
import type { Context } from 'hono'
import { Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { complain } from '../../consent/families/complain.ts'
import { acknowledgeBy } from '../../consent/families/acknowledge-by.ts'
import type { FamilyPage } from '../../consent/families/family-page.ts'
import { readFamilyPage } from '../../consent/families/family-page.ts'
import { cellOf } from '../../consent/families/own-answers.ts'
import { saveAnswers } from '../../consent/families/save-answers.ts'
import type { Language } from '../../consent/families/tables.ts'
import { clientAddress } from '../client-address.ts'
import type { HttpParts } from '../http.ts'
import { publicSheet } from '../public-sheet.ts'
import { readForm } from '../read-form.ts'
import { BadLinks } from './bad-links.ts'
import { ComplainedPage, ComplainPage, LONGEST_COMPLAINT } from './complain-page.tsx'
import type { ConsentForm, ConsentPageProps } from './consent-page.tsx'
import { ConsentPage } from './consent-page.tsx'
import { formToken, isFormToken } from './form-token.ts'
import { LinkOverPage, TooManyPage } from './link-over-page.tsx'
import { phrases } from './phrases/phrases.ts'
import { pickLanguage } from './pick-language.ts'
import { SavedPage } from './saved-page.tsx'
import { readTakenDown } from './taken-down.ts'

/** Long enough to ask a child at the other end of the house. Each look begins it anew. */
const COOKIE_SECONDS = 60 * 60
const LARGEST_FORM = 64 * 1024

type Parts = Pick<HttpParts, 'db' | 'runner' | 'services' | 'webDirectory' | 'clock' | 'log' | 'trustProxy'>

interface Visit {
  token: string
  page: FamilyPage
  language: Language
}

/**
 * A family's pages. Their link is exchanged for a short cookie and a clean address, so that neither history nor a picture
 * of the screen holds the secret. To look changes nothing; a form bears a token that only this link's pages have.
 */
export function familyRoutes(parts: Parts): Hono {
  const app = new Hono()
  const secure = parts.services.publicUrl.startsWith('https:')
  const cookie = secure ? '__Secure-copybook-family' : 'copybook-family'
  const badLinks = new BadLinks(parts.clock)
  const sheet = () => publicSheet(parts.webDirectory)

  const languageOf = (c: Context, chosen: string | null | undefined, page: FamilyPage | null): Language =>
    pickLanguage({
      chosen: chosen ?? c.req.query('lang'),
      before: page !== null && (page.answeredAt !== null || page.language !== 'en') ? page.language : null,
      accepts: c.req.header('accept-language'),
    })

  async function over(c: Context): Promise<Response> {
    const address = clientAddress(c, parts.trustProxy)
    badLinks.count(address)
    parts.log.info({ refused: badLinks.refused }, 'a family link led nowhere')
    const props = { language: languageOf(c, null, null), sheet: await sheet() }
    return badLinks.isTooMany(address)
      ? c.html(<TooManyPage {...props} />, 429)
      : c.html(<LinkOverPage {...props} />, 404)
  }

  /** Who is there by the cookie; null where its link leads nowhere (any more). */
  async function visit(c: Context, token: string | undefined, chosen?: string | null): Promise<Visit | null> {
    if (token === undefined || badLinks.isTooMany(clientAddress(c, parts.trustProxy))) return null
    const page = await readFamilyPage(parts, token)
    if (page === null) return null
    setCookie(c, cookie, token, {
      httpOnly: true,
      sameSite: 'Lax',
      secure,
      path: '/family',
      maxAge: COOKIE_SECONDS,
    })
    return { token, page, language: languageOf(c, chosen, page) }
  }
  const here = (c: Context) => visit(c, getCookie(c, cookie))

  const questions = async (c: Context, at: Visit, form: ConsentForm, wrong?: ConsentPageProps['wrong']) =>
    c.html(
      <ConsentPage
        page={at.page}
        language={at.language}
        sheet={await sheet()}
        formToken={formToken(at.token)}
        form={form}
        wrong={wrong}
      />,
      wrong === undefined ? 200 : 422,
    )

  app.get('/family', async c => {
    const at = await here(c)
    return at === null ? over(c) : questions(c, at, asAnswered(at.page))
  })

  app.post('/family', async c => {
    const form = await readForm(c, LARGEST_FORM)
    const at = await visit(c, getCookie(c, cookie), form.get('lang'))
    if (at === null) return over(c)
    const { wrong } = phrases[at.language]
    const sent = asSent(at.page, form)
    if (!isFromUs(c, form, at.token)) return questions(c, at, sent, { field: 'form', says: wrong.again })
    if (sent.signed === '') return questions(c, at, sent, { field: 'signed', says: wrong.name })
    await saveAnswers(parts, at.token, { ...sent, language: at.language })
    return c.redirect(`/family/saved?lang=${at.language}`, 303)
  })

  app.get('/family/saved', async c => {
    const at = await here(c)
    if (at === null) return over(c)
    const { page, language, token } = at
    const { answeredAt } = page
    if (answeredAt === null) return c.redirect('/family', 303)
    const takenDown = await readTakenDown(parts, token)
    const props = { takenDown, language, sheet: await sheet() }
    return c.html(<SavedPage page={{ ...page, answeredAt }} {...props} />)
  })

  const complaining = async (
    c: Context,
    at: Visit,
    form: { place: string; says: string; withdraw: boolean },
    wrong?: string,
  ) =>
    c.html(
      <ComplainPage
        page={at.page}
        language={at.language}
        sheet={await sheet()}
        formToken={formToken(at.token)}
        form={form}
        wrong={wrong}
      />,
      wrong === undefined ? 200 : 422,
    )

  app.get('/family/complain', async c => {
    const at = await here(c)
    return at === null ? over(c) : complaining(c, at, { place: '', says: '', withdraw: false })
  })

  app.post('/family/complain', async c => {
    const form = await readForm(c, LARGEST_FORM)
    const at = await visit(c, getCookie(c, cookie), form.get('lang'))
    if (at === null) return over(c)
    const { wrong } = phrases[at.language]
    const said = {
      place: (form.get('place') ?? '').trim().slice(0, 300),
      says: (form.get('says') ?? '').trim().slice(0, LONGEST_COMPLAINT),
      withdraw: form.get('withdraw') === 'yes',
    }
    if (!isFromUs(c, form, at.token)) return complaining(c, at, said, wrong.again)
    if (said.says === '') return complaining(c, at, said, wrong.says)
    await complain(parts, at.token, said)
    return c.redirect(`/family/complained?lang=${at.language}`, 303)
  })

  app.get('/family/complained', async c => {
    const at = await here(c)
    if (at === null) return over(c)
    const { page, language } = at
    const day = acknowledgeBy(parts.clock.now())
    return c.html(
      <ComplainedPage page={page} language={language} sheet={await sheet()} acknowledgeBy={day} />,
    )
  })

  // Last: every other address below is a page of its own.
  app.get('/family/:token', async c => {
    const at = await visit(c, c.req.param('token'))
    return at === null ? over(c) : c.redirect('/family', 303)
  })
  return app

  /** Of our own page: with its token, and (where the browser says so at all) from our own address. */
  function isFromUs(c: Context, form: URLSearchParams, token: string): boolean {
    const origin = c.req.header('origin')
    const isOurs = origin === undefined || origin === new URL(parts.services.publicUrl).origin
    return isOurs && isFormToken(form.get('form'), token)
  }
}

const cellsOf = ({ channels }: FamilyPage): string[] =>
  channels.flatMap(({ id }) => [cellOf(id, 'photo'), cellOf(id, 'name')])

function asAnswered(page: FamilyPage): ConsentForm {
  const yes = page.channels.flatMap(({ id, photo, name }) => [
    ...(photo ? [cellOf(id, 'photo')] : []),
    ...(name ? [cellOf(id, 'name')] : []),
  ])
  return { yes: new Set(yes), childSaysNo: false, signed: page.giver }
}

/** Only the questions that were asked count, and only a plain yes is one. */
function asSent(page: FamilyPage, form: URLSearchParams): ConsentForm {
  const isNoToAll = form.get('all') === 'no'
  const yes = isNoToAll ? [] : cellsOf(page).filter(cell => form.get(cell) === 'yes')
  return {
    yes: new Set(yes),
    childSaysNo: form.get('child') === 'no',
    signed: (form.get('signed') ?? '').trim().slice(0, 80),
  }
}
