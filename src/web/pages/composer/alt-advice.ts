/** From this much on a picture is a poster: who cannot see it misses what it says. */
const MUCH = 0.15
/** Longer than anybody listens to without being able to stop. */
const LONG = 250

const USUAL = 'Say what happens in it. Name a child only where the family said yes.'

/**
 * The one thing that would make a picture's description better, in one sentence; nothing of it stops a post. What stands
 * here was written by somebody, so it is praised for nothing and corrected in nothing but what who listens would miss.
 */
export function altAdvice(alt: string, { text, wordsShare }: { text: string; wordsShare: number }): string {
  const said = alt.trim()
  const words = said.split(/\s+/).filter(word => word !== '')
  if (wordsShare >= MUCH && words.length < 8) {
    return 'Much of this picture is words. Write here what they say, or in the post, for who cannot see them.'
  }
  if (said === '') return USUAL
  if (/\.(?:jpe?g|png|heic|webp|gif)$/i.test(said) || /^(?:img|dsc|pxl|image)[\s_-]*\d+/i.test(said)) {
    return 'This looks like the name of a file. Say what happens in the picture.'
  }
  if (/^(?:an?\s+|the\s+)?(?:photo|photograph|picture|image|pic)\s+(?:of|showing)\b/i.test(said)) {
    return 'Leave out “photo of” and begin with what happens: that it is a picture is said anyway.'
  }
  if (said === text.trim()) return 'This is the post’s own text. Say what the picture shows besides.'
  if (words.length < 3) return 'A few words more: who is in it, what they do, and where.'
  if (said.length > LONG) return 'A sentence or two is enough. Put what is long into the post.'
  return USUAL
}
