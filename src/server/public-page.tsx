/** @jsxImportSource hono/jsx */
import type { PropsWithChildren } from 'hono/jsx'

/** A page of ours for anybody: works without a script, on an old phone, and says whose it is. */
export function PublicPage({
  title,
  whose,
  sheet,
  children,
}: PropsWithChildren<{ title: string; whose: string; sheet: string }>) {
  return (
    <html lang="en-GB">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${title} · ${whose}`}</title>
        <link rel="stylesheet" href={sheet} />
      </head>
      <body>
        <header class="top">
          <div>
            <p class="school">{whose}</p>
          </div>
        </header>
        <main class="page">
          <h1>{title}</h1>
          {children}
        </main>
      </body>
    </html>
  )
}
