/** So little less fitting may stand first when it is trusted all the way. */
const NEAR = 0.03;
/** Further down the order hardly matters, and trust costs time. */
const LOOKED_AT = 12;

/**
 * Where matches fit almost alike, the more trusted first.
 * @param matches best first
 * @param trustOf 0 to 1
 */
export function breakNearTies<T extends { readonly score: number }>(matches: readonly T[], trustOf: (match: T) => number): T[] {
  const top = matches.slice(0, LOOKED_AT).map((match) => ({ match, worth: match.score * (1 + NEAR * trustOf(match)) }));
  return [...top.sort((a, b) => b.worth - a.worth).map(({ match }) => match), ...matches.slice(LOOKED_AT)];
}
