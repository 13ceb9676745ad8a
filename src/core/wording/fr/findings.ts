import type { FindingId } from '../../findings/findings.ts'
import type { FindingWords, Spoken } from '../spoken-finding.ts'

/** Each finding in words an elected official could repeat aloud. */
export const findings: Readonly<Record<FindingId, (spoken: Spoken) => FindingWords>> = {
  'alerts-depend-on-one-company': ({ operators, channels }) => ({
    title: 'Les alertes dépendent d’une seule entreprise',
    sentence: `En cas d’urgence, tout repose sur ${operators} (${channels}). Si ce service tombe, l’alerte ne part plus.`,
  }),
  'message-types-behind-wall': ({ types }) => ({
    title: 'Des informations publiques exigent un compte',
    sentence: `Sans compte, impossible de lire : ${types}. Une information publique doit être lisible par tous.`,
  }),
  'gate-passed': () => ({
    title: 'L’information essentielle reste accessible à tous',
    sentence: 'Les alertes ne dépendent pas d’une seule entreprise. Chaque type de message se lit sans compte.',
  }),
  'alerts-unknown': () => ({
    title: 'On ne sait pas par où partent les alertes',
    sentence:
      'Rien ne dit assez clairement quels canaux portent les alertes. Il faut l’établir avant la prochaine urgence.',
  }),
  'message-types-unknown': ({ types }) => ({
    title: 'On ne sait pas ce qui reste lisible sans compte',
    sentence:
      types === ''
        ? 'Il faut dire quels messages porte chaque canal, puis vérifier ce qu’on lit sans compte.'
        : `Aucune copie lisible sans compte n’est établie pour : ${types}.`,
  }),
  'many-not-reached': ({ figure, sure }) => ({
    title: sure ? 'Beaucoup d’habitants ne sont pas touchés' : 'Beaucoup d’habitants ne sont sans doute pas touchés',
    sentence: `Habitants de 15 ans et plus qu’aucun canal connu ne touche un mois donné : ${figure(0)}, sur ${figure(1)}.`,
  }),
  'seniors-not-reached': ({ figure, sure }) => ({
    title: sure
      ? 'La plupart des 75 ans et plus ne sont pas touchés'
      : 'Les 75 ans et plus sont sans doute mal touchés',
    sentence: `Parmi les 75 ans et plus, ${figure(0)} ne sont touchés par aucun canal connu, sur ${figure(1)}. À cet âge, un sur deux n’utilise pas internet.`,
  }),
  'young-not-reached': ({ figure, sure }) => ({
    title: sure ? 'La plupart des 15-29 ans ne sont pas touchés' : 'Les 15-29 ans sont sans doute mal touchés',
    sentence: `Parmi les 15-29 ans, ${figure(0)} ne sont touchés par aucun canal connu, sur ${figure(1)}.`,
  }),
  'band-not-reached': ({ band, figure, sure }) => ({
    title: sure ? `Un âge oublié : ${band}` : `Un âge sans doute oublié : ${band}`,
    sentence: `Parmi ${band}, ${figure(0)} ne sont touchés par aucun canal connu, sur ${figure(1)}.`,
  }),
  'no-offline-channel': () => ({
    title: 'Rien n’atteint les personnes sans internet',
    sentence: 'Aucun canal hors ligne n’est décrit : ni papier, ni affichage, ni téléphone.',
  }),
  'most-reached': ({ figure }) => ({
    title: 'La plupart des habitants sont touchés',
    sentence: `Un mois donné, au moins un canal touche ${figure(0)} habitants, sur ${figure(1)} de 15 ans et plus.`,
  }),
  'reach-unknown': () => ({
    title: 'On ne sait pas combien d’habitants sont touchés',
    sentence: 'Il manque la population, les canaux ou leurs mesures. Aucun chiffre n’est inventé à leur place.',
  }),
  'wide-interval': ({ figure }) => ({
    title: 'On connaît mal le nombre d’habitants touchés',
    sentence: `Habitants touchés un mois donné : ${figure(0)}. C’est trop large pour conclure. Il faudrait savoir combien d’habitants suivent plusieurs canaux.`,
  }),
  'illusion-large': ({ figure }) => ({
    title: 'Les abonnés ne sont pas les habitants',
    sentence: `Abonnés affichés : ${figure(0)}. Habitants touchés un mois donné par les plateformes : ${figure(1)}.`,
  }),
  'followers-outside-territory': ({ figure }) => ({
    title: 'Beaucoup d’abonnés vivent ailleurs',
    sentence: `Part des abonnés qui n’habitent pas le territoire : ${figure(0)}. Ils gonflent le compteur, pas l’audience.`,
  }),
  'platforms-advertised': ({ count }) => ({
    title: 'La collectivité fait de la publicité aux plateformes',
    sentence:
      count === 1
        ? 'Un lien ou un logo de plateforme figure sur le site ou les imprimés officiels.'
        : `Liens et logos de plateformes sur le site et les imprimés officiels : ${count}.`,
  }),
  'local-share-unknown': ({ channels }) => ({
    title: 'On ne sait pas où vivent tous les abonnés',
    sentence: `Lieu de vie des abonnés inconnu : ${channels}. Une large fourchette en tient lieu.`,
  }),
  'audience-age-unknown': ({ channels }) => ({
    title: 'On ne connaît pas l’âge de tous les abonnés',
    sentence: `Âge des abonnés inconnu : ${channels}. Des études nationales en tiennent lieu.`,
  }),
  'high-dependence': ({ figure, letters, available }) => ({
    title: 'La dépendance aux plateformes est forte',
    sentence: `L’indice de dépendance est de ${figure(0)} sur 100 (${letters}). Composantes connues : ${available} sur 7.`,
  }),
  'operator-concentration': ({ operators, figure }) => ({
    title: 'Une seule entreprise concentre les contacts',
    sentence: `Habitants touchés par ${operators} : ${figure(1)}, plus que par les médias de la collectivité.`,
  }),
  'reach-only-through-platforms': ({ figure, sure }) => ({
    title: sure
      ? 'Des habitants ne sont touchés que par les plateformes'
      : 'Des habitants ne sont sans doute touchés que par les plateformes',
    sentence: `Part des habitants touchés qui ne le sont que par les plateformes : ${figure(0)}.`,
  }),
  'content-only-on-platforms': ({ figure }) => ({
    title: 'Des informations n’existent que sur les plateformes',
    sentence: `Part publiée sur les plateformes sans copie ailleurs : ${figure(0)}.`,
  }),
  'audience-locked-in': ({ figure }) => ({
    title: 'Les abonnés n’appartiennent pas à la collectivité',
    sentence: `Part des abonnés que l’on perdrait en quittant les plateformes : ${figure(0)}.`,
  }),
  'traffic-from-platforms': ({ figure }) => ({
    title: 'Le site dépend des plateformes pour ses visites',
    sentence: `Part des visites du site que les plateformes envoient : ${figure(0)}.`,
  }),
  'means-on-platforms': ({ figure }) => ({
    title: 'La moitié des moyens, ou plus, va aux plateformes',
    sentence: `Part des heures et des euros consacrée aux plateformes : ${figure(0)}.`,
  }),
  'account-wall': ({ figure }) => ({
    title: 'Des habitants ne sont touchés que derrière un compte',
    sentence: `Part des habitants touchés qui doivent avoir un compte pour lire : ${figure(0)}.`,
  }),
  'subscribers-list-not-owned': ({ channels }) => ({
    title: 'Le prestataire détient la liste des inscrits',
    sentence: `Listes détenues par un prestataire : ${channels}. En changeant de prestataire, la collectivité les perdrait.`,
  }),
  'no-newsletter': () => ({
    title: 'Il n’y a pas de lettre d’information par courriel',
    sentence: 'La collectivité ne peut pas écrire directement aux habitants qui le souhaitent.',
  }),
  'low-dependence': ({ figure, letters, available }) => ({
    title: 'La collectivité garde la main',
    sentence: `L’indice de dépendance est de ${figure(0)} sur 100 (${letters}). Composantes connues : ${available} sur 7.`,
  }),
  'dependence-unknown': ({ available }) => ({
    title: 'La dépendance ne peut pas encore être chiffrée',
    sentence: `Composantes connues : ${available} sur 7. Il en faut au moins quatre.`,
  }),
  'account-wall-unknown': () => ({
    title: 'On ne sait pas ce que voit un visiteur sans compte',
    sentence: 'Personne n’a vérifié ce que voit un visiteur sans compte. Le contrôle prend dix minutes.',
  }),
  'list-owner-unknown': ({ channels }) => ({
    title: 'On ne sait pas qui détient les listes d’inscrits',
    sentence: `Listes dont on ignore qui les détient : ${channels}. Il suffit de demander si elles s’exportent.`,
  }),
  'audience-falling': ({ channels, figure }) => ({
    title: 'L’audience baisse',
    sentence: `Mois après mois, l’audience baisse : ${channels}. Pour le premier cité, un mois ordinaire passerait de ${figure(0)} à ${figure(1)} en deux ans.`,
  }),
  'trend-unknown': ({ count }) => ({
    title: 'On ne sait pas où vont les audiences',
    sentence: `Aucun canal n’a huit mois comptés de la même façon. Mois qui manquent, au mieux : ${count}.`,
  }),
  'publications-without-effect': ({ figure }) => ({
    title: 'La plupart des publications n’ont pas d’effet mesurable',
    sentence: `Part des publications qui touchent moins d’un habitant sur cent : ${figure(0)}.`,
  }),
  'repeated-publications': ({ figure }) => ({
    title: 'Des publications se répètent',
    sentence: `Part des publications qui reprennent un texte déjà publié sur le même canal : ${figure(0)}.`,
  }),
  'video-heavy': ({ figure }) => ({
    title: 'La vidéo prend une grande place',
    sentence: `Part des vidéos dans les publications : ${figure(0)}. Elles pèsent plus lourd qu’un texte ou une photo.`,
  }),
  'costs-unknown': ({ channels }) => ({
    title: 'Une partie des coûts n’est pas connue',
    sentence: `Coût inconnu : ${channels}. Sans coût, on ne peut rien comparer.`,
  }),
  'hours-unknown': ({ channels }) => ({
    title: 'Une partie du temps passé n’est pas connue',
    sentence: `Temps passé inconnu : ${channels}. Une heure d’agent est aussi une dépense.`,
  }),
  'inventory-unknown': () => ({
    title: 'Les canaux ne sont pas décrits',
    sentence: 'Seuls les canaux de vos fichiers sont connus. Bulletin, affichage, site et téléphone restent à décrire.',
  }),
  'population-unknown': () => ({
    title: 'On ne connaît pas la population',
    sentence: 'Sans la population, aucun compteur ne peut devenir un nombre d’habitants.',
  }),
  'age-structure-estimated': () => ({
    title: 'L’âge des habitants est estimé',
    sentence: 'La répartition nationale par âge remplace celle du territoire. L’INSEE publie la vraie, gratuitement.',
  }),
  'no-survey': () => ({
    title: 'Personne n’a interrogé les habitants',
    sentence: 'Les chiffres viennent de compteurs et d’études nationales. Seule une enquête locale les confirmerait.',
  }),
  'no-web-statistics': () => ({
    title: 'On ne connaît pas les visites du site',
    sentence: 'Aucune mesure d’audience du site n’a été fournie.',
  }),
  'bulletin-readership-unknown': () => ({
    title: 'On ne sait pas qui lit le bulletin',
    sentence: 'On connaît au mieux les exemplaires distribués, pas les lecteurs.',
  }),
}
