import sharp from 'sharp'

/** What can be drawn. Nobody is in any of them, so that no child is. */
export type Scene = 'field' | 'books' | 'garden' | 'hall' | 'science' | 'snow' | 'music' | 'fair'

const SKY = ['#cfe3ee', '#e8eef2', '#d9e8dc', '#f1e4d0']

/** A drawn picture of a scene, 1200 × 750, as a phone would have sent it. `seed` moves things about a little. */
export function drawScene(scene: Scene, seed: number): Promise<Buffer> {
  const body = SCENES[scene](seed)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="750" viewBox="0 0 1200 750">
    <rect width="1200" height="750" fill="${SKY[seed % SKY.length]}"/>${body}</svg>`
  return sharp(Buffer.from(svg)).jpeg({ quality: 82 }).toBuffer()
}

const hills = (seed: number) =>
  `<path d="M0 470 Q300 ${400 - (seed % 5) * 12} 620 460 T1200 440 V750 H0Z" fill="#8fae7f"/>
   <path d="M0 560 Q400 ${520 - (seed % 3) * 14} 800 560 T1200 540 V750 H0Z" fill="#74996a"/>`

const repeat = (count: number, draw: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => draw(index)).join('')

const SCENES: Record<Scene, (seed: number) => string> = {
  field: seed =>
    `${hills(seed)}${repeat(
      6,
      i =>
        `<path d="M${140 + i * 180} 590 v-120" stroke="#f6f2e6" stroke-width="10"/><path d="M${140 + i * 180} 474 l70 24 -70 24z" fill="${['#c9485a', '#2c5c7a', '#d9a441'][(i + seed) % 3]}"/>`,
    )}`,
  books: seed =>
    `<rect y="560" width="1200" height="190" fill="#b58b62"/>${repeat(
      13,
      i =>
        `<rect x="${110 + i * 76}" y="${250 + ((i * 37 + seed * 13) % 70)}" width="${46 + ((i + seed) % 4) * 7}" height="${310 - ((i * 37 + seed * 13) % 70)}" rx="4" fill="${['#2c5c7a', '#c9485a', '#d9a441', '#55795a', '#6b4e85'][(i + seed) % 5]}"/>`,
    )}`,
  garden: seed =>
    `${hills(seed)}${repeat(
      18,
      i =>
        `<path d="M${80 + i * 62} 690 v-${70 + ((i * 29 + seed) % 60)}" stroke="#4d7a4a" stroke-width="7"/><circle cx="${80 + i * 62}" cy="${612 - ((i * 29 + seed) % 60)}" r="22" fill="${['#e8c94b', '#e4793f', '#c9485a'][(i + seed) % 3]}"/>`,
    )}`,
  hall: seed =>
    `<rect y="520" width="1200" height="230" fill="#c9a77c"/><rect x="160" y="150" width="880" height="370" fill="#6d2f3b"/>${repeat(
      8,
      i => `<path d="M${160 + i * 126} 150 q30 180 0 370" stroke="#571f2b" stroke-width="14" fill="none"/>`,
    )}<rect x="520" y="${440 - (seed % 3) * 10}" width="160" height="90" fill="#3a2a20"/>`,
  science: seed =>
    `<rect y="580" width="1200" height="170" fill="#8a8f98"/>${repeat(
      4,
      i =>
        `<path d="M${240 + i * 230} 330 v110 l-70 140 h200 l-70 -140 v-110z" fill="#eef5f7" stroke="#5a6b78" stroke-width="8"/><path d="M${200 + i * 230} 530 l-32 50 h200 l-32 -50z" fill="${['#5aa9a0', '#d9a441', '#6b4e85', '#c9485a'][(i + seed) % 4]}"/>`,
    )}`,
  snow: seed =>
    `<rect y="430" width="1200" height="320" fill="#f5f8fb"/><path d="M300 430 h420 v-190 l-210 -110 -210 110z" fill="#9c5b4d"/><path d="M270 250 l240 -130 240 130" stroke="#fff" stroke-width="34" fill="none"/>${repeat(
      40,
      i =>
        `<circle cx="${(i * 173 + seed * 31) % 1200}" cy="${(i * 97 + seed * 17) % 700}" r="7" fill="#fff"/>`,
    )}`,
  music: seed =>
    `<rect y="560" width="1200" height="190" fill="#7d6a8c"/>${repeat(
      5,
      i => `<path d="M90 ${200 + i * 46} H1110" stroke="#3a3550" stroke-width="4"/>`,
    )}${repeat(
      7,
      i =>
        `<g fill="#3a3550"><ellipse cx="${190 + i * 130}" cy="${250 + ((i * 53 + seed * 19) % 130)}" rx="26" ry="19"/><rect x="${210 + i * 130}" y="${140 + ((i * 53 + seed * 19) % 130)}" width="7" height="112"/></g>`,
    )}`,
  fair: seed =>
    `${hills(seed)}${repeat(
      5,
      i =>
        `<path d="M${110 + i * 210} 600 v-150 h150 v150z" fill="#f6f2e6"/><path d="M${90 + i * 210} 460 l95 -90 95 90z" fill="${['#c9485a', '#2c5c7a', '#d9a441', '#55795a'][(i + seed) % 4]}"/>`,
    )}`,
}
