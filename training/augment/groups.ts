/**
 * The groups that hate is aimed at, with the words for them. `they`: many of them, `one`: one of them with article,
 * `adj`: before "people", `theirs`: what stands for them, `slur`: what nobody should call them, `emoji`: how they
 * are shown, `labels`: what hate against them is called in a school's comments.
 */
import type { Also, Label } from './row.ts'

export interface Group {
  id: string
  dimension: string
  labels: readonly Label[]
  also: readonly Also[]
  words: Readonly<Record<string, readonly string[]>>
}

/** dimension / id / labels / also / they / one / adj / theirs / slur / emoji */
const table = `women / women / sexist /  / women, females, girls, ladies, working mums, women in charge / a woman, a girl, a female, a lady / female / their feelings, their hormones, their gossip / bitches, sluts, bints, slags, whores, hoes, cows / 👩, 👩‍🦰, ♀️, 👯
women / feminists / sexist /  / feminists, career women, women drivers, women referees, single mothers / a feminist, a woman driver, a career woman, a single mother / feminist / their marches, their equality talk / feminazis, slags, bitches, harpies / 👩, 👵, ♀️
gay / gay / homophobic /  / gays, gay people, gay men, homosexuals, gay couples, queer people / a gay, a gay man, a gay person, a homosexual / gay / their parades, their rainbow flags, their pride month / poofs, faggots, fags, benders, queers / 🏳️‍🌈, 👬, 🌈
gay / lesbian / homophobic /  / lesbians, gay women, bisexuals, lesbian couples / a lesbian, a gay woman, a bisexual / lesbian / their weddings, their lifestyle / dykes, lezzas, lesbos / 👭, 🏳️‍🌈
gay / lgbt / homophobic /  / LGBT people, LGBTQ people / an LGBT person / LGBT / their flags, their agenda, their pride / alphabet people, the rainbow brigade, degenerates, queers / 🏳️‍🌈, 🌈
trans / trans / homophobic / transphobic / trans people, transgender people, trans women, transsexuals, non-binary people, trans men / a trans person, a trans woman, a transsexual, a trans man, a non-binary person / trans / their pronouns, their ideology, their bathrooms / trannies, shemales, troons, ladyboys / 🏳️‍⚧️, ⚧️
black / black / racist /  / black people, black men, black women, black lads / a black man, a black woman, a black person / black / their music, their culture, their hair / niggers, coons, wogs, darkies, nig-nogs, monkeys / 👨🏿, 👩🏿, 🧑🏿
black / african / racist /  / Africans, Nigerians, Somalis, Jamaicans, Ghanaians, Sudanese people, Eritreans / an African, a Nigerian, a Somali, a Jamaican, an Eritrean / African / their food, their gangs, their countries / darkies, wogs, apes, jungle bunnies / 👨🏿, 🌍
asian / south-asian / racist /  / Asians, Pakistanis, Indians, Bangladeshis, brown people / an Asian, a Pakistani, an Indian, a brown man, a Bangladeshi / Asian / their shops, their curry smells, their taxis / pakis, curry munchers, wogs / 👳🏾, 👨🏾, 🧕🏾
asian / east-asian / racist /  / Chinese people, the Chinese, East Asians, Koreans, Vietnamese people, Filipinos / a Chinese person, a Korean, a Filipino, an East Asian / Chinese / their food, their markets, their takeaways / chinks, gooks, slant eyes, ching chongs / 👲, 🇨🇳
arab / arab / racist /  / Arabs, Syrians, Iraqis, Afghans, Kurds, Iranians, Turks / an Arab, a Syrian, an Afghan, an Iraqi, a Turk / Arab / their customs, their culture / ragheads, towelheads, sand monkeys, camel jockeys / 👳, 🧕
nation / east-european / racist /  / Romanians, Poles, Albanians, Bulgarians, Lithuanians, eastern Europeans / a Romanian, a Pole, an Albanian, a Lithuanian / Romanian / their shops, their gangs, their car washes / polacks, gyppos / 🇷🇴, 🇵🇱, 🇦🇱
nation / other-nation / racist /  / the Irish, the French, Germans, Mexicans, Russians, the Welsh, Americans, Scots, Ukrainians / an Irishman, a Frenchman, a German, a Mexican, a Russian, a Ukrainian / Irish / their accents, their habits / paddies, frogs, krauts, spics, wetbacks, taffs / 🇮🇪, 🇫🇷, 🇩🇪, 🇲🇽
race / minorities / racist /  / ethnic minorities, non-whites, people of colour, mixed race people / a non-white, a person of colour / ethnic / their ways, their so-called culture / ethnics, coloureds, half-castes, half-breeds, mongrels, darkies / 🧑🏽, 👨🏾
muslim / muslim / racist / religious / Muslims, Muslim men, Muslim women, Muslim families, followers of Islam / a Muslim, a Muslim man, a Muslim woman / Muslim / their mosques, their hijabs, their halal meat, their Ramadan, their burkas / muzzies, ragheads, jihadis, mudslimes / 🕌, 🧕, ☪️
jewish / jewish / racist / religious / Jews, the Jews, Jewish people, Jewish families, zionists / a Jew, a Jewish man, a Jewish woman / Jewish / their synagogues, their banks, their rules / kikes, yids, heebs / ✡️, 🕍
faith / hindu-sikh / racist / religious / Hindus, Sikhs, Buddhists / a Hindu, a Sikh / Hindu / their temples, their turbans, their festivals / towelheads, ragheads / 🛕, 👳🏽
faith / christian / racist / religious / Catholics, Christians, Jehovah’s Witnesses, Protestants / a Catholic, a Christian, a Protestant / Catholic / their churches, their priests / papists, fenians, huns, taigs / ✝️, ⛪
disabled / disabled / abusive / ableist / disabled people, the disabled, wheelchair users, people with disabilities / a disabled person, a wheelchair user, someone in a wheelchair, a disabled kid / disabled / their ramps, their blue badges, their wheelchairs / cripples, spastics, spazzes, vegetables / ♿, 🦽
disabled / learning / abusive / ableist / autistic people, autistic kids, SEN kids, special needs kids, people with Down’s, kids with ADHD / an autistic person, a special needs kid, someone with Down’s, someone with ADHD / autistic / their meltdowns, their one-to-ones, their EHCPs / retards, mongs, window lickers, spastics, divs / 🧩, ♿
disabled / senses / abusive / ableist / deaf people, blind people, the mentally ill, people with a stammer, epileptics / a deaf person, a blind man, someone mentally ill, a deaf kid / deaf / their hearing aids, their guide dogs / nutters, psychos, spastics, retards / 🧏, 🦯
migrant / migrant / racist /  / migrants, immigrants, refugees, asylum seekers, foreigners / a migrant, an immigrant, a refugee, an asylum seeker, a foreigner / migrant / their boats, their hotels, their handouts / illegals, boat people, invaders, rapefugees, scroungers / 🛶, 🚤
traveller / traveller / racist /  / Travellers, gypsies, Roma, Romany families, Irish Travellers / a gypsy, a Traveller, a Roma woman / gypsy / their caravans, their ponies, their sites / pikeys, gyppos, tinkers, knackers / 🐎, 🚐`

const list = (cell: string | undefined, by: string) => (cell ? cell.split(by) : [])

/** All groups, in the order of the table. */
export const groups: readonly Group[] = table.split('\n').map(line => {
  const [dimension = '', id = '', labels, also, they, one, adj, theirs, slur, emoji] = line.split(' / ')
  return {
    id,
    dimension,
    labels: list(labels, '+') as Label[],
    also: list(also, '+') as Also[],
    words: {
      they: list(they, ', '),
      one: list(one, ', '),
      adj: list(adj, ', '),
      theirs: list(theirs, ', '),
      slur: list(slur, ', '),
      emoji: list(emoji, ', '),
    },
  }
})
