/** What somebody does with the one form of a page that a stand-in shows. */
export interface Answering {
  /** The button that is pressed, by its words. */
  press: RegExp
  /** Boxes that are left unticked, by their value. */
  untick?: readonly string[]
  /** As the network would by itself: other values of hidden fields. */
  hidden?: Readonly<Record<string, string>>
  /** … or fields that its page does not show. */
  extra?: Readonly<Record<string, string>>
}

/**
 * Fills in the form at an address as a browser would, and answers with the address that the network sends people to. For
 * pages of ours and of the stand-ins only: it reads the plain HTML that they write.
 */
export async function answerForm(
  url: string,
  { press, untick = [], hidden = {}, extra = {} }: Answering,
): Promise<URL> {
  const page = await fetch(url)
  const html = (await page.text()).replaceAll('&amp;', '&')
  if (page.status !== 200) throw new Error(`${url} answered ${page.status}`)
  const form = new URLSearchParams(extra)
  for (const [tag] of html.matchAll(/<input\b[^>]*>/g)) {
    const { name, value, type } = attributesOf(tag)
    if (name === undefined) continue
    if (type === 'hidden') form.append(name, hidden[name] ?? value ?? '')
    else if (type === 'checkbox' && !untick.includes(value ?? '')) form.append(name, value ?? '')
  }
  for (const [, tag, words] of html.matchAll(/(<button\b[^>]*>)([^<]*)/g)) {
    const { name, value } = attributesOf(tag!)
    if (name !== undefined && press.test(words!)) {
      form.append(name, value ?? '')
      break
    }
  }
  const sent = await fetch(url, { method: 'POST', body: form, redirect: 'manual' })
  const to = sent.headers.get('location')
  if (to === null) throw new Error(`${url} answered ${sent.status} and leads nowhere`)
  return new URL(to)
}

function attributesOf(tag: string): Record<string, string | undefined> {
  return Object.fromEntries([...tag.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name!, value]))
}
