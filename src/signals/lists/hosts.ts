/** Hosts whose purpose is known. The first label is compared too, so that "gofundme.example" is one. Our own list. */
export const donationHosts =
  /^(?:www\.|uk\.)?(?:justgiving|gofundme|gofund|gofund\.me|crowdfunder|easyfundraising|paypal\.me|paypal\.com\/(?:donate|pools|paypalme)|peoplesfundraising|virginmoneygiving|donorbox|givebutter|wonderful|enthuse|donate|totalgiving|givestar|givewheel|kickstarter|indiegogo|fundrazr|spotfund|launchgood|muchloved|localgiving|cafdonate|gogetfunding|buymeacoffee|ko-fi|patreon|monzo\.me|zrzutka|siepomaga|crowdjustice|change\.org\/donate)\b/
export const shortenerHosts =
  /^(?:bit\.ly|bit\.|tinyurl\.|t\.co\b|goo\.gl|ow\.ly|buff\.ly|is\.gd|v\.gd|tiny\.cc|rebrand\.ly|cutt\.ly|shorturl\.|lnkd\.in|rb\.gy|qrco\.de|linktr\.ee|linktree\.|beacons\.|lnk\.|s\.id|shorte\.st|adf\.ly|bl\.ink|soo\.gd|t\.ly|u\.to|qr\.|me-qr\.|campsite\.bio|solo\.to|msha\.ke|bio\.link)/
export const socialHosts =
  /^(?:www\.|m\.|mobile\.|web\.|vm\.)?(?:facebook\.|fb\.|instagram\.|insta\.|instagr\.am|tiktok\.|twitter\.|x\.com|snapchat\.|youtube\.|youtu\.be|linkedin\.|threads\.|wa\.me|t\.me|telegram\.|discord\.|discord\.gg|pinterest\.|twitch\.|onlyfans\.|fansly\.|vsco\.|bsky\.|reddit\.|kick\.com|snap\.)|^chat\.whatsapp\./
export const shopHosts =
  /(?:^|\.|-)(?:shop|store|outlet|amazon|amzn|ebay|etsy|vinted|depop|asos|argos|tesco|asda|sainsburys|boohoo|shein|temu|aliexpress|shpock|gumtree|preloved|facebook\.com\/marketplace|redbubble|teespring|shopify|myshopify|bigcartel|wowcher|groupon|tiktokshop)\b|\.(?:shop|store|biz)$/
