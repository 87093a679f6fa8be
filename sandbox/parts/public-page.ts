import { html } from 'hono/html'
import { time } from './public-frame.ts'
import type { Html } from './public-frame.ts'

/** Somebody's words under a post, with the answers to them; oldest first. */
export interface Said {
  by: string
  /** A handle, a date: what stands beside the name. */
  beside: Html | string
  text: string
  answers: Said[]
}

/** The first page: every account that was made, with its address. */
export function accountList(title: string, accounts: { slug: string; name: string }[]): Html {
  const items = accounts.map(({ slug, name }) => html`<li><a href="/${slug}">${name}</a></li>`)
  const list = html`<ul class="card accounts">
    ${items}
  </ul>`
  const none = html`<p class="quiet">There are none yet.</p>`
  return html`<h1>${title}</h1>
    ${items.length === 0 ? none : list}`
}

/** `things`: what is counted, in the singular. */
export function accountHead(name: string, address: string, count: number, thing: string): Html {
  return html`<header class="card head">
    <span class="badge" aria-hidden="true">${name.slice(0, 1)}</span>
    <div>
      <h1>${name}</h1>
      <p class="quiet">${address}, ${count} ${count === 1 ? thing : `${thing}s`}</p>
    </div>
  </header>`
}

export interface Shown {
  by: string
  /** Its own page. */
  address: string
  at: string
  text: string
  link?: { address: string; words: string } | null
  /** Pictures and films. */
  media: Html[]
  /** What others said, and where to say something. */
  below: Html
}

export function card({ by, address, at, text, link, media, below }: Shown): Html {
  const pictures = html`<div class="pictures n${Math.min(media.length, 4)}">${media}</div>`
  return html`<article class="card post">
    <p class="by">
      <strong>${by}</strong>
      <a class="quiet" href="${address}">${time(at)}</a>
    </p>
    ${text === '' ? '' : html`<p class="message">${text}</p>`}
    ${link ? html`<p><a class="link" href="${link.address}" rel="nofollow">${link.words}</a></p>` : ''}
    ${media.length === 0 ? '' : pictures} ${below}
  </article>`
}

export const picture = (address: string, altText: string): Html =>
  html`<img src="${address}" alt="${altText}" />`

export function thread(said: Said[]): Html | '' {
  if (said.length === 0) return ''
  const items = said.map(
    ({ by, beside, text, answers }) =>
      html`<li>
        <p class="by"><strong>${by}</strong> <span class="quiet">${beside}</span></p>
        <p class="message">${text}</p>
        ${thread(answers)}
      </li>`,
  )
  return html`<ul class="comments">
    ${items}
  </ul>`
}

const longestName = 75

/** A box that works: what is written in it is public. `most`: the characters that the network takes. */
export function box(action: string, label: string, most: number): Html {
  return html`<form class="write" method="post" action="${action}">
    <label>Your name <input name="author" required maxlength="${longestName}" /></label>
    <label>${label} <textarea name="text" required maxlength="${most}" rows="2"></textarea></label>
    <button>Send</button>
  </form>`
}

/** What somebody wrote into a box; null when a part of it is missing. */
export async function readBox(
  request: Request,
  most: number,
): Promise<{ author: string; text: string } | null> {
  const form = await request.formData()
  const word = (name: string, length: number): string => {
    const value = form.get(name)
    return typeof value === 'string' ? value.trim().slice(0, length) : ''
  }
  const [author, text] = [word('author', longestName), word('text', most)]
  return author === '' || text === '' ? null : { author, text }
}

/** `what`: a post, a film; `all`: the list that is there instead. */
export const notHere = (what: string, all: string): Html =>
  html`<h1>This ${what} isn’t here</h1>
    <p class="quiet">It was taken down, it is not public, or the address is wrong.</p>
    <p><a href="/">${all}</a></p>`

/** For the page of one post, whose text has no heading. */
export const onePost = (name: string, slug: string, shown: Html): Html =>
  html`<h1 class="unseen">A post of ${name}</h1>
    ${shown}
    <p><a href="/${slug}">All posts of ${name}</a></p>`
