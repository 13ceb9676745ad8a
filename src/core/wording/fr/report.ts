/** The words of the two documents. Spaces before double signs, inside « » and before units are unbreakable (U+00A0). */

type Body = 'commune' | 'epci' | 'departement' | 'region' | 'public'

const plural = (count: number, one: string, many: string): string => (count < 2 ? one : many)

/** Joins a sentence to the words before it. */
function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

export const report = {
  brief: {
    name: 'Note de synthèse',
    /** Subject of the note, by what matters most in the findings. */
    titles: {
      alerts: 'Sortir nos alertes des plateformes, sans perdre personne',
      dependence: 'Dépendre moins des plateformes, sans perdre personne',
      reach: 'Informer chacun, sans dépendre d’une plateforme',
      unknown: 'Informer chacun : ce que nous savons, ce qui reste à trouver',
    },
    question: 'La question posée au conseil',
    observed: 'Ce que nous constatons',
    nothing: 'Si nous ne faisons rien',
    options: 'Les options',
    recommendation: 'Ce que nous recommandons, et pourquoi',
    calendar: 'Coût et calendrier',
    decision: 'La décision',
    unknown: 'Ce que nous ne savons pas',
    ask: (first: string, count: number) =>
      count < 2
        ? `Faut-il engager la mesure de cette note : « ${first} » ?`
        : `Faut-il engager les ${count} mesures de cette note, en commençant par « ${first} » ?`,
    askForData: 'Faut-il compléter nos données avant de décider ?',
    decides: (who: string, when: string, cost: string) =>
      `Décide : ${who}. Avant le : ${when}. Première année : ${cost}.`,
    dateToFix: 'date à fixer',
    costToQuote: 'coût à chiffrer',
    noCost: 'aucune dépense',
    costBesides: (count: number) => `, plus ${count} ${plural(count, 'mesure', 'mesures')} à chiffrer`,
  },

  council: {
    commune: 'le conseil municipal',
    epci: 'le conseil communautaire',
    departement: 'le conseil départemental',
    region: 'le conseil régional',
    public: 'l’assemblée',
  } satisfies Record<Body, string>,
  bodies: {
    commune: 'la commune',
    epci: 'l’intercommunalité',
    departement: 'le département',
    region: 'la région',
    public: 'l’organisme',
  } satisfies Record<Body, string>,

  reached: (residents: string, total: string, body: string) =>
    `${residents} de 15 ans et plus, sur ${total}, reçoivent chaque mois une information de ${body}. Pour les autres, rien ne le montre.`,
  dependence: 'C’est notre dépendance aux plateformes, de 0 à 100.',
  dependenceLetter: (letters: string) =>
    `C’est notre dépendance aux plateformes : ${letters}, sur une échelle de A à E.`,
  elephant: (companies: number, names: string) =>
    companies === 1
      ? `${names} porte à elle seule la moitié de nos contacts.`
      : `${companies} acteurs portent la moitié de nos contacts : ${names}.`,
  elephantRange: (range: string) => `Selon les données, ${range} entreprises portent la moitié de nos contacts.`,
  outOf100: (range: string) => `${range} / 100`,
  illusion: (residents: string, followers: string) =>
    `${residents} touchés par les plateformes un mois donné. Elles affichent ${followers} abonnés.`,
  contentExclusive: 'de ce que nous publions sur les plateformes n’existe nulle part ailleurs.',
  typesExclusive: 'de nos types de messages n’ont aucune copie sur un canal ouvert.',
  alertsReach: (residents: string, operators: string) =>
    `${residents} touchés par nos alertes, qui passent toutes par ${operators}.`,
  displayed: (followers: string) => `Les plateformes affichent ${followers} abonnés.`,
  lockIn: 'de nos abonnés ne peuvent pas nous suivre ailleurs.',
  exclusiveReach: (residents: string) => `${residents} ne sont touchés que par les plateformes.`,
  toFindOut: 'à savoir',
  notApplicable: 'sans objet',
  upTo: (most: string) => `jusqu’à ${most}`,
  letters: (first: string, second: string) => `${first} ou ${second}`,
  deciders: {
    officer: 'chargé de mission',
    management: 'direction',
    bureau: 'bureau',
    council: 'conseil',
  },
  /** Who decides alone, by kind of authority. */
  heads: {
    commune: 'maire',
    epci: 'président',
    departement: 'président',
    region: 'président',
    public: 'président ou directeur',
  } satisfies Record<Body, string>,
  others: (count: number) => `${count} autres`,
  missing: {
    reach: 'Nous ne savons pas encore combien de personnes reçoivent nos informations.',
    dependence: 'Notre dépendance ne se mesure pas encore : il manque des composantes.',
    illusion: 'Nous ne savons pas combien d’abonnés vivent ici.',
  },

  ifStops: (operator: string) => `Si ${operator} ferme nos comptes ou change ses règles, `,
  ifStopsEnd: ' ne reçoivent plus rien de nous. ',
  ifStopsUnknown: 'Nous ne savons pas encore qui nous perdrions si une plateforme s’arrêtait. ',
  noPlatform: 'Aucune plateforme commerciale ne figure dans nos canaux. ',
  alertsFail: (channels: string, operators: string) => `Nos alertes passent seulement par ${channels} (${operators}).`,
  alertsFailShort: (operators: string) => `Nos alertes dépendent d’une seule entreprise : ${operators}.`,
  alertsPass: 'Nos alertes ne dépendent pas d’une seule entreprise.',
  alertsUnknown: 'Personne n’a dit par quels canaux passent nos alertes.',
  walledFail: (types: string) => `Certains messages ne se lisent qu’avec un compte : ${types}.`,
  walledPass: 'Chaque type de message se lit quelque part sans compte.',
  walledUnknown: 'Nous ne savons pas encore quels messages demandent un compte.',
  walledPerhaps: (types: string) => `Nous ne savons pas si un compte est nécessaire pour lire : ${types}.`,
  noTrend: 'Trop peu de mois sont mesurés : nous ne connaissons pas encore la tendance.',
  trendOf: (channel: string, sentence: string) =>
    `${channel} : ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)} `,

  reachChart: {
    title: 'Qui est touché, par âge, un mois donné',
    alternative: (range: string, total: string) =>
      `Part des habitants touchés au moins une fois par mois, par âge. En tout, ${range} sur ${total}.`,
    alternativeUnknown: 'Habitants touchés au moins une fois par mois, par âge : pas encore connus.',
    outOf: (range: string, total: string) => `${range} sur ${total}`,
    legend: { sure: 'touchés à coup sûr', perhaps: 'peut-être', not: 'non touchés', central: 'le plus probable' },
    columns: ['Âge', 'Habitants', 'Touchés', 'Le plus probable', 'Non touchés'],
  },
  dependenceChart: {
    title: 'Ce qui nous lie aux plateformes',
    alternative: (known: number) =>
      `Les composantes de la dépendance, de 0 (indépendant) à 1 (dépendant). ${known} sur 7 sont connues.`,
    columns: ['Composante', 'Valeur', 'Le plus probable', 'Qualité'],
    legend: { sure: 'dépendance sûre', perhaps: 'peut-être', not: 'autonomie', central: 'le plus probable' },
  },

  options: {
    caption: 'Ne rien changer, ou engager les mesures',
    columns: ['Option', 'Coût', 'Heures, puis par mois', 'Semaines', 'Réversible', 'Décide'],
    shortHours: (setUp: string, monthly: string) => `${setUp}, puis ${monthly}`,
    statusQuo: 'A. Ne rien changer',
    measures: (count: number) => (count < 2 ? 'B. Engager la mesure' : `B. Engager les ${count} mesures`),
    measure: (rank: number, title: string) => `${rank}. ${title}`,
    costThenYearly: (oneOff: string, yearly: string) => `${oneOff}, puis ${yearly} par an`,
    costYearly: (yearly: string) => `${yearly} par an`,
    costOneOff: (oneOff: string) => `${oneOff} une fois`,
    hoursThenMonthly: (setUp: string, monthly: string) => `${setUp}, puis ${monthly} par mois`,
    hoursMonthly: (monthly: string) => `${monthly} par mois`,
    weeks: (range: string, most: number) => `${range} ${plural(most, 'semaine', 'semaines')}`,
    yes: 'oui',
    no: 'non',
    none: '–',
  },
  because: 'Chaque mesure répond à un constat, dont le code mène à ses sources dans le rapport.',
  noMeasure: 'Les données ne déclenchent aucune mesure. La priorité est de les compléter.',
  moreMeasures: (count: number) => `Le rapport en propose ${count} de plus.`,
  firstYear: (cost: string) => `La première année coûte ${cost}.`,
  firstYearNone: 'Aucune dépense n’est prévue.',
  firstYearUnknown: 'Le coût reste à chiffrer.',
  delayNeeded: (weeks: string) => `La mesure la plus longue prend ${weeks}.`,
  followUp: 'Point d’étape dans six mois, avec les mêmes mesures.',

  decision: {
    choice: 'Le conseil',
    choices: (count: number) => [
      'A. ne change rien',
      count < 2 ? 'B. engage la mesure' : `B. engage les ${count} mesures`,
      'C. engage une partie des mesures, à préciser',
      'demande un complément',
    ],
    validity: 'Valable',
    validities: ['6 mois', '1 an', '2 ans'],
    lines: ['Commentaire', 'Date et signature', 'Point d’étape à 6 mois, le'],
  },

  foot: {
    draft: 'projet',
    version: (number: number | null) => (number === null ? 'version à numéroter' : `version ${number}`),
    approved: (number: number | null) => (number === null ? 'validé' : `validé, version ${number}`),
    author: (name: string) => `établi par ${name}`,
    approver: (name: string) => `validé par ${name}`,
    cutOff: (date: string) => `données arrêtées au ${date}`,
    noData: 'aucune donnée datée',
    method: (version: string) => `méthode ${version}`,
    fictitious: 'exemple fictif',
  },
  fictitious: 'Exemple fictif : cette collectivité n’existe pas, ses chiffres sont inventés.',
  councilOf: (name: string, date: string) => `${name}, séance du ${date}`,
  noTerritory: 'Collectivité à préciser',
  contents: 'Sommaire',
  largePrint: 'en grands caractères',

  full: {
    name: 'Rapport',
    title: (name: string) => `Qui est informé, et par qui ? ${name}`,
    audited: (period: string, files: number, channels: number) =>
      `Période étudiée : ${period}. Données lues : ${files} ${plural(files, 'fichier', 'fichiers')}, ${channels} ${plural(channels, 'canal', 'canaux')}.`,
    auditedUnknown: (files: number, channels: number) =>
      `Audit sans période datée : ${files} ${plural(files, 'fichier', 'fichiers')}, ${channels} ${plural(channels, 'canal', 'canaux')}.`,
    howToRead:
      'Chaque chiffre est une fourchette : la vraie valeur s’y trouve, si les données et les références sont justes. Les codes entre crochets mènent à la dernière partie, qui dit d’où vient chaque chiffre.',
    headings: {
      summary: 'L’essentiel',
      reach: 'Qui est touché',
      illusion: 'L’illusion du nombre',
      dependence: 'De qui nous dépendons',
      stress: 'Si demain une plateforme s’arrêtait',
      trend: 'Où nous allons',
      sobriety: 'Ce que nous publions, et à quel prix',
      footprint: 'L’empreinte et le temps pris',
      recommendations: 'Ce que nous recommandons',
      'find-out': 'Ce qu’il faut savoir d’abord',
      unknown: 'Ce que nous ne savons pas',
      exposure: 'Ce que l’on sait des plateformes',
      sources: 'Sources',
      method: 'Méthode',
    },
    findings: 'Ce que nous en concluons',
    finding: (severity: string, title: string) => `${capital(severity)} : ${title}.`,
    gate: 'Le minimum à respecter',
    gateRule:
      'Une alerte ne doit pas dépendre d’une seule entreprise. Chaque type de message doit se lire quelque part sans compte.',
    gateFail: 'Le minimum n’est pas respecté.',
    gatePass: 'Le minimum est respecté.',
    gateUnknown: 'On ne peut pas dire si le minimum est respecté.',
  },

  reach: {
    sentence: (range: string, residents: string, total: string) =>
      `${range} ${residents} de 15 ans et plus, sur ${total}, sont touchés au moins une fois par mois.`,
    mostProbable: (central: string) => ` Le plus probable est autour de ${central}.`,
    measuredOnly: (central: string) =>
      ` Les canaux mesurés en touchent le plus probablement ${central} ; personne n’a mesuré les autres.`,
    notReached: (range: string, residents: string) => `${range} ${residents} ne le sont pas, ou rien ne le montre.`,
    several: (range: string, residents: string) =>
      `${range} ${residents} sont touchés par au moins deux canaux : si l’un s’arrête, l’autre reste.`,
    unknown: 'On ne peut pas encore dire qui est touché.',
    tableTitle: 'Habitants touchés au moins une fois par mois, par âge',
    byChannel: 'Canal par canal',
    byChannelNote: 'Ces nombres ne s’additionnent pas : une même personne est souvent touchée par plusieurs canaux.',
    channelColumns: ['Canal', 'Personnes par mois', 'dont habitants', 'Qualité', 'Comment nous le savons'],
    byMessage: 'Par type de message',
    messageColumns: ['Message', 'Porté par', 'Habitants touchés', 'Non touchés'],
    overlaps: 'Publics communs connus',
    overlapColumns: ['Canaux', 'Âge', 'Part touchée par les deux', 'Usage'],
    allAges: '15 ans et plus',
    overlapUsed: 'resserre les fourchettes',
    overlapUnused: 'laissé de côté',
    bundled: (channels: string) =>
      `Trop de canaux ont des publics communs connus : ${channels} sont comptés comme un seul. Les fourchettes restent justes, mais sont un peu plus larges.`,
    nobody: 'aucun canal',
  },

  illusionSection: {
    sentence: (followers: string, residents: string, noun: string) =>
      `Les plateformes affichent ${followers} abonnés. Un mois donné, elles touchent ${residents} ${noun}.`,
    explained:
      'Un abonné n’est pas un habitant, et un abonné ne voit pas tout. Les deux nombres se confondent souvent.',
    unknown: 'Le nombre d’abonnés affichés n’est pas connu.',
    neverSeeing: 'des habitants de 15 ans et plus ne sont pas touchés par les plateformes un mois donné.',
    outside: 'des abonnés vivent hors du territoire.',
    perPost: 'des abonnés, au plus, voient une publication moyenne.',
    ratio: 'abonnés affichés pour un habitant touché par les plateformes.',
  },

  dependenceSection: {
    sentence: (range: string, known: number) =>
      `Notre dépendance est de ${range} sur 100, avec ${known} composantes connues sur 7.`,
    unknown: (known: number) => `L’indice demande quatre composantes connues : il y en a ${known} sur 7.`,
    letters: (letters: string) =>
      `Cela correspond à la lettre ${letters}, sur une échelle de A (indépendant) à E (dépendant).`,
    weights: (weights: string) => `Les composantes ne comptent pas toutes autant, par choix : ${weights}.`,
    equal: (range: string, letters: string | null) =>
      `À poids égaux, l’indice serait de ${range} sur 100${letters === null ? '' : `, soit ${letters}`}.`,
    operators: 'Entreprise par entreprise',
    operatorColumns: ['Entreprise', 'Services', 'Habitants touchés', 'Touchés par elle seule'],
    noOperator: 'Aucune entreprise commerciale ne figure dans nos canaux.',
  },

  sobrietySection: {
    publications: (count: string, perWeek: string) =>
      `${count} publications dans la période, soit ${perWeek} par semaine.`,
    publicationsUnknown: 'Aucune publication n’a été déposée.',
    video: 'des publications sont des vidéos.',
    withoutEffect: 'des publications touchent moins d’un habitant sur cent.',
    repeated: 'des publications répètent un texte déjà publié sur le même canal.',
    means: 'Ce que chaque canal demande',
    meansColumns: [
      'Canal',
      'Publications',
      'Heures par mois',
      'Coût par an',
      'Coût par habitant',
      'Pour 1 000 contacts',
    ],
    perThousand: (hours: string, cost: string) => `${hours}, ${cost}`,
    missing: 'Un coût manquant n’est pas un coût nul : il est marqué « à savoir ».',
  },

  recommendationsSection: {
    intro: 'Six mesures au plus, dans l’ordre. Chacune dit pourquoi, par quoi commencer et ce qu’elle demande.',
    why: 'Pourquoi : ',
    because: 'Constats à l’appui : ',
    objection: (said: string, answer: string) => `On dira : ${said} Réponse : ${answer}`,
    facts: (effort: string, cost: string, hours: string, delay: string, reversible: boolean, decides: string) =>
      `Effort ${effort}. Coût : ${cost}. Temps : ${hours}. Délai : ${delay}. ${reversible ? 'Réversible' : 'Difficile à défaire'}. Décide : ${decides}.`,
    ownEstimate: 'Coûts et heures : estimation de l’équipe projet, à vérifier par un devis.',
  },

  unknownSection: {
    collect: 'À trouver en premier',
    because: (title: string, reason: string) => `${title} : ${lowerFirst(reason)}`,
    absent: 'Résultats que les données ne permettent pas',
    absentColumns: ['Résultat', 'Pourquoi il manque'],
    at: (where: string) => `${where} :`,
    problems: 'Réserves sur les données',
    moreProblems: (count: string) => `… et ${count} autres remarques, dans le fichier audit.json.`,
    none: 'Aucune donnée indispensable ne manque.',
  },

  sources: {
    figures: 'D’où vient chaque chiffre',
    figureColumns: ['Code', 'Chiffre', 'Valeur', 'Qualité', 'Origine'],
    others: (count: number) =>
      `${count} autres chiffres n’ont servi à aucun de ceux que ces pages citent. Ils sont dans audit.json, avec leur origine.`,
    formula: 'formule',

    file: (file: string) => `fichier « ${file} »`,
    sheet: (sheet: string) => `feuille « ${sheet} »`,
    row: (row: string) => `ligne ${row}`,
    rows: (first: string, last: string) => `lignes ${first} à ${last}`,
    column: (column: string) => `colonne « ${column} »`,
    from: 'à partir de',
    then: ' ; ',
    reference: 'référence',
    references: 'Références citées',
    referenceColumns: ['Repère', 'Source', 'Licence et validité'],
    files: 'Fichiers lus',
    fileColumns: ['Repère', 'Fichier', 'Empreinte SHA-256'],
    noFiles: 'Aucun fichier n’a été déposé.',
  },
}
