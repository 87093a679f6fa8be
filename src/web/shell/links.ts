/**
 * Pages write plain `<a href>`: they need no router to be looked at or tested. This turns a plain press on a link of
 * our own origin into a move of the router, and leaves everything else (new tab, download, other origin, anchors,
 * the server's own pages) to the browser.
 */
export function followLinks(go: (path: string) => void, own: (path: string) => boolean): () => void {
  const press = (event: MouseEvent) => {
    const path = pathOf(event)
    if (path === null || !own(path)) return
    event.preventDefault()
    go(path)
  }
  document.addEventListener('click', press)
  return () => document.removeEventListener('click', press)
}

function pathOf(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0) return null
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link || link.target !== '' || link.hasAttribute('download')) return null
  const raw = link.getAttribute('href')
  if (raw === null || raw.startsWith('#')) return null
  const url = new URL(link.href, location.href)
  return url.origin === location.origin ? url.pathname + url.search + url.hash : null
}
