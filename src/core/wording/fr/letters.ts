/** The words of the letter of dependence under every weighting of its components. */
export const letters = {
  title: 'La lettre, quel que soit le poids des composantes',
  /** `share`: of the weightings. */
  sentence: (letter: string, share: string) =>
    `Quels que soient les poids donnés aux composantes, la lettre est ${letter} dans ${share} des cas.`,
  within: (letter: string, share: string) =>
    `En tirant aussi chaque composante dans sa fourchette, elle est ${letter} dans ${share} des cas.`,
  unknown: 'Sans indice, il n’y a pas de lettre à éprouver.',
  how: (draws: string) =>
    `${draws} jeux de poids, tirés au hasard, toujours les mêmes. Une lettre qui reste la même presque partout ne doit rien à nos choix.`,
  letter: 'Lettre',
  range: 'Part des tirages',
  central: 'Poids tirés',
  both: 'Poids et composantes tirés',
  meanings: {
    A: 'indépendante',
    B: 'peu dépendante',
    C: 'dépendante en partie',
    D: 'dépendante',
    E: 'très dépendante',
  },
}
