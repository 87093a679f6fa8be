import { Hono } from 'hono'

/** The page of the staff app that ends what was begun at a network. */
const PAGE = '/accounts/connecting'

/** Longer than any network's code. */
const LONGEST = 4000

/**
 * Where a network's sign-in sends people back to. Looking at an address changes nothing, so what came with it is handed
 * to a page of ours behind the hash, where no server, proxy or log sees it again, and that page asks for the rest.
 */
export function wayBack(): Hono {
  const app = new Hono()
  app.get('/connect/:channel/back', c => {
    const { state = '', code = '' } = c.req.query()
    const known = new URLSearchParams({ state: state.slice(0, LONGEST) })
    // Without a code the network says in words of its own that the person said no.
    if (code !== '' && code.length <= LONGEST) known.set('code', code)
    return c.redirect(`${PAGE}#${known.toString()}`, 303)
  })
  return app
}
