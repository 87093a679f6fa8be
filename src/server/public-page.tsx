/** @jsxImportSource hono/jsx */
import type { Child, PropsWithChildren } from 'hono/jsx'

interface PublicPageProps {
  title: string
  whose: string
  sheet: string
  lang?: string | undefined
  dir?: 'ltr' | 'rtl' | undefined
  /** Words of the link that leads past the head of the page. */
  skip?: string | undefined
  /** Beside the name of whose page it is. */
  beside?: Child
}

/** A page of ours for anybody: works without a script, on an old phone, and says whose it is. */
export function PublicPage(props: PropsWithChildren<PublicPageProps>) {
  const { title, whose, sheet, lang = 'en-GB', dir, skip, beside, children } = props
  return (
    <html lang={lang} dir={dir}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${title} · ${whose}`}</title>
        <link rel="stylesheet" href={sheet} />
      </head>
      <body>
        {skip !== undefined && (
          <a class="skip" href="#main">
            {skip}
          </a>
        )}
        <header class="top">
          <div>
            <p class="school">{whose}</p>
            {beside}
          </div>
        </header>
        <main class="page" id="main">
          <h1>{title}</h1>
          {children}
        </main>
      </body>
    </html>
  )
}
