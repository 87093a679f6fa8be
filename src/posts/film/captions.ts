/**
 * The words of captions in WebVTT (https://www.w3.org/TR/webvtt1/), notes and the names of speakers included: whatever
 * is sent is judged. Times and marks are left out.
 */
export function wordsOfCaptions(webVtt: string): string {
  return webVtt
    .split(/\r\n|\n|\r/)
    .filter((line, at) => !line.includes('-->') && !(at === 0 && /^\uFEFF?WEBVTT\s*$/.test(line)))
    .map(line => line.replaceAll(TIMES, ' ').replaceAll(MARKS, '$1 ').trim())
    .filter(line => line !== '')
    .join('\n')
}

/** `<00:00:05.200>`, for words that light up one by one. */
const TIMES = /<[\d:.]+>/g

/** `<v Amy Smith>`, `<c.loud>`, `</b>`: what is written into one is a word like others. */
const MARKS = /<\/?[a-z]*(?:\.[^\s>]*)?\s*([^<>]*)>/g
