/** The words of the draft délibération. Square brackets mark what its author must complete. */

type Body = 'commune' | 'epci' | 'departement' | 'region' | 'public'

export const deliberation = {
  name: 'Projet de délibération',
  title: 'Projet de délibération',
  subject: 'Objet :',
  before: {
    title: 'À relire avant usage',
    text: [
      'Ce projet est préparé par un logiciel, à partir de l’audit. Ce n’est pas un conseil juridique.',
      'La personne qui le présente le relit, complète ce qui est entre crochets et coche une option. Les rappels de droit de la dernière page sont à vérifier.',
    ],
  },
  meeting: 'La séance',
  meetingLines: [
    'Séance du : [date]',
    'Membres en exercice : [nombre] ; présents : [nombre] ; représentés : [nombre]',
    'Rapporteur : [nom et fonction]',
  ],
  assembly: (name: string) => `Collectivité : ${name}`,
  visas: 'Vu',
  /** The text that gives the assembly its competence. */
  competence: {
    commune: 'Vu le code général des collectivités territoriales, notamment son article L. 2121-29 [à vérifier] ;',
    epci: 'Vu le code général des collectivités territoriales, notamment [article et statuts à préciser] ;',
    departement: 'Vu le code général des collectivités territoriales, notamment [article à préciser] ;',
    region: 'Vu le code général des collectivités territoriales, notamment [article à préciser] ;',
    public: 'Vu les statuts de l’organisme, notamment [article à préciser] ;',
  } satisfies Record<Body, string>,
  audit: (cutOff: string, method: string) =>
    `Vu le rapport d’audit établi avec le logiciel Amarres (${cutOff}, méthode ${method}), joint en annexe ;`,
  note: 'Vu la note de synthèse adressée aux membres de l’assemblée [date d’envoi] ;',
  recitals: 'Considérant',
  that: 'Considérant, selon l’audit :',
  measured: (quality: string) => `(${quality})`,
  why: 'Considérant que ces constats appellent une décision, et que ne rien décider serait aussi un choix ;',
  decides: 'Décide',
  after: (who: string) => `Après en avoir délibéré, ${who} décide :`,
  orientation: 'Article 1 – Orientation (cocher une seule option)',
  measures: 'Article 2 – Mesures engagées (cocher les mesures retenues)',
  measure: (title: string, cost: string, hours: string, delay: string, decides: string) =>
    `${title}. Coût : ${cost.replace(/^coût /u, '')}. Temps : ${hours}. Délai : ${delay}. Décide : ${decides}.`,
  followUp: 'Article 3 – Durée et suivi',
  follow: 'Un point d’étape est présenté à l’assemblée dans les six mois, avec les mêmes mesures.',
  execution: 'Article 4 – Exécution',
  execute: (head: string) => `[Le ou la ${head}] est chargé(e) de l’exécution de la présente délibération.`,
  vote: 'Vote',
  voteLines: [
    'Pour : [nombre]',
    'Contre : [nombre]',
    'Abstentions : [nombre]',
    'Date, nom et signature : [à compléter]',
  ],
  sources: 'Annexe – D’où vient chaque chiffre',
  sourcesNote: 'Le rapport explique le calcul de chaque chiffre, étape par étape, jusqu’au fichier d’origine.',
  hints: 'Rappels à vérifier avant la séance (à retirer ensuite)',
  hintsNote: 'Ces rappels ne sont pas un avis juridique. Vérifiez chaque texte dans sa version en vigueur.',
  hint: {
    competence:
      'Compétence : pour une commune, l’article L. 2121-29 du code général des collectivités territoriales dit que le conseil municipal règle par ses délibérations les affaires de la commune. Une délégation ou un transfert a-t-il changé qui décide ?',
    convocation:
      'Convocation : dans les communes de 3 500 habitants et plus, l’article L. 2121-12 du même code demande de joindre une note explicative de synthèse. La note d’Amarres peut y servir, si vous la complétez.',
    otherCompetence: 'Compétence et convocation : quels textes s’appliquent à votre assemblée ?',
    budget: 'Dépenses : les crédits sont-ils inscrits ? Les règles de la commande publique sont-elles suivies ?',
    data: 'Données personnelles : une liste d’envoi est un fichier de personnes. Votre délégué à la protection des données est-il consulté ?',
    election: 'Élections : une période préélectorale encadre-t-elle votre communication à cette date ?',
    publication: 'Publication et transmission : quelles formalités rendent la délibération exécutoire ?',
  },
}
