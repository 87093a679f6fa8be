/**
 * The words of captions in WebVTT (https://www.w3.org/TR/webvtt1/), notes and the names of speakers included: whatever
 * is sent is judged. Times and marks are left out.
 */
export function wordsOfCaptions(webVtt: string): string {
  return webVtt
    .split(/\r\n|\n|\r/)
    .filter((line, at) => !line.includes('-->') && !(at === 0 && /^\uFEFF?WEBVTT\s*$/.test(line)))
    .map(line => line.replaceAll(/<\/?(?:[a-z]*(?:\.[^\s>]*)?|[\d:.]+)\s*([^<>]*)>/g, '$1 ').trim())
    .filter(line => line !== '')
    .join('\n')
}
