/**
 * Where visits of a site come from, by the name or the host that its statistics give. Whole names and whole domains only: a host
 * that is neither a platform nor a search engine is another site, as in Matomo.
 */
import type { MetricId } from '../dossier/metrics.ts'
import { findService } from '../reference/services.ts'

/** Domains of commercial platforms, their applications and their shortened addresses; sub-domains included. */
const platformDomains = [
  ...['facebook.com', 'fb.com', 'fb.me', 'messenger.com', 'instagram.com', 'threads.net', 'threads.com'],
  ...['whatsapp.com', 'wa.me', 'x.com', 'twitter.com', 't.co', 'linkedin.com', 'lnkd.in', 'youtube.com', 'youtu.be'],
  ...['tiktok.com', 'snapchat.com', 'pinterest.com', 'pinterest.fr', 'pin.it', 'reddit.com', 'redd.it'],
  ...['telegram.org', 't.me', 'bsky.app', 'discord.com', 'twitch.tv', 'dailymotion.com', 'vk.com', 'nextdoor.fr'],
  ...['com.facebook.katana', 'com.instagram.android', 'com.linkedin.android', 'com.twitter.android'],
  ...['org.telegram.messenger', 'com.reddit.frontpage'],
]

/** Sub-domains are not included: `docs.google.com` searches nothing. */
const searchHosts = [
  ...['bing.com', 'cn.bing.com', 'duckduckgo.com', 'html.duckduckgo.com', 'ecosia.org', 'qwant.com', 'lite.qwant.com'],
  ...['search.yahoo.com', 'fr.search.yahoo.com', 'search.brave.com', 'startpage.com', 'search.lilo.org', 'lilo.org'],
  ...['baidu.com', 'm.baidu.com', 'kagi.com', 'swisscows.com', 'mojeek.com', 'lemoteur.orange.fr', 'search.orange.fr'],
  ...['com.google.android.googlequicksearchbox', 'search.seznam.cz', 'naver.com', 'search.naver.com'],
]
const searchNames = [
  ...['google', 'bing', 'duckduckgo', 'ecosia', 'qwant', 'yahoo', 'yahoo!', 'brave', 'brave search', 'startpage'],
  ...['lilo', 'baidu', 'yandex', 'kagi', 'swisscows', 'mojeek', 'naver', 'seznam'],
]
/** Platforms that no authority uses as a channel, hence absent from the catalogue of services. */
const platformNames = ['reddit', 'pinterest', 'telegram', 'discord', 'twitch', 'dailymotion', 'vk', 'nextdoor', 't.co']

const isHost = (text: string): boolean => /^(?:[a-z0-9_-]+\.)+[a-z]{2,}$/u.test(text)

/** `google.fr`, `www.google.co.uk`, `yandex.ru`. */
const searchWithCountry = /^(?:www\.)?(?:google|yandex)\.[a-z]{2,3}(?:\.[a-z]{2})?$/u

const under = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`)

/** The measure that counts visits from there; null when the text is neither a known name nor a host. */
export function visitOrigin(text: string): MetricId | null {
  const plain = text.trim().toLowerCase()
  // `google.com/search` of a full address, `google.com:443` of a host with its port.
  const host = plain.replace(/^https?:\/\//u, '').replace(/[/:?#].*$/u, '')
  if (searchNames.includes(plain) || searchWithCountry.test(host) || searchHosts.includes(host.replace(/^www\./u, '')))
    return 'visits-from-search'
  if (platformNames.includes(plain) || platformDomains.some((domain) => under(host, domain)))
    return 'visits-from-platforms'
  if (findService(plain)?.kind === 'platform') return 'visits-from-platforms'
  return isHost(host) ? 'visits-from-sites' : null
}
