/** The words of figures: what each is, how it is calculated, why it is missing. Long-form names of ids come in as parameters. */
import type { ComponentId, FigureKey, Rung } from '../../analysis.ts'
import type { AbsenceReason, Unit } from '../../figure.ts'
import type { FormulaId } from '../../formulas.ts'

/** What a figure is about, already worded; empty where it does not apply. */
export interface SubjectWords {
  readonly band: string
  readonly channel: string
  /** Second channel, for what is common to two. */
  readonly other: string
  readonly operator: string
  readonly messageType: string
  readonly letter: string
  /** An uncertain input, then the main result that it moves. */
  readonly input: string
  readonly output: string
  /** File of a survey. */
  readonly survey: string
  readonly trait: string
  /** What the people of the territory are called: residents, or members and users. */
  readonly residents: string
}

const ofChannel = (channel: string): string => (channel === '' ? '' : ` : ${channel}`)

export const figures = {
  titles: {
    'residents-band': ({ band, residents }: SubjectWords) => `${capital(residents)} de la tranche ${band}`,
    'residents-adults': ({ residents }: SubjectWords) => `${capital(residents)} de 15 ans et plus`,
    'residents-total': ({ residents }: SubjectWords) => `${capital(residents)}, tous âges`,
    'connected-share': ({ band }: SubjectWords) => `Part des ${band} qui utilisent internet`,
    'channel-monthly-people': ({ channel }: SubjectWords) => `Personnes ou comptes touchés par mois : ${channel}`,
    'channel-local-share': ({ channel }: SubjectWords) => `Part qui habite le territoire : ${channel}`,
    'channel-persons-per-account': ({ channel }: SubjectWords) =>
      `Personnes par compte, appareil ou foyer : ${channel}`,
    'channel-age-share': ({ band, channel }: SubjectWords) => `Part des ${band} dans l’audience : ${channel}`,
    'channel-residents': ({ channel, residents }: SubjectWords) =>
      `${capital(residents)} touchés par mois : ${channel}`,
    'channel-residents-band': ({ band, channel }: SubjectWords) => `Touchés par mois, ${band} : ${channel}`,
    'channel-residents-band-before': ({ band, channel }: SubjectWords) =>
      `Touchés par mois d’après les seuls compteurs, ${band} : ${channel}`,
    'channel-followers': ({ channel }: SubjectWords) => `Abonnés : ${channel}`,
    'survey-respondents': ({ survey }: SubjectWords) => `Personnes de 15 ans et plus interrogées : ${survey}`,
    'survey-respondents-band': ({ band, survey }: SubjectWords) => `Personnes interrogées, ${band} : ${survey}`,
    'survey-effective-size': ({ survey }: SubjectWords) => `Effectif efficace de l’enquête : ${survey}`,
    'survey-channel-share': ({ band, channel }: SubjectWords) =>
      `Part qui utilise ce canal d’après l’enquête, ${band} : ${channel}`,
    'reached-band': ({ band }: SubjectWords) => `Touchés au moins une fois par mois, ${band}`,
    'reached-total': ({ residents }: SubjectWords) => `${capital(residents)} touchés au moins une fois par mois`,
    'not-reached-band': ({ band }: SubjectWords) => `Non touchés, ${band}`,
    'not-reached-total': ({ residents }: SubjectWords) => `${capital(residents)} qu’aucun canal ne touche`,
    'reached-by-platforms': ({ residents }: SubjectWords) => `${capital(residents)} touchés par les plateformes`,
    'reached-by-platforms-band': ({ band }: SubjectWords) => `Touchés par les plateformes, ${band}`,
    'reached-by-own-media': ({ residents }: SubjectWords) =>
      `${capital(residents)} touchés par les médias de la collectivité`,
    'exclusive-to-platforms': ({ residents }: SubjectWords) =>
      `${capital(residents)} touchés seulement par les plateformes`,
    'exclusive-to-operator': ({ operator, residents }: SubjectWords) =>
      `${capital(residents)} touchés seulement par ${operator}`,
    'reached-by-operator': ({ operator, residents }: SubjectWords) => `${capital(residents)} touchés par ${operator}`,
    'reached-by-message-type': ({ messageType, residents }: SubjectWords) =>
      `${capital(residents)} touchés par les canaux qui portent : ${messageType}`,
    'not-reached-by-message-type': ({ messageType, residents }: SubjectWords) =>
      `${capital(residents)} qu’aucun canal ne touche pour : ${messageType}`,
    'reached-by-several': ({ residents }: SubjectWords) => `${capital(residents)} touchés par au moins deux canaux`,
    'reached-by-several-band': ({ band }: SubjectWords) => `Touchés par au moins deux canaux, ${band}`,
    overlap: ({ channel, other, band }: SubjectWords) =>
      `Part des ${band === '' ? '15 ans et plus' : band} que ${channel} et ${other} touchent tous deux`,
    'share-explained': ({ input, output }: SubjectWords) => `Part de l’incertitude (${output}) due à : ${input}`,
    'if-known': ({ input, output }: SubjectWords) => `${capital(output)}, si l’on savait : ${input}`,
    'one-at-a-time': ({ input, output }: SubjectWords) => `${capital(output)}, du plus bas au plus haut de : ${input}`,
    'residents-lost': ({ residents }: SubjectWords) => `${capital(residents)} que plus aucun canal ne toucherait`,
    'residents-lost-band': ({ band }: SubjectWords) => `Que plus aucun canal ne toucherait, ${band}`,
    'reached-without-overlaps': ({ residents }: SubjectWords) =>
      `${capital(residents)} touchés si l’on ignorait les publics communs connus`,
    'followers-displayed': () => 'Abonnés affichés par les plateformes',
    'illusion-ratio': ({ residents }: SubjectWords) => `Abonnés affichés pour un des ${residents} touchés`,
    'followers-outside-share': () => 'Part des abonnés qui habitent ailleurs',
    'followers-reached-per-post': () => 'Part des abonnés touchée par une publication moyenne',
    'residents-never-seeing-share': ({ residents }: SubjectWords) =>
      `Part des ${residents} de 15 ans et plus que les plateformes ne touchent pas`,
    D1: () => 'Portée exclusive',
    D2: () => 'Concentration',
    D3: () => 'Publié seulement là',
    D4: () => 'Abonnés non transférables',
    D5: () => 'Visites du site venant d’elles',
    D6: () => 'Heures et euros',
    D7: () => 'Derrière un compte obligatoire',
    'effective-operators': () => 'Nombre équivalent d’opérateurs de même poids',
    'elephant-factor': () => 'Entreprises qui font la moitié des contacts',
    'dependence-index': () => 'Dépendance aux plateformes commerciales',
    'dependence-index-equal': () => 'Dépendance aux plateformes commerciales, à poids égaux',
    'letter-share': ({ letter }: SubjectWords) => `Part des pondérations qui donnent la lettre ${letter}`,
    'letter-share-within': ({ letter }: SubjectWords) =>
      `Part des pondérations qui donnent la lettre ${letter}, composantes tirées aussi`,
    'publications-count': ({ channel }: SubjectWords) => `Publications${ofChannel(channel)}`,
    'publications-per-week': () => 'Publications par semaine',
    'publications-video-share': () => 'Part des vidéos dans les publications',
    'publications-without-effect-share': ({ residents }: SubjectWords) =>
      `Part des publications vues par moins de 1 % des ${residents}`,
    'publications-repeated-share': () => 'Part des publications qui répètent un texte déjà publié',
    'hours-per-month': ({ channel }: SubjectWords) => `Heures par mois${ofChannel(channel)}`,
    'cost-per-year': ({ channel }: SubjectWords) => `Euros par an${ofChannel(channel)}`,
    'cost-per-resident': ({ channel }: SubjectWords) => `Euros par personne touchée et par an${ofChannel(channel)}`,
    'hours-per-thousand-contacts': ({ channel }: SubjectWords) => `Heures pour 1 000 contacts : ${channel}`,
    'cost-per-thousand-contacts': ({ channel }: SubjectWords) => `Euros pour 1 000 contacts : ${channel}`,
    'trend-level': ({ channel }: SubjectWords) => `Niveau d’un mois ordinaire, aujourd’hui : ${channel}`,
    'trend-slope': ({ channel }: SubjectWords) => `Variation en un an : ${channel}`,
    'trend-projection': ({ channel }: SubjectWords) => `Dans deux ans, si rien ne change : ${channel}`,
    'minutes-per-resident': ({ channel }: SubjectWords) =>
      `Minutes de travail par personne touchée et par an${ofChannel(channel)}`,
    'displays-per-month': ({ channel }: SubjectWords) => `Affichages par mois${ofChannel(channel)}`,
    'watched-minutes': ({ channel }: SubjectWords) => `Minutes mesurées par mois${ofChannel(channel)}`,
    'seconds-per-display': ({ channel }: SubjectWords) => `Secondes d’attention par affichage${ofChannel(channel)}`,
    attention: ({ channel }: SubjectWords) => `Minutes d’attention prises par mois${ofChannel(channel)}`,
    'exposed-to-trait': ({ trait, band, residents }: SubjectWords) =>
      `${capital(residents)} touchés par un service dont voici le trait : ${trait}${band === '' ? '' : `, ${band}`}`,
    'page-views-per-year': ({ channel }: SubjectWords) => `Pages vues par an${ofChannel(channel)}`,
    'page-weight': ({ channel }: SubjectWords) => `Poids d’une page, en kilo-octets${ofChannel(channel)}`,
    'messages-per-year': ({ channel }: SubjectWords) => `Messages envoyés par an${ofChannel(channel)}`,
    'copies-per-year': ({ channel }: SubjectWords) => `Exemplaires distribués par an${ofChannel(channel)}`,
    'pages-per-copy': ({ channel }: SubjectWords) => `Pages A4 par exemplaire${ofChannel(channel)}`,
    panels: ({ channel }: SubjectWords) => `Panneaux lumineux allumés${ofChannel(channel)}`,
    footprint: ({ channel }: SubjectWords) => `Empreinte carbone d’une année${ofChannel(channel)}`,
  } satisfies Record<FigureKey, (subject: SubjectWords) => string>,

  formulas: {
    'sum-of-bands': 'Somme des habitants des tranches d’âge de 15 ans et plus.',
    'monthly-unique':
      'Nombre de personnes différentes compté chaque mois par l’éditeur. Le mois moyen est la moyenne des mois de la période qui ont une valeur.',
    'monthly-issues':
      'Ouvertures uniques de chaque envoi, en moyenne sur les envois du mois puis sur les mois. Elles ne sont pas additionnées : ce sont souvent les mêmes lecteurs. Un mois sans envoi compte pour zéro, sauf dans la borne haute.',
    'daily-unique':
      'Le fichier compte des personnes différentes par jour. Dans un mois, il y en a au moins autant que le meilleur jour, et au plus la somme des jours. Le plus probable est la moyenne géométrique des deux.',
    'post-unique':
      'Le fichier compte des personnes différentes par publication. Dans un mois, il y en a au moins autant que la meilleure publication, et au plus leur somme. Le plus probable est la moyenne géométrique des deux. Un mois sans publication compte pour zéro, sauf dans la borne haute.',
    'long-unique':
      'Le fichier compte des personnes différentes sur plusieurs mois. Un mois moyen en compte au plus autant, et au moins ce nombre divisé par le nombre de mois.',
    'subscribers-times-prior':
      'Nombre d’abonnés, multiplié par la part des abonnés qui voient quelque chose dans un mois. Cette part est une fourchette de référence, faute de mesure.',
    'typed-people': 'Nombre de personnes par mois, saisi par vous.',
    'typed-months':
      'Nombre saisi à la main mois par mois. Le mois moyen est la moyenne des mois saisis ; une fourchette reste une fourchette.',
    'mixed-units':
      'Selon les mois, des foyers, des appareils ou des personnes ont été comptés. Chaque valeur est d’abord ramenée à des personnes : de une à la taille moyenne d’un foyer, de 0,85 à une par appareil. Le mois moyen est leur moyenne.',
    'copies-times-readership':
      'Exemplaires distribués ou passages, multipliés par la part des personnes exposées qui lisent. Cette part est une fourchette de référence. Un mois sans distribution compte pour zéro, sauf dans la borne haute.',
    'displays-only':
      'Seuls des affichages ou des visites sont connus. Ce ne sont pas des personnes : ils donnent un maximum, pas un minimum.',
    'local-share-city': 'Part de la commune dans le fichier d’audience de la plateforme.',
    'local-share-prior': 'Aucun fichier ne dit où habitent ces personnes : une fourchette de référence est utilisée.',
    'age-share-file':
      'Âges du fichier d’audience, ramenés aux âges connus. Une classe à cheval sur deux tranches est partagée selon les habitants, supposés répartis également par année d’âge.',
    'age-share-prior':
      'Aucun fichier ne donne les âges. Les personnes sont réparties selon les habitants de chaque tranche et l’usage publié du service à cet âge.',
    'accounts-to-residents':
      'Personnes ou comptes touchés × part qui habite le territoire × part de la tranche d’âge × personnes par compte, appareil ou foyer. Le résultat ne dépasse jamais le nombre d’habitants de la tranche, ni celui des internautes pour un canal en ligne.',
    'survey-share':
      'Habitants de la tranche × part des personnes interrogées qui utilisent ce canal. L’enquête remplace les compteurs ; la fourchette est un intervalle de Wilson à 95 %.',
    'supposed-use':
      'Habitants de la tranche × part que le scénario suppose touchée. Ce n’est pas une mesure : les hypothèses sont citées.',
    'survey-count':
      'Personnes qui ont répondu, toutes tranches d’âge de 15 ans et plus réunies. Une classe d’âge à cheval sur deux tranches est partagée selon les habitants.',
    'survey-post-stratification':
      'Chaque réponse pèse selon le nombre d’habitants de son âge et de son sexe : dix personnes au moins ont répondu dans chaque case. Un poids ne dépasse pas cinq fois la moyenne. L’effectif efficace est (Σ poids)² ÷ Σ poids² : autant de réponses de même poids seraient aussi précises.',
    'survey-raking':
      'Moins de dix personnes ont répondu dans une case d’âge et de sexe : les poids sont calés sur le total de chaque âge, puis de chaque sexe, jusqu’à respecter les deux (calage sur marges). Un poids ne dépasse pas cinq fois la moyenne. L’effectif efficace est (Σ poids)² ÷ Σ poids² : autant de réponses de même poids seraient aussi précises.',
    'survey-by-age':
      'Chaque réponse pèse selon le nombre d’habitants de son âge. Le sexe n’entre pas dans les poids : l’enquête ou le fichier de population ne le donnent pas. Un poids ne dépasse pas cinq fois la moyenne. L’effectif efficace est (Σ poids)² ÷ Σ poids² : autant de réponses de même poids seraient aussi précises.',
    'survey-weighted-share':
      'Poids des personnes qui utilisent ce canal ÷ poids de toutes celles qui ont répondu, dans la tranche. La fourchette est un intervalle de Wilson à 95 % sur l’effectif efficace de la tranche. Les tranches de moins de dix réponses sont réunies avec leur voisine. Les personnes interrogées sont celles qui l’ont bien voulu, non un échantillon tiré au hasard : l’intervalle ne dit rien de cet écart.',
    'unmeasured-channel':
      'Personne n’a mesuré ce canal. Il touche peut-être jusqu’à la plus haute part d’usage publiée, peut-être personne. Il n’ajoute rien au minimum ni au plus probable.',
    'sum-of-channel-bands':
      'Somme des tranches d’âge. La fourchette est resserrée par le total des personnes comptées, quel que soit leur âge.',
    union:
      'Habitants touchés par au moins un de ces canaux, tranche par tranche. Au minimum, le plus grand canal contient les autres ; au maximum, personne n’est touché deux fois. Le plus probable suppose les canaux indépendants, et les canaux en ligne limités aux internautes.',
    'union-overlaps':
      'Habitants touchés par au moins un de ces canaux, tranche par tranche, connaissant des publics communs à deux canaux. Les bornes sont les extrêmes de toutes les répartitions possibles des habitants entre les canaux (programme linéaire) ; la valeur la plus probable est celle de la répartition qui ne suppose rien d’autre (entropie maximale).',
    several:
      'Habitants touchés par deux canaux ou plus. Les bornes sont les extrêmes de toutes les répartitions possibles des habitants entre les canaux (programme linéaire) ; la valeur la plus probable suppose les canaux indépendants, sauf là où un public commun est connu.',
    'union-total': 'Somme des tranches d’âge, resserrée par le total de chaque canal.',
    'overlap-among-users':
      'Part donnée parmi les habitants que touche un des deux canaux, multipliée par la part des habitants que ce canal touche. Les bornes basses ensemble, les bornes hautes ensemble.',
    'union-without-overlaps':
      'Le même calcul que pour les habitants touchés, comme si aucun public commun n’était connu.',
    'not-reached': 'Habitants de 15 ans et plus, moins ceux qui sont touchés. Les bornes s’échangent.',
    'exclusive-overlaps':
      'Habitants touchés par au moins un canal, moins ceux que les autres canaux touchent, connaissant des publics communs à deux canaux : extrêmes de toutes les répartitions possibles (programme linéaire) et valeur de la plus probable (entropie maximale). Si un canal n’a pas été mesuré, la valeur la plus probable est le milieu de la fourchette.',
    exclusive:
      'Habitants touchés par au moins un canal, moins ceux que les autres canaux touchent. Si un canal n’est pas mesuré, le plus probable est le milieu de la fourchette.',
    'residents-lost':
      'Habitants que seuls touchaient les canaux ou les parts d’audience perdus : le calcul de la portée exclusive, fait sur ce qui est perdu. Le plus probable est la différence entre les habitants touchés avant et après.',
    'in-scenario':
      'Le même calcul qu’aujourd’hui, refait sur les canaux tels que le choc les laisse. Aucune autre formule.',
    'sobol-total':
      'Tout ce qui est incertain est tiré au sort des centaines de fois, chaque valeur dans sa fourchette. La part de la variance du résultat qui resterait si tout était connu sauf cela : l’indice total de Sobol (estimateur de Jansen). La fourchette est celle du tirage.',
    'if-known':
      'Le même calcul, refait avec cette donnée connue exactement, à sa valeur la plus probable. Le reste garde sa fourchette.',
    'one-at-a-time':
      'Le résultat quand cette donnée va du plus bas au plus haut de sa fourchette, tout le reste à sa valeur la plus probable.',
    'followers-added':
      'Somme des abonnés affichés par chaque plateforme. Les mêmes personnes y sont comptées plusieurs fois : c’est justement l’illusion.',
    'illusion-ratio': 'Abonnés affichés, divisés par les habitants touchés par les plateformes dans un mois.',
    'followers-outside':
      'Part des abonnés qui n’habitent pas le territoire, chaque plateforme comptant pour ses abonnés.',
    'reach-per-post':
      'Comptes touchés par les publications, divisés par les abonnés, en moyenne par publication. Des personnes non abonnées y figurent : la vraie part est au plus celle-ci.',
    'never-seeing': 'Un, moins la part des habitants de 15 ans et plus touchés par les plateformes dans un mois.',
    D1: 'Habitants touchés seulement par les plateformes commerciales, divisés par les habitants touchés. Si un canal n’est pas mesuré, le plus probable est le milieu de la fourchette.',
    D2: 'Indice de Herfindahl-Hirschman : somme des carrés des parts de chaque opérateur dans les habitants touchés. Facebook, Instagram et WhatsApp comptent pour un seul opérateur, les médias de la collectivité aussi.',
    'effective-operators': 'Un divisé par l’indice de concentration.',
    'elephant-factor':
      'Plus petit nombre d’entreprises qui font ensemble la moitié des habitants touchés par chaque opérateur, additionnés, médias de la collectivité compris.',
    'D3-declared':
      'Part publiée nulle part ailleurs, déclarée pour chaque plateforme. Les plateformes comptent selon leurs publications quand toutes sont comptées, sinon à égalité. Une plateforme sans déclaration compte de zéro à tout.',
    'D3-message-types':
      'Part des types de messages qui n’ont aucune copie sur un canal ouvert. Un canal ouvert non décrit pourrait en porter une.',
    D4: 'Abonnés de services dont on ne peut pas emmener les abonnés, divisés par tous les abonnés connus. Quand ce point n’est pas vérifié, la fourchette va de zéro à tous.',
    D5: 'Visites du site envoyées par les plateformes : au moins leur part de toutes les visites, au plus leur part des visites d’origine connue.',
    D6: 'Moyenne de deux parts : les heures et les euros consacrés aux plateformes, publicité comprise. Une seule des deux quand l’autre n’est pas connue.',
    D7: 'Habitants touchés seulement par des services qui exigent un compte, divisés par les habitants touchés. Un service non vérifié compte de zéro à tout.',
    'dependence-index-weighted':
      'On multiplie ce que laisse chaque composante connue, chacune à la puissance de son poids rapporté à la somme des poids des composantes connues ; l’indice est ce qui manque pour faire 100.',
    'dependence-index':
      'Cent moins l’autonomie : la moyenne géométrique de ce que chaque composante connue laisse de libre, à poids égaux. Il faut au moins quatre composantes.',
    'letter-acceptability':
      'Personne ne sait ce que pèse chaque composante : dix mille jeux de poids sont tirés, tous aussi probables. La part de ceux qui donnent la lettre, composantes à leur valeur la plus probable. La fourchette est celle du tirage (Wilson à 95 %).',
    'letter-acceptability-within':
      'Dix mille tirages des poids et, à chacun, de chaque composante dans sa fourchette, la valeur la plus probable étant la plus fréquente. La part de ceux qui donnent la lettre ; la fourchette est celle du tirage (Wilson à 95 %).',
    'publications-count': 'Publications de la période d’audit.',
    'publications-per-week': 'Publications divisées par les semaines, du premier au dernier mois de publication.',
    'publications-video': 'Vidéos, divisées par les publications de la période dont la forme est connue.',
    'publications-without-effect':
      'Publications vues par moins de 1 % des habitants, divisées par celles dont la portée est connue.',
    'publications-repeated':
      'Publications dont le même canal avait déjà publié le texte, divisées par celles qui ont un texte.',
    'declared-hours': 'Heures par mois, saisies dans l’inventaire des canaux.',
    'declared-costs': 'Euros par an, publicité comprise, saisis dans l’inventaire des canaux.',
    'hours-added': 'Somme des heures déclarées. Les canaux sans déclaration n’y sont pas.',
    'costs-added': 'Somme des coûts déclarés, publicité comprise. Les canaux sans déclaration n’y sont pas.',
    'cost-per-resident': 'Coût annuel du canal, divisé par les habitants qu’il touche dans un mois.',
    'per-thousand-contacts':
      'Heures du mois, ou coût de l’année, pour 1 000 contacts. Un contact est une personne touchée dans un mois.',
    'trend-level':
      'Chaque mois du dernier segment est ramené au dernier mois le long de la pente ; le niveau est leur médiane, la fourchette son intervalle à 95 % sur les rangs. Un mois exceptionnel ne le déplace pas.',
    'sen-slope':
      'Pente de Theil–Sen : la médiane des pentes entre tous les mois pris deux à deux, ou entre mêmes mois d’années différentes à partir de 24 mois. La fourchette est l’intervalle de Sen à 95 %. Aucune pente ne traverse un changement de façon de compter. La pente d’un mois est multipliée par douze. Les mois sont supposés sans lien entre eux, saison mise à part : s’ils en ont, la fourchette est un peu étroite.',
    'status-quo':
      'Niveau d’aujourd’hui, plus la variation de deux ans. La borne basse suit la pente basse, la borne haute la pente haute. Jamais sous zéro ; jamais plus que les habitants pour ce qui est distribué sur le territoire. Ce n’est pas une prévision : c’est la suite si rien ne change.',
    'minutes-per-resident':
      'Heures du mois, ramenées à des minutes par an et divisées par les habitants touchés dans un mois.',
    'cost-per-resident-in-all':
      'Somme des coûts déclarés, divisée par les habitants que touchent ces canaux-là dans un mois. Les canaux dont le coût n’est pas déclaré n’y comptent ni en euros ni en habitants.',
    'minutes-per-resident-in-all':
      'Somme des heures déclarées, en minutes par an, divisée par les habitants que touchent ces canaux-là dans un mois. Les canaux sans déclaration n’y comptent pas.',
    'attention-measured': 'Temps compté par le service lui-même : durée de visionnage, ou temps passé sur le site.',
    'attention-estimated':
      'Affichages multipliés par les secondes que dure un regard, plus le temps mesuré quand il existe. La durée d’un regard est une fourchette de travail, faute de mesure publiée.',
    'attention-added': 'Somme des canaux dont le temps est connu. Les autres n’y sont pas, et sont nommés.',
    exposure:
      'Habitants touchés par au moins un canal qui a ce trait. Au minimum, seuls comptent les services où il est établi. Au maximum s’ajoutent ceux où il est partiel ou reste à vérifier. Le plus probable est alors le milieu.',
    'footprint-web':
      'Pages vues × poids d’une page × grammes par gigaoctet du Sustainable Web Design Model, version 4. La borne basse compte l’électricité française. La haute et le plus probable comptent celle du monde, comme le modèle publié.',
    'footprint-messages': 'Messages envoyés × grammes par message.',
    'footprint-time': 'Minutes d’attention du mois × 12 × grammes par minute passée sur ce service.',
    'footprint-print': 'Exemplaires × pages d’un exemplaire, deux par feuille × grammes par feuille.',
    'footprint-panels': 'Panneaux lumineux × émissions d’un an d’usage d’un panneau de 2 m².',
    'footprint-added':
      'Somme des canaux dont l’empreinte est connue. Les autres n’y sont pas, et sont nommés : le vrai total est plus grand.',
  } satisfies Record<FormulaId, string>,

  absences: {
    'no-channel': 'Aucun canal n’est décrit.',
    'no-inventory': 'Personne n’a décrit les canaux : d’autres existent peut-être.',
    'no-population': 'La population par âge n’est pas connue.',
    'no-audience': 'Personne n’a mesuré combien de personnes ce canal touche.',
    'no-platform': 'Aucune plateforme commerciale dans l’inventaire.',
    'one-channel': 'Il faut au moins deux canaux dans l’inventaire.',
    'no-own-media': 'Aucun média de la collectivité dans l’inventaire.',
    'no-followers': 'Le nombre d’abonnés n’est pas connu.',
    'no-subscribers': 'Aucun nombre d’abonnés n’est connu.',
    'no-publications': 'Aucune publication n’est connue sur la période.',
    'no-message-types': 'Personne n’a dit quels messages porte chaque canal.',
    'no-referrals': 'L’origine des visites du site n’est pas connue.',
    'no-hours': 'Les heures ne sont pas déclarées.',
    'no-costs': 'Les coûts ne sont pas déclarés.',
    'no-reach': 'Aucun habitant touché n’est établi.',
    'no-survey': 'Il n’y a pas d’enquête auprès des habitants.',
    'too-few-months': 'Moins de huit mois sont comptés de la même façon : aucune tendance ne peut être dite.',
    'no-months': 'Aucune mesure mois par mois n’est connue.',
    'no-service-with-trait': 'Aucun service de l’inventaire n’a ce trait.',
    'no-displays': 'Le nombre d’affichages n’est pas connu.',
    'no-watch-time': 'Personne n’a mesuré le temps passé sur ce canal.',
    'off-screen': 'Ce canal ne se regarde pas sur un écran d’ordinateur ou de téléphone.',
    'no-page-views': 'Le nombre de pages vues n’est pas connu.',
    'no-sendings': 'Le nombre de messages envoyés n’est pas connu.',
    'no-copies': 'Le nombre d’exemplaires distribués n’est pas connu.',
    'no-panels': 'Le nombre de panneaux n’est pas connu.',
    'no-footprint-factor': 'Aucune source ne dit ce qu’émet ce canal.',
    'no-footprint': 'L’empreinte d’aucun canal n’est connue.',
    'components-without-weight': 'Les composantes connues ont toutes un poids nul.',
    'says-nothing': 'Ce qui est connu laisse tout possible, de rien à tout.',
    'too-few-components': 'Moins de quatre composantes sont connues sur sept.',
    'companies-below-half': 'Toutes les entreprises réunies font moins de la moitié des contacts.',
    unbounded: 'Le nombre de personnes touchées peut être nul : le rapport n’a pas de maximum.',
    bug: 'Un défaut du logiciel a empêché ce calcul.',
  } satisfies Record<AbsenceReason, string>,

  qualities: {
    measured: 'mesuré',
    declared: 'déclaré',
    reference: 'référence',
    estimated: 'estimé',
    unknown: 'à savoir',
  },

  rungs: {
    'monthly-unique': 'personnes différentes par mois, comptées par l’éditeur',
    'daily-or-post-unique': 'personnes différentes par jour ou par publication',
    subscribers: 'abonnés et portée de référence',
    typed: 'nombre saisi',
    distribution: 'exemplaires ou passages et taux de lecture de référence',
    survey: 'enquête auprès des habitants',
    'displays-only': 'affichages seulement : un maximum',
    none: 'personne n’a mesuré ce canal',
  } satisfies Record<Rung | 'none', string>,

  /** Long names of the components, for lists and charts. */
  components: {
    D1: 'Portée exclusive',
    D2: 'Concentration',
    D3: 'Publié seulement là',
    D4: 'Abonnés non transférables',
    D5: 'Visites du site venant d’elles',
    D6: 'Heures et euros',
    D7: 'Derrière un compte obligatoire',
  } satisfies Record<ComponentId, string>,

  /** What stands in for a missing value, in the notes of the analysis. */
  priorFactors: {
    'older-data': 'données plus anciennes que la période',
    'organic-reach': 'part des abonnés touchés',
    readership: 'part des personnes exposées qui lisent',
    displays: 'affichages à la place de personnes',
    'monthly-people': 'canal que personne n’a mesuré',
    'local-share': 'part qui habite le territoire',
    'age-share': 'âges',
  },

  residents: { territory: 'habitants', public: 'personnes' },

  /** A value with its noun, then the most probable one. */
  units: {
    residents: (value: string) => `${value} habitants`,
    people: (value: string) => `${value} personnes`,
    accounts: (value: string) => `${value} comptes`,
    households: (value: string) => value,
    devices: (value: string) => value,
    displays: (value: string) => `${value} affichages`,
    visits: (value: string) => `${value} visites`,
    share: (value: string) => value,
    index: (value: string) => `${value} sur 100`,
    ratio: (value: string) => value,
    count: (value: string) => value,
    publications: (value: string) => value,
    companies: (value: string) => value,
    'euros-per-year': (value: string) => `${value} par an`,
    'hours-per-month': (value: string) => `${value} par mois`,
    'euros-per-resident': (value: string) => value,
    'euros-per-thousand-contacts': (value: string) => value,
    'hours-per-thousand-contacts': (value: string) => value,
    'minutes-per-resident': (value: string) => value,
    messages: (value: string) => `${value} messages`,
    copies: (value: string) => `${value} exemplaires`,
    pages: (value: string) => `${value} pages`,
    kilobytes: (value: string) => `${value} ko`,
    seconds: (value: string) => value,
    'minutes-per-month': (value: string) => `${value} par mois`,
    'kilograms-per-year': (value: string) => `${value} de CO₂e par an`,
  } satisfies Record<Unit, (value: string) => string>,
  mostProbable: (value: string, central: string) => `${value} (le plus probable : ${central})`,
  measuredOnly: (value: string, central: string) => `${value} (${central} selon les seuls canaux mesurés)`,

  sources: {
    file: (file: string) => `Fichier ${file}`,
    sheet: (sheet: string) => `feuille ${sheet}`,
    row: (row: string) => `ligne ${row}`,
    rows: (first: string, last: string) => `lignes ${first} à ${last}`,
    column: (column: string) => `colonne « ${column} »`,
    declared: (field: string, channel: string) => `Déclaré pour ${channel} : ${field}`,
    typed: (metric: string, channel: string, months: string) =>
      `Saisi à la main pour ${channel} : ${metric}, ${months}`,
    noted: (declared: string, note: string) => `${declared} : « ${note} »`,
    reference: (text: string) => `Référence : ${text}`,
  },
  /** Declarations that are not of the inventory. */
  declarations: {
    'age-structure': 'Âges saisis par vous',
    overlap: 'Public commun saisi par vous',
    'dependence-weights': 'Poids choisis par vous',
    'public-total': 'Nombre de personnes saisi par vous',
    'territory-directory': 'Répertoire des collectivités livré avec Amarres',
  },
  fields: {
    subscribers: 'abonnés',
    peoplePerMonth: 'personnes par mois, exemplaires ou passages',
    hoursPerMonth: 'heures par mois',
    costPerYear: 'coût par an',
    adSpendPerYear: 'publicité par an',
    exclusiveShare: 'part publiée seulement là',
    messageTypes: 'types de messages',
  },
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
