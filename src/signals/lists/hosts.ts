/** Hosts whose purpose is known. The first label is compared too, so that "gofundme.example" is one. Our own list. */
export const donationHosts =
  /^(?:www\.)?(?:justgiving|gofundme|gofund|crowdfunder|easyfundraising|paypal\.me|peoplesfundraising|virginmoneygiving|donorbox|givebutter|wonderful|enthuse|donate|gofund)\b/
export const shortenerHosts =
  /^(?:bit\.ly|bit\.|tinyurl\.|t\.co\b|goo\.gl|ow\.ly|buff\.ly|is\.gd|tiny\.cc|rebrand\.ly|cutt\.ly|shorturl\.|lnkd\.in|rb\.gy|qrco\.de|linktr\.ee|linktree\.|beacons\.|lnk\.)/
export const socialHosts =
  /^(?:www\.|m\.|mobile\.|web\.)?(?:facebook\.|fb\.|instagram\.|insta\.|tiktok\.|twitter\.|x\.com|snapchat\.|youtube\.|youtu\.be|linkedin\.|threads\.|wa\.me|t\.me|discord\.|discord\.gg|pinterest\.|twitch\.|onlyfans\.|vsco\.|bsky\.)|^chat\.whatsapp\./
export const shopHosts =
  /(?:^|\.|-)(?:shop|store|amazon|amzn|ebay|etsy|vinted|depop|asos|argos|tesco|asda|sainsburys|boohoo|shein|temu)\b|\.(?:shop|store|biz)$/
