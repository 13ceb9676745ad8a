/**
 * What is known of each trait, and the results that go the other way (method.md §7). Evidence about one service concerns only
 * those who use it; research about platforms in general names no service. No score is made of any of it.
 */
import type { ExposureTrait } from './reference.ts'

interface Known {
  /** Id of a reference value or statement. */
  readonly id: string
  /** Services it is about; null: platforms in general. */
  readonly services: readonly string[] | null
}

interface TraitEvidence {
  readonly evidence: readonly Known[]
  readonly counterEvidence: readonly Known[]
}

const general = (...ids: readonly string[]): readonly Known[] => ids.map((id) => ({ id, services: null }))
const about = (services: readonly string[], ...ids: readonly string[]): readonly Known[] =>
  ids.map((id) => ({ id, services }))

const meta = ['facebook', 'instagram', 'whatsapp-channel', 'threads']
const ofService = (prefix: string, services: readonly string[]): readonly Known[] =>
  services.flatMap((service) => about([service], `${prefix}/${service}`))

const traitEvidence: Readonly<Record<ExposureTrait, TraitEvidence>> = {
  algorithmicFeed: {
    evidence: [
      ...general(
        'research/milli-anger',
        'research/milli-animosity',
        'statement/milli-preference',
        'research/rathje-outgroup',
        'research/brady-users',
        'research/vosoughi-stories',
      ),
      ...ofService('low-credibility', ['youtube', 'facebook', 'instagram', 'x', 'tiktok']),
      ...ofService('disinformation', ['tiktok', 'facebook', 'x', 'youtube', 'instagram']),
      ...about(['facebook', 'instagram'], 'rdr-2022/meta-curation'),
      ...about(['youtube'], 'rdr-2022/google-curation'),
      ...about(['x'], 'rdr-2022/twitter-curation'),
      ...about(['linkedin'], 'rdr-2022/microsoft-curation'),
    ],
    counterEvidence: [
      ...general('research/nyhan-users'),
      ...about(['linkedin'], 'low-credibility/linkedin', 'disinformation/linkedin'),
    ],
  },
  advertisingProfiling: {
    evidence: [
      ...about(meta, 'statement/meta-advertising', 'research/meta-shares-data', 'rdr-2022/meta-ads'),
      ...about(['facebook', 'instagram'], 'sanction/meta-ads-basis-2023', 'sanction/meta-dma-2025'),
      ...about(['facebook'], 'sanction/facebook-cookies-2022'),
      ...about(['youtube'], 'research/youtube-shares-data', 'rdr-2022/google-ads', 'sanction/google-ads-2025'),
      ...about(['youtube'], 'sanction/google-cookies-2022'),
      ...about(['linkedin'], 'rdr-2022/microsoft-ads', 'sanction/linkedin-2024'),
      ...about(['x'], 'rdr-2022/twitter-ads', 'sanction/x-dsa-2025', 'statement/tosdr-x'),
      ...about(['facebook', 'instagram', 'tiktok'], 'statement/transparency-2025'),
    ],
    counterEvidence: [],
  },
  accountWall: {
    evidence: about(['x'], 'statement/x-timelines-2023'),
    counterEvidence: [],
  },
  infiniteFeed: {
    evidence: [
      ...general('research/allcott-self-control', 'research/allcott-incentive', 'research/young-over-two-hours'),
      ...about(['tiktok'], 'statement/tiktok-design-2026'),
    ],
    counterEvidence: general('research/allcott-limits', 'research/under-two-hours', 'research/young-left'),
  },
}

/** The ids that concern these services, and those about platforms in general if any of them is a candidate. */
export function evidenceFor(
  trait: ExposureTrait,
  services: ReadonlySet<string>,
): { readonly evidence: readonly string[]; readonly counterEvidence: readonly string[] } {
  const relevant = (all: readonly Known[]): readonly string[] =>
    all
      .filter((one) =>
        one.services === null ? services.size > 0 : one.services.some((service) => services.has(service)),
      )
      .map(({ id }) => id)
  const { evidence, counterEvidence } = traitEvidence[trait]
  return { evidence: relevant(evidence), counterEvidence: relevant(counterEvidence) }
}
