/**
 * Letters in fancy dress that Unicode does not itself undo (NFKC does wide, mathematical, circled and superscript
 * ones): small capitals, white-on-black letters, letter-shaped signs, and the letters that flags are made of.
 * Source: the Unicode names list, blocks Phonetic Extensions and Enclosed Alphanumeric Supplement.
 */
const smallCapitals = 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡ\0ʏᴢ'

const others: readonly (readonly [string, string])[] = [
  ['ǫ', 'q'],
  ['ƒ', 'f'],
  ['Ⓜ', 'M'],
  ['ℹ', 'i'],
  ['🆎', 'ab'],
  ['🆑', 'cl'],
  ['🆘', 'sos'],
  ['🆗', 'ok'],
  ['🔟', '10'],
  ['⭕', 'o'],
  ['\u2800', ' '],
]

function pairs(): Map<string, string> {
  const forms = new Map<string, string>(others)
  for (let letter = 0; letter < 26; letter++) {
    const small = String.fromCodePoint(0x61 + letter)
    const capital = small.toUpperCase()
    if (smallCapitals[letter] !== '\0') forms.set(smallCapitals[letter]!, small)
    forms.set(String.fromCodePoint(0x1f150 + letter), capital)
    forms.set(String.fromCodePoint(0x1f170 + letter), capital)
  }
  for (let digit = 1; digit <= 9; digit++) {
    forms.set(String.fromCodePoint(0x2775 + digit), String(digit))
    forms.set(String.fromCodePoint(0x277f + digit), String(digit))
    forms.set(String.fromCodePoint(0x2789 + digit), String(digit))
  }
  return forms
}

/** What a dressed-up letter or digit is, by the character. */
export const letterForms: ReadonlyMap<string, string> = pairs()

/** ISO 3166-1 codes that have a flag, and those of the European Union and the United Nations. */
const regions = new Set(
  (
    'AC AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ ' +
    'CA CC CD CF CG CH CI CK CL CM CN CO CP CR CU CV CW CX CY CZ DE DG DJ DK DM DO DZ EA EC EE EG EH ER ES ET EU ' +
    'FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU IC ID IE IL IM IN IO ' +
    'IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ' +
    'ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR ' +
    'PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TA TC TD TF TG TH TJ ' +
    'TK TL TM TN TO TR TT TV TW TZ UA UG UM UN US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW'
  ).split(' '),
)

const firstRegional = 0x1f1e6

/** The letter of a regional indicator, or null for any other character. */
export function regionalLetter(point: number): string | null {
  return point >= firstRegional && point < firstRegional + 26
    ? String.fromCodePoint(0x41 + point - firstRegional)
    : null
}

/**
 * Whether a run of regional indicators is flags. Anything else shows as boxed letters, and is read as letters:
 * one alone, an odd number, a pair that is no country.
 */
export function areFlags(letters: string): boolean {
  if (letters.length % 2 !== 0) return false
  for (let i = 0; i < letters.length; i += 2) if (!regions.has(letters.slice(i, i + 2))) return false
  return true
}
