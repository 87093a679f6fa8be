/**
 * Letters that turn, hide or overprint what stands beside them: right-to-left overrides and isolates, zero-width
 * spaces, the byte order mark, control characters. A writer uses them to slip past a reader. Joiners stay: a family
 * emoji and several scripts are made with them.
 */
const unseen =
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g

/** The same words with each of these shown as a dot. One unit for one unit, so that marks stay on their words. */
export const inertWords = (text: string): string => text.replace(unseen, '\u00b7')

/** The most that is shown at once; nobody reads 100 kB in one look. */
export const shownAtOnce = 2000

/** Where to cut a long text: never within a pair of surrogates. */
export function cutAt(text: string, most: number = shownAtOnce): number {
  if (text.length <= most) return text.length
  const last = text.charCodeAt(most - 1)
  return last >= 0xd800 && last <= 0xdbff ? most - 1 : most
}
