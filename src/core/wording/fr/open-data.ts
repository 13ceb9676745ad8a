/** The words of the open-data pack. */
export const openData = {
  title: (name: string) => `Audit de la communication numérique : ${name}`,
  description:
    'Qui est informé par la collectivité, de qui elle dépend, et à quel prix. Chaque nombre est une fourchette : bas, central, haut.',
  tables: {
    chiffres: 'Tous les chiffres de l’audit, avec leur formule',
    'habitants-par-age': 'Habitants touchés et non touchés, par âge',
    'canaux-audites': 'Canaux, personnes et habitants touchés par mois',
    sources: 'D’où vient chaque chiffre : fichier et lignes, déclaration ou référence',
    fichiers: 'Fichiers lus, avec leur empreinte SHA-256',
    references: 'Valeurs de référence utilisées',
  },
  readMe: [
    'DONNÉES OUVERTES DE L’AUDIT',
    '',
    'Les tableaux (CSV, UTF-8) sont décrits dans datapackage.json, au format Frictionless.',
    'audit.json contient tout l’audit ; audit.schema.json dit comment il est fait.',
    'dossier.json contient ce qui a servi au calcul, sans l’historique. Les données personnelles sont écartées dès l’import.',
    '',
    'Avant de publier :',
    '- relisez les notes et les raisons saisies à la main : elles figurent dans audit.json et dossier.json ;',
    '- confirmez la licence. La Licence Ouverte 2.0 est proposée ; certaines données viennent de tiers, voir references.csv.',
    '',
    'Pour refaire le calcul et comparer : amarres audit --from-pack donnees-ouvertes.zip',
    '',
  ],
}
