import type { Finding } from '../../finding.ts'

/** What a person has to do, and where on the page they do it. */
const places: Record<string, string> = {
  'mend:tag': '.picker input',
  'mend:cover': '.pic-body .mend.plain',
  'mend:choose-category': '.plan select',
}

/** Puts focus where a person mends a mark by hand: on the words, the face, the picture or the kind of post. */
export function goToMend(mend: string, finding: Finding, face: string | null): void {
  const main = document.querySelector('main')
  const words = main?.querySelector<HTMLElement>('.write textarea, .write [contenteditable]')
  const place = face === null ? places[mend] : `[data-face="${face}"]`
  const found = place === undefined ? words : main?.querySelector<HTMLElement>(place)
  found?.focus()
  found?.scrollIntoView({ block: 'center' })
  if (found instanceof HTMLTextAreaElement && finding.start !== null && finding.end !== null) {
    found.setSelectionRange(finding.start, finding.end)
  }
}
